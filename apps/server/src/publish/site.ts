import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "@kith/instrument";
import type { Release } from "@kith/release";
import { isDiskTrouble } from "../store/group-commit.ts";

/** The site's builder is another program: the public pages share no code with the people's data. */
export const siteBuilder = fileURLToPath(import.meta.resolve("../../../reports/scripts/build.ts"));

/** Where the public site of a data folder is. `current` points at a folder named for the releases it shows. */
export function siteFolder(folder: string): string {
  return join(folder, "site", "current");
}

/** `says` is for the log: what the builder or the disk said. */
export type Built = { kind: "built" } | { kind: "no-room" | "failed"; says: string };

/** Builds the site of these releases beside the old one. What is served does not change until it is shown. */
export async function buildSite(folder: string, releases: Release[], script = siteBuilder): Promise<Built> {
  const site = join(folder, "site");
  const target = join(site, siteName(releases));
  if (existsSync(target)) return { kind: "built" };
  let work: string | null = null;
  try {
    mkdirSync(site, { recursive: true });
    work = await mkdtemp(join(site, "building-"));
    return await build(work, target, releases, script);
  } catch (error) {
    if (isDiskTrouble(error)) return { kind: "no-room", says: String(error) };
    throw error;
  } finally {
    if (work !== null) await rm(work, { recursive: true, force: true });
  }
}

/** The folder in which the site of these releases lies. */
export function siteName(releases: Release[]): string {
  return contentHash(releases.map((release) => release.hash).sort()).slice(0, 20);
}

export function toFile(release: Release): string {
  return `${JSON.stringify(release, null, 2)}\n`;
}

async function build(work: string, target: string, releases: Release[], script: string): Promise<Built> {
  const from = join(work, "releases");
  const out = join(work, "out");
  mkdirSync(from);
  for (const release of releases) await writeFile(join(from, `${release.slug}.json`), toFile(release));
  const ended = await run(script, ["--releases", from, "--out", out, "--base", "/reports/"]);
  if (ended.code !== 0 || !existsSync(join(out, "index.html"))) {
    return { kind: noRoom.test(ended.said) ? "no-room" : "failed", says: lastWords(ended.said) };
  }
  await rename(out, target);
  return { kind: "built" };
}

/** How a program whose disk is full, or that met a limit, ends. */
const noRoom = /\b(ENOSPC|EDQUOT|EROFS|EFBIG)\b/;

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
