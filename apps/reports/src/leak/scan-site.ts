import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FolderRead, ProgrammeFile, ReleaseFile } from "../site/read-folder.ts";
import { allowedIn } from "./allowed.ts";
import type { Leak, Spot } from "./leak.ts";
import { leaksInText } from "./numbers.ts";
import { leaksInCsv } from "./scan-csv.ts";
import { leaksInChanges } from "./scan-json.ts";
import { type Alike, alikeIn, leaksInPage } from "./scan-page.ts";

export type Scanned = FolderRead & {
  /** The checksum of each file that was made without the releases: our scripts, and what lies in `public`. */
  apart: ReadonlySet<string>;
  /** Where the site stands: `/reports/`, `https://kith.example`. Its names may have digits. */
  stands: readonly string[];
};

/** Searches every file of a built site for anything that its releases do not let out. */
export async function scanSite(
  folder: string,
  { files, earlier, programmes, apart, stands }: Scanned,
): Promise<Leak[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const alike = alikeIn(await readFile(join(folder, pageOfNoRelease), "utf8"));
  const releases = files.map(({ release }) => release);
  const given = { releases, earlier, programmes: programmes.map(({ release }) => release), stands };
  const leaks = await Promise.all(
    paths.toSorted().map(async (path) => {
      const file = path.slice(folder.length + 1);
      const spot = { file, allowed: allowedIn(file, given) };
      const bytes = await readFile(path);
      if (apart.has(checksum(bytes))) return leaksInApart(bytes, spot);
      return [
        ...leaksInFile(bytes.toString("utf8"), { files, programmes, alike }, spot),
        ...leaksInText(file, "its name", spot),
      ];
    }),
  );
  return leaks.flat();
}

export function checksum(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** No release has a part in this page, so what is the same here and on another page is no release's. */
const pageOfNoRelease = "404.html";

type Known = { files: readonly ReleaseFile[]; programmes: readonly ProgrammeFile[]; alike: Alike };

function leaksInFile(text: string, { files, programmes, alike }: Known, spot: Spot): Leak[] {
  const { file } = spot;
  const ending = file.split(".").at(-1);
  if (ending === "html") return leaksInPage(text, alike, spot);
  if (ending === "csv") return leaksInCsv(text, spot);
  const told = files.find(({ release }) => file.endsWith(`groups/${release.slug}/${release.slug}.changes.json`));
  if (told !== undefined) return leaksInChanges(text, told.release.findings, spot);
  if (file.endsWith(".release.json") && [...files, ...programmes].some((released) => released.text === text)) return [];
  const what = "something that is not known";
  const why = {
    js: "the script was not made apart from the releases",
    css: "the style sheet was not made apart from the releases",
    svg: "the picture was not made apart from the releases",
    json: "it is not a release file as it was read",
    map: "a source map holds what the site was made from",
  }[ending ?? ""];
  return [{ file, what, place: "the whole file", why: why ?? "the leak scan cannot read this kind of file" }];
}

/** A script made apart from the releases holds nothing of theirs; it must not lead to what the site was made from. */
function leaksInApart(bytes: Uint8Array, { file }: Spot): Leak[] {
  const why = "a source map holds what the site was made from";
  return Buffer.from(bytes).includes("sourceMappingURL=")
    ? [{ file, what: "sourceMappingURL", place: "its last line", why }]
    : [];
}
