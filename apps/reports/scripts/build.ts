#!/usr/bin/env node
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Words } from "@kith/instrument";
import { leakSentence } from "../src/leak/leak.ts";
import { openPrinter } from "../src/pdf/open-printer.ts";
import type { Printer } from "../src/pdf/print-reports.ts";
import { buildSite } from "../src/site/build-site.ts";
import { marksOf } from "../src/site/engine.ts";
import { type Hands, openHands } from "../src/site/hands.ts";
import { handfuls } from "../src/site/make-all.ts";
import { type BrokenFile, readFolder } from "../src/site/read-folder.ts";
import { readEarlier } from "../src/site/record.ts";
import { sayBroken } from "../src/site/say-broken.ts";
import { withStandIns } from "../src/site/stand-in.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";

const usage =
  "node apps/reports/scripts/build.ts --releases DIR --out DIR [--base /reports/] [--site https://…] [--earlier DIR] [--record FILE] [--pdf [--pdf-seconds 60]] [--cards]";

/** Something was left out, and all else is in its place. */
const leftOut = 2;

/**
 * Builds the reports site from a folder of releases. Exit 1 is the caller's mistake or a leak, said in a sentence, and
 * the old site stays; exit 2 is a site with broken files left out, each said in a sentence.
 */
async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return refuse(`Say where the releases are and where the site goes: ${usage}`);
  const scratch = await mkdtemp(join(tmpdir(), "kith-printer-"));
  const browser = options.pdf ? await openPrinter(scratch) : null;
  if (options.pdf && browser === null) console.error(noPrinter);
  try {
    return await buildFrom(options, browser === null ? null : { browser, seconds: options.pdfSeconds });
  } finally {
    await browser?.close().catch(() => undefined);
    await rm(scratch, { recursive: true, force: true });
  }
}

async function buildFrom(options: Options, printer: Printer | null): Promise<number> {
  const { base, site, out, recordFile, cards } = options;
  const marks = marksOf({ base, site, cards });
  const standing = options.earlier ?? out;
  const earlier = await readEarlier(standing, recordFile, marks.engine);
  const hands = openHands();
  try {
    const known = new Set(earlier?.isSame ? earlier.record.whole : []);
    const read = await readFolder(options.releases, known, (files) => proveBy(hands, files));
    if (read.kind === "refused") return refuse(withBroken(read, siteStays));
    const folder = await withStandIns(read, standing);
    const today = new Date().toISOString().slice(0, 10);
    const into = { base, site, cards, printer, marks, hands, earlier, recordFile, today };
    const built = await buildSite(folder, out, into);
    if (built.kind === "leaks") return refuse(leakSentence(built.leaks));
    if (built.unprinted !== null) console.error(`${notPrinted} (${built.unprinted})`);
    for (const broken of read.broken) console.error(withBroken(broken, othersStand));
    console.log(`${folder.files.length} reports stand in ${out} (${built.made} made, ${built.kept} kept as they were)`);
    built.clear();
    return read.broken.length > 0 ? leftOut : 0;
  } finally {
    await hands.close();
  }
}

/** A few files are read by whoever asks; many by several threads. */
async function proveBy(hands: Hands, files: string[]): Promise<string[]> {
  const parts = handfuls(files);
  return parts.length < 2 ? [] : (await Promise.all(parts.map((part) => hands.do("prove", part)))).flat();
}

const noPrinter =
  "没有找到能用的 Chromium，所以没有做 PDF；网页上写着怎么打印。 · No Chromium was found that starts, so no PDF files were made; each page says how to print it instead. Install Chromium or set KITH_CHROMIUM to one.";

const notPrinted =
  "Some reports have no PDF yet, and their pages say how to print them instead; the next build tries again.";

type Options = {
  releases: string;
  out: string;
  base: string;
  site: string | null;
  /** The site that stands, where it is not the one that is replaced. */
  earlier: string | null;
  recordFile: string;
  pdf: boolean;
  /** How long all printing may take; without it, as long as it takes. */
  pdfSeconds: number;
  cards: boolean;
};

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        releases: { type: "string" },
        out: { type: "string" },
        base: { type: "string", default: "/reports/" },
        site: { type: "string" },
        earlier: { type: "string" },
        record: { type: "string" },
        pdf: { type: "boolean", default: false },
        "pdf-seconds": { type: "string" },
        cards: { type: "boolean", default: false },
      },
    });
    if (values.releases === undefined || values.out === undefined) return null;
    return {
      releases: resolve(values.releases),
      out: resolve(values.out),
      base: `/${values.base}/`.replace(/\/+/g, "/"),
      site: values.site ?? null,
      earlier: values.earlier === undefined ? null : resolve(values.earlier),
      recordFile: resolve(values.record ?? `${values.out}.built.json`),
      pdf: values.pdf,
      pdfSeconds: Number(values["pdf-seconds"] ?? Number.POSITIVE_INFINITY),
      cards: values.cards,
    };
  } catch {
    return null;
  }
}

const siteStays: Words = { "zh-CN": "网站没有动。", en: "The site was left as it was." };
const othersStand: Words = {
  "zh-CN": "只略去了这个文件，其他报告都在。",
  en: "This file was left out, and all other reports are in their place.",
};

/** One line in both languages, since nobody knows who reads it. */
function withBroken(broken: BrokenFile, then: Words): string {
  const says = sayBroken(broken);
  return `${says["zh-CN"]}${then["zh-CN"]} · ${says.en} ${then.en}`;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

process.exitCode = await main();
