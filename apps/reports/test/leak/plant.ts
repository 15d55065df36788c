import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Leak } from "../../src/leak/leak.ts";
import { scanSite } from "../../src/leak/scan-site.ts";
import { checksum } from "../../src/site/checksum.ts";
import type { FolderRead } from "../../src/site/read-folder.ts";

/** A change made by a careless hand to one file of a built site; a file that is not there is made. */
export type Plant =
  | { file: string; from: string; to: string }
  | { file: string; replace: (bytes: Uint8Array) => Uint8Array };

/** What the scan finds in a clean site after this change. Only the changed file and what the scan compares it with are copied. */
export async function leaksAfter(site: string, folder: FolderRead, plant: Plant): Promise<Leak[]> {
  const copy = await mkdtemp(join(tmpdir(), "kith planted "));
  try {
    for (const file of new Set(["404.html", ...("from" in plant && plant.from === "" ? [] : [plant.file])])) {
      await cp(join(site, file), join(copy, file), { recursive: true });
    }
    await mkdir(dirname(join(copy, plant.file)), { recursive: true });
    change(join(copy, plant.file), plant);
    return await scanSite(copy, { ...folder, apart: await scriptsOf(site), days: daysIn(site), stands: ["/reports/"] });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function change(path: string, plant: Plant): void {
  if ("replace" in plant) {
    writeFileSync(path, plant.replace(readFileSync(path)));
    return;
  }
  const { from, to } = plant;
  const text = from === "" ? "" : readFileSync(path, "utf8");
  if (!text.includes(from)) throw new RangeError(`change requires a page that says ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** The days in the feed of a site that was built and scanned by the command itself. */
function daysIn(site: string): Set<string> {
  const feed = readFileSync(join(site, "feed.xml"), "utf8");
  return new Set([...feed.matchAll(/<updated>([\d-]+)T/g)].map(([, day = ""]) => day));
}

/** The scripts and pictures of a site that was built and scanned by the command itself. */
async function scriptsOf(site: string): Promise<Set<string>> {
  const scripts = (await readdir(join(site, "_astro"))).map((name) => join(site, "_astro", name));
  const all = [...scripts, join(site, "kith.svg")];
  return new Set(await Promise.all(all.map(async (path) => checksum(await readFile(path)))));
}
