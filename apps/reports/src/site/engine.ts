import { readdirSync, readFileSync, statSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checksum } from "./checksum.ts";

/** What made a site, as two checksums: `program` for the same templates, `engine` for the same pages of the same releases. */
export type Marks = { program: string; engine: string };

/**
 * Everything but the releases that a page is made from: where it stands, whether it has a picture, and this program itself.
 * A PDF does not belong to it: whoever loses the browser that prints keeps what was printed.
 */
export function marksOf(options: { base: string; site: string | null; cards: boolean }): Marks {
  const room = fileURLToPath(new URL("../../", import.meta.url));
  const others = ["@kith/release", "@kith/instrument", "@kith/look/look.css"].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(name))),
  );
  const own = ["src", "public", "package.json"].map((part) => join(room, part));
  const files = [...own, ...others].flatMap(filesIn);
  const sums = files.map((file) => checksum(readFileSync(file)));
  const program = checksum(JSON.stringify([options.base, process.version, ...packages.map(versionOf), ...sums]));
  return { program, engine: checksum(JSON.stringify([options, program])) };
}

/** The packages that have a part in the pages or in the scripts beside them. */
const packages = ["astro", "chart.js", "minisearch"];

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const found = readdirSync(place, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function versionOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new RangeError(`versionOf requires ${name}`);
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return version;
}
