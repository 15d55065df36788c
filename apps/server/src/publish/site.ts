import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "@kith/instrument";
import type { ProgrammeRelease, Release, Tombstone } from "@kith/release";
import { isDiskTrouble } from "../store/trouble.ts";
import { type PublicSite, tombstoneOf } from "./public-site.ts";
import { siteAddress } from "./site-address.ts";

/** The site's builder is another program: the public pages share no code with the people's data. */
export const siteBuilder = fileURLToPath(import.meta.resolve("../../../reports/scripts/build.ts"));

/** Where the public site of a data folder is. `current` points at a folder named for the releases it shows. */
export function siteFolder(folder: string): string {
  return join(folder, "site", "current");
}

/** What the site that stands was made from, so that only what is new is made. */
export function siteRecord(folder: string): string {
  return join(folder, "site", "built.json");
}

/** All of it is for the log: `says` is what the builder or the disk said, `notes` what a whole site does without. */
export type Built = { kind: "built"; notes: string[] } | { kind: "no-room" | "failed"; says: string };

/**
 * Builds the site beside the old one, from which pages that say the same are taken over. What is served does not change
 * until it is shown.
 */
export async function buildSite(folder: string, shown: PublicSite, script = siteBuilder): Promise<Built> {
  const site = join(folder, "site");
  const target = join(site, siteName(shown));
  if (existsSync(target)) return { kind: "built", notes: [] };
  const [address, standing] = [siteAddress(folder), siteFolder(folder)];
  const options = [
    ...["--earlier", standing, "--record", siteRecord(folder), "--cards", "--pdf", "--pdf-seconds", longestPrinting],
    ...(address === null ? [] : ["--site", address]),
  ];
  return buildPages(site, shown, { target, base: "/reports/", script, options });
}

/** A publication waits so many seconds for PDFs, and no longer: those that are missing then are printed with the next. */
const longestPrinting = "60";

/** Builds pages within a folder, and puts them at the target when they are whole. */
export async function buildPages(within: string, shown: PublicSite, into: Into): Promise<Built> {
  let work: string | null = null;
  try {
    mkdirSync(within, { recursive: true });
    work = await mkdtemp(join(within, "building-"));
    return await build(work, shown, into);
  } catch (error) {
    if (isDiskTrouble(error)) return { kind: "no-room", says: String(error) };
    throw error;
  } finally {
    if (work !== null) await rm(work, { recursive: true, force: true });
  }
}

/** Where the pages go, under which address they are read, the program that makes them, and what else it is told. */
type Into = { target: string; base: string; script: string; options?: string[] };

/** The folder in which the site of this state lies. */
export function siteName({ marks }: PublicSite): string {
  return contentHash(marks.toSorted()).slice(0, 20);
}

/** Every release file of a site, by its name. */
export function filesOf({ releases, programmes }: PublicSite): { name: string; text: string }[] {
  return [
    ...releases.map((release) => ({ name: `${release.slug}.json`, text: toFile(release) })),
    ...programmes.map((release) => ({ name: `${release.slug}.programme.json`, text: toFile(release) })),
  ];
}

/** What the list of editions says of reports that are gone. */
function tombstonesOf({ notices }: PublicSite): { name: string; text: string }[] {
  return notices.map((notice) => ({ name: `${notice.slug}.tombstone.json`, text: toFile(tombstoneOf(notice)) }));
}

function toFile(release: Release | ProgrammeRelease | Tombstone): string {
  return `${JSON.stringify(release, null, 2)}\n`;
}

async function build(work: string, shown: PublicSite, { target, base, script, options = [] }: Into): Promise<Built> {
  const from = join(work, "releases");
  const out = join(work, "out");
  mkdirSync(from);
  for (const { name, text } of [...filesOf(shown), ...tombstonesOf(shown)]) await writeFile(join(from, name), text);
  const ended = await runBuilder(script, ["--releases", from, "--out", out, "--base", base, ...options]);
  if (ended.code !== 0 || !existsSync(join(out, "index.html"))) {
    return { kind: noRoom.test(ended.said) ? "no-room" : "failed", says: lastWords(ended.said) };
  }
  await rename(out, target);
  return { kind: "built", notes: linesOf(ended.warned) };
}

/** How a program whose disk is full, or that met a limit, ends. */
const noRoom = /\b(ENOSPC|EDQUOT|EROFS|EFBIG)\b/;

/** `said` is everything, `warned` what was told of things that are missing. `threw`: it ended by a mistake of its own. */
type Ended = { code: number | null; said: string; warned: string; threw: boolean };

/** Runs the program that makes the pages, in a process of its own, to its end. */
export function runBuilder(script: string, args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    let said = "";
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-4_000);
    };
    let warned = "";
    child.stdout.on("data", hear);
    child.stderr.on("data", (chunk: Buffer) => {
      hear(chunk);
      warned = (warned + chunk.toString("utf8")).slice(-4_000);
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said, warned, threw: threw(said) }));
  });
}

/** Its last sentence; of a builder that threw, what it threw, and not the version that Node says after it. */
function lastWords(said: string): string {
  const lines = linesOf(said);
  const last = lines.at(-1) ?? "the builder ended without a word";
  return threw(said) ? (lines.findLast((line) => /^\w*Error: /.test(line)) ?? last) : last;
}

function threw(said: string): boolean {
  return linesOf(said).at(-1)?.startsWith("Node.js v") ?? false;
}

function linesOf(said: string): string[] {
  return said
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
