import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PublicSite } from "./public-site.ts";
import { filesOf, siteFolder, siteName, siteRecord } from "./site.ts";

/** Everything that is about to be public, on the disk but not shown yet. */
export type Ready = { show(): void; drop(): void };

/**
 * Lays the release files and the built site ready, so that showing them is only a change of names and asks for no more
 * room. Until `show`, readers see what they saw before.
 */
export async function layReady(folder: string, shown: PublicSite): Promise<Ready> {
  const target = join(folder, "releases");
  const files = filesOf(shown).map(({ name, text }) => ({ text, file: join(target, name) }));
  const link = siteFolder(folder);
  const drop = () => {
    for (const path of [...files.map(({ file }) => file), link]) rmSync(`${path}.next`, { force: true });
  };
  try {
    mkdirSync(target, { recursive: true });
    for (const { text, file } of files) await writeFile(`${file}.next`, text);
    rmSync(`${link}.next`, { force: true });
    symlinkSync(siteName(shown), `${link}.next`, "junction");
  } catch (error) {
    drop();
    throw error;
  }
  return {
    drop,
    show: () => {
      for (const { file } of files) renameSync(`${file}.next`, file);
      const left = leftOver(target, shown);
      for (const name of left) rmSync(join(target, name));
      // What was taken down is not kept for pages that are just being read.
      swap(folder, shown, left.length === 0);
    },
  };
}

/** True where the site that is served is the one of this state. */
export function siteIsCurrent(folder: string, shown: PublicSite): boolean {
  const isShown =
    pointsAt(siteFolder(folder)) === siteName(shown) && existsSync(join(siteFolder(folder), "index.html"));
  return isShown && filesOf(shown).every(({ name, text }) => isWhole(join(folder, "releases", name), text));
}

function isWhole(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}

/** Release files that are no longer public. */
function leftOver(target: string, shown: PublicSite): string[] {
  const gone = shown.notices.flatMap(({ slug, why }) => (why === "older-rules" ? [] : [`${slug}.json`]));
  const programmes = shown.programmes.map(({ slug }) => `${slug}.programme.json`);
  return readdirSync(target).filter(
    (name) => gone.includes(name) || (name.endsWith(".programme.json") && !programmes.includes(name)),
  );
}

/** From this moment on the new site is served. The one before stays for pages that are just being read. */
function swap(folder: string, shown: PublicSite, keepBefore: boolean): void {
  const link = siteFolder(folder);
  const name = siteName(shown);
  const before = pointsAt(link);
  renameSync(`${link}.next`, link);
  if (before === name) return;
  const kept = [name, keepBefore ? before : null, "current", basename(siteRecord(folder))];
  for (const old of readdirSync(join(folder, "site"))) {
    if (!kept.includes(old)) rmSync(join(folder, "site", old), { recursive: true, force: true });
  }
}

function pointsAt(link: string): string | null {
  const found = lstatSync(link, { throwIfNoEntry: false });
  return found?.isSymbolicLink() ? readlinkSync(link) : null;
}
