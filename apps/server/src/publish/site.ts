import { spawn } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "@kith/instrument";
import type { Release } from "@kith/release";

/** The site's builder is another program: the public pages share no code with the people's data. */
export const siteBuilder = fileURLToPath(import.meta.resolve("../../../reports/scripts/build.ts"));

/** Where the public site of a data folder is. `current` points at a folder named for the releases it shows. */
export function siteFolder(folder: string): string {
  return join(folder, "site", "current");
}

export type Built = { kind: "built" } | { kind: "failed"; says: string };

/** Builds the site of these releases beside the old one. What is served does not change until `swapSite`. */
export async function buildSite(folder: string, releases: Release[], script = siteBuilder): Promise<Built> {
  const target = join(folder, "site", siteName(releases));
  if (existsSync(target)) return { kind: "built" };
  mkdirSync(join(folder, "site"), { recursive: true });
  const work = await mkdtemp(join(folder, "site", "building-"));
  try {
    const from = join(work, "releases");
    const out = join(work, "out");
    mkdirSync(from);
    for (const release of releases) await writeFile(join(from, `${release.slug}.json`), toFile(release));
    const ended = await run(script, ["--releases", from, "--out", out, "--base", "/reports/"]);
    if (ended.code !== 0 || !existsSync(join(out, "index.html"))) {
      return { kind: "failed", says: lastWords(ended.said) };
    }
    await rename(out, target);
    return { kind: "built" };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Shows the site of these releases from this moment on. The one before stays for pages that are just being read. */
export function swapSite(folder: string, releases: Release[]): void {
  const name = siteName(releases);
  const link = siteFolder(folder);
  const before = pointsAt(link);
  if (before === name) return;
  const next = `${link}.next`;
  rmSync(next, { force: true });
  symlinkSync(name, next, "junction");
  renameSync(next, link);
  for (const old of readdirSync(join(folder, "site"))) {
    if (old !== name && old !== before && old !== "current")
      rmSync(join(folder, "site", old), { recursive: true, force: true });
  }
}

/** True where the site that is served shows exactly these releases. */
export function siteIsCurrent(folder: string, releases: Release[]): boolean {
  return pointsAt(siteFolder(folder)) === siteName(releases) && existsSync(join(siteFolder(folder), "index.html"));
}

/** Writes the release files that anyone may copy to another host, each whole or not at all. */
export async function writeReleaseFiles(folder: string, releases: Release[]): Promise<void> {
  const target = join(folder, "releases");
  mkdirSync(target, { recursive: true });
  for (const release of releases) {
    const file = join(target, `${release.slug}.json`);
    await writeFile(`${file}.next`, toFile(release));
    await rename(`${file}.next`, file);
  }
}

function siteName(releases: Release[]): string {
  return contentHash(releases.map((release) => release.hash).sort()).slice(0, 20);
}

function toFile(release: Release): string {
  return `${JSON.stringify(release, null, 2)}\n`;
}

function pointsAt(link: string): string | null {
  const found = lstatSync(link, { throwIfNoEntry: false });
  return found?.isSymbolicLink() ? readlinkSync(link) : null;
}

function run(script: string, args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    let said = "";
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-4_000);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}

function lastWords(said: string): string {
  const lines = said.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").at(-1) ?? "the builder ended without a word";
}
