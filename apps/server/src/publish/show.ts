import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Release } from "@kith/release";
import { siteFolder, siteName, toFile } from "./site.ts";

/** Everything that is about to be public, on the disk but not shown yet. */
export type Ready = { show(): void; drop(): void };

/**
 * Lays the release files and the built site of these releases ready, so that showing them is only a change of names and
 * asks for no more room. Until `show`, readers see what they saw before.
 */
export async function layReady(folder: string, releases: Release[]): Promise<Ready> {
  const target = join(folder, "releases");
  const files = releases.map((release) => ({ release, file: join(target, `${release.slug}.json`) }));
  const link = siteFolder(folder);
  const drop = () => {
    for (const path of [...files.map(({ file }) => file), link]) rmSync(`${path}.next`, { force: true });
  };
  try {
    mkdirSync(target, { recursive: true });
    for (const { release, file } of files) await writeFile(`${file}.next`, toFile(release));
    rmSync(`${link}.next`, { force: true });
    symlinkSync(siteName(releases), `${link}.next`, "junction");
  } catch (error) {
    drop();
    throw error;
  }
  return {
    drop,
    show: () => {
      for (const { file } of files) renameSync(`${file}.next`, file);
      swap(folder, releases);
    },
  };
}

/** True where the site that is served shows exactly these releases. */
export function siteIsCurrent(folder: string, releases: Release[]): boolean {
  return pointsAt(siteFolder(folder)) === siteName(releases) && existsSync(join(siteFolder(folder), "index.html"));
}

/** From this moment on the new site is served. The one before stays for pages that are just being read. */
function swap(folder: string, releases: Release[]): void {
  const link = siteFolder(folder);
  const name = siteName(releases);
  const before = pointsAt(link);
  renameSync(`${link}.next`, link);
  if (before === name) return;
  const kept = [name, before, "current"];
  for (const old of readdirSync(join(folder, "site"))) {
    if (!kept.includes(old)) rmSync(join(folder, "site", old), { recursive: true, force: true });
  }
}

function pointsAt(link: string): string | null {
  const found = lstatSync(link, { throwIfNoEntry: false });
  return found?.isSymbolicLink() ? readlinkSync(link) : null;
}
