import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Card, cardOf } from "../card/card.ts";
import { checksum } from "../site/checksum.ts";
import type { FolderRead } from "../site/read-folder.ts";
import { allowances } from "./allowed.ts";
import type { Leak, Spot } from "./leak.ts";
import { leaksInText } from "./numbers.ts";
import { leaksInCard } from "./scan-card.ts";
import { leaksInFile } from "./scan-file.ts";
import { type Alike, alikeIn } from "./scan-page.ts";
import { leaksInPdf } from "./scan-pdf.ts";

export type Scanned = Pick<FolderRead, "files" | "earlier" | "programmes" | "tombstones"> & {
  /** The checksum of each file that was made without the releases: our scripts, and what lies in `public`. */
  apart: ReadonlySet<string>;
  /** The days since which reports have been public, for the feed. */
  days: ReadonlySet<string>;
  /** Where the site stands: `/reports/`, `https://kith.example`. Its names may have digits. */
  stands: readonly string[];
};

/** Searches every file of a built site for anything that its releases do not let out. */
export async function scanSite(folder: string, scanned: Scanned): Promise<Leak[]> {
  const alike = alikeIn(await readFile(join(folder, pageOfNoRelease), "utf8"));
  return scanFiles(folder, await filesBelow(folder), scanned, alike);
}

/** Every file in a folder and below, by its path from there. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(folder.length + 1)).sort();
}

/** Searches these files of a site. `alike` is what all its pages have alike, taken from a page that no release has a part in. */
export async function scanFiles(folder: string, paths: string[], scanned: Scanned, alike: Alike): Promise<Leak[]> {
  const { files, programmes, apart } = scanned;
  const known = {
    alike,
    files: new Map(files.map((one) => [one.release.slug, one])),
    sums: new Set([...files, ...programmes].map((one) => one.checksum)),
  };
  const allowedIn = allowances(scanned);
  const leaks: Leak[] = [];
  for (const file of paths) {
    const spot = { file, allowed: allowedIn(file) };
    const bytes = readFileSync(join(folder, file));
    if (file.endsWith(".pdf"))
      leaks.push(...(await leaksInPdf(bytes, await pageOf(folder, file), scanned.stands, spot)));
    else if (file.endsWith(".card.png")) leaks.push(...(await leaksInCard(bytes, cardFor(file, scanned), spot)));
    else if (apart.has(checksum(bytes))) leaks.push(...leaksInApart(bytes, spot));
    else leaks.push(...leaksInFile(bytes, known, spot), ...leaksInText(file, "its name", spot));
  }
  return leaks;
}

/** No release has a part in this page, so what is the same here and on another page is no release's. */
export const pageOfNoRelease = "404.html";

/** The card that belongs in this place. */
function cardFor(file: string, { files }: Scanned): Card | null {
  const own = files.find(({ release: { slug } }) => file === `groups/${slug}/${slug}.card.png`);
  return own === undefined ? null : cardOf(own.release);
}

/** The page that a PDF was printed from: `groups/pine/pine.en.pdf` from the English one. */
async function pageOf(folder: string, file: string): Promise<string> {
  const below = file.endsWith(".en.pdf") ? "en" : "";
  return readFile(join(folder, below, dirname(file), "index.html"), "utf8").catch(() => "");
}

/** A script made apart from the releases holds nothing of theirs; it must not lead to what the site was made from. */
function leaksInApart(bytes: Uint8Array, { file }: Spot): Leak[] {
  const why = "a source map holds what the site was made from";
  return Buffer.from(bytes).includes("sourceMappingURL=")
    ? [{ file, what: "sourceMappingURL", place: "its last line", why }]
    : [];
}
