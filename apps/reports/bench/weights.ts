import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** A group's report as bytes on the wire: to read it in full, and with the interactive charts opened. */
export type Weight = { page: string; inFull: number; withCharts: number };

/** The heaviest reports of a site, brotli. Style and drawings stand in the page, so the page is all there is to fetch. */
export function weightsOf(site: string): Weight[] {
  const scripts = globSync("_astro/*.js", { cwd: site })
    .filter((file) => !file.includes("search"))
    .map((file) => packed(readFileSync(join(site, file))));
  const all = scripts.reduce((sum, size) => sum + size, 0);
  return globSync("{,en/}groups/*/index.html", { cwd: site })
    .map((page) => {
      const inFull = packed(readFileSync(join(site, page)));
      return { page, inFull, withCharts: inFull + all };
    })
    .toSorted((one, other) => other.inFull - one.inFull);
}

function packed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length;
}
