import { checksum } from "../site/checksum.ts";
import type { ReleaseFile } from "../site/read-folder.ts";
import type { Leak, Spot } from "./leak.ts";
import { leaksInText } from "./numbers.ts";
import { leaksInCsv } from "./scan-csv.ts";
import { leaksInChanges, leaksInJson, leaksInList } from "./scan-json.ts";
import { type Alike, leaksInPage } from "./scan-page.ts";
import { leaksInLines } from "./scan-text.ts";
import { leaksInXml } from "./scan-xml.ts";
import { leaksInZip } from "./scan-zip.ts";

/** What a file is compared with: the releases as they were read, and what all pages have alike. */
export type Known = { files: ReadonlyMap<string, ReleaseFile>; sums: ReadonlySet<string>; alike: Alike };

/** The leaks of one file of a site, by its kind. A kind that is not known here is a leak itself. */
export function leaksInFile(bytes: Uint8Array, known: Known, spot: Spot): Leak[] {
  const { file } = spot;
  const text = Buffer.from(bytes).toString("utf8");
  const ending = file.split(".").at(-1) ?? "";
  if (ending === "zip") return leaksInZip(bytes, spot, (name, inside) => leaksPacked(name, inside, known, spot));
  if (ending === "html") return leaksInPage(text, known.alike, spot);
  if (ending === "csv") return leaksInCsv(text, spot);
  if (ending === "xml") return leaksInXml(text, spot);
  if (ending === "bib" || ending === "ris") return leaksInLines(text, spot);
  const told = known.files.get(file.match(/groups\/([^/]+)\/\1\.changes\.json$/)?.[1] ?? "");
  if (told !== undefined) return leaksInChanges(text, told.release.findings, spot);
  if (file.endsWith("search/reports.json")) return leaksInList(text, spot);
  if (file.endsWith(".release.json") && isAsRead(bytes, known)) return [];
  const what = "something that is not known";
  const why = refused[ending] ?? "the leak scan cannot read this kind of file";
  return [{ file, what, place: "the whole file", why }];
}

const refused: Record<string, string> = {
  js: "the script was not made apart from the releases",
  css: "the style sheet was not made apart from the releases",
  svg: "the picture was not made apart from the releases",
  json: "it is not a release file as it was read",
  map: "a source map holds what the site was made from",
};

/** A file in a zip: the zip's own place decides which numbers it may say. */
function leaksPacked(name: string, bytes: Uint8Array, known: Known, { file, allowed }: Spot): Leak[] {
  const spot = { file: `${file}: ${name}`, allowed };
  const text = Buffer.from(bytes).toString("utf8");
  const named = leaksInText(name, "its name", spot);
  if (/^(README\.txt|METHOD\.md|cite\.bib|cite\.ris)$/.test(name)) return [...named, ...leaksInLines(text, spot)];
  if (name === "data.csv") return [...named, ...leaksInCsv(text, spot)];
  if (name === "data.csv-metadata.json" || name === "datapackage.json")
    return [...named, ...leaksInJson(text, "the JSON", spot)];
  if (name === "release.json" && isAsRead(bytes, known)) return [];
  return [...named, ...leaksInFile(bytes, known, spot)];
}

function isAsRead(bytes: Uint8Array, { sums }: Known): boolean {
  return sums.has(checksum(bytes));
}
