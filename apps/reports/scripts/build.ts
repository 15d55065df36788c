#!/usr/bin/env node
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { leakSentence } from "../src/leak/leak.ts";
import { openPrinter } from "../src/pdf/open-printer.ts";
import { buildSite } from "../src/site/build-site.ts";
import { engineMark } from "../src/site/engine.ts";
import { type BrokenFile, readFolder } from "../src/site/read-folder.ts";
import { readEarlier } from "../src/site/record.ts";
import { withStandIns } from "../src/site/stand-in.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";

const usage =
  "node apps/reports/scripts/build.ts --releases DIR --out DIR [--base /reports/] [--site https://…] [--earlier DIR] [--record FILE] [--pdf] [--cards]";

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
  const printer = options.offers.pdf ? await openPrinter(scratch) : null;
  try {
    return await buildFrom(options, printer);
  } finally {
    await printer?.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function buildFrom(options: Options, printer: Browser | null): Promise<number> {
  const { base, site, out, recordFile } = options;
  if (options.offers.pdf && printer === null) console.error(noPrinter);
  const offers = { ...options.offers, pdf: printer !== null };
  const engine = engineMark({ base, site, offers });
  const standing = options.earlier ?? out;
  const earlier = await readEarlier(standing, recordFile, engine);
  const read = await readFolder(options.releases, new Set(earlier?.isSame ? earlier.record.whole : []));
  if (read.kind === "refused") return refuse(`${sentenceOf(read)} The site was left as it was.`);
  const folder = await withStandIns(read, standing);
  const today = new Date().toISOString().slice(0, 10);
  const built = await buildSite(folder, out, { base, site, offers, printer, engine, earlier, recordFile, today });
  if (built.kind === "leaks") return refuse(leakSentence(built.leaks));
  for (const broken of read.broken) {
    console.error(`${sentenceOf(broken)} This file was left out, and all other reports are in their place.`);
  }
  console.log(`${folder.files.length} reports stand in ${out} (${built.made} made, ${built.kept} kept as they were)`);
  return read.broken.length > 0 ? leftOut : 0;
}

const noPrinter =
  "No Chromium was found, so there are no PDF files; each page says how to print it instead. Install Chromium or set KITH_CHROMIUM to one.";

type Options = {
  releases: string;
  out: string;
  base: string;
  site: string | null;
  /** The site that stands, where it is not the one that is replaced. */
  earlier: string | null;
  recordFile: string;
  offers: { pdf: boolean; cards: boolean };
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
      offers: { pdf: values.pdf, cards: values.cards },
    };
  } catch {
    return null;
  }
}

function sentenceOf({ file, problems }: BrokenFile): string {
  const more = problems.length - 3;
  const first = problems.slice(0, 3).map(({ at, says }) => `${at}: ${says.en}`);
  return `${file} cannot be published (${[...first, ...(more > 0 ? [`and ${more} more`] : [])].join("; ")}).`;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

process.exitCode = await main();
