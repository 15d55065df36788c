import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "astro";
import type { Leak } from "../leak/leak.ts";
import { madeApart } from "../leak/made-apart.ts";
import { scanSite } from "../leak/scan-site.ts";
import type { FolderRead } from "./read-folder.ts";
import { siteConfig } from "./site-config.ts";
import { releasesModule, sitePlugin } from "./site-plugin.ts";

const room = fileURLToPath(new URL("../../", import.meta.url));

/** A site in its place, or one that would have let out what no release does, and is thrown away. */
export type Built = { kind: "built" } | { kind: "leaks"; leaks: Leak[] };

/**
 * Builds the site out of sight, searches every byte of it for leaks, then moves it to its place in one step. If
 * anything fails the old site stays as it was.
 */
export async function buildSite(
  folder: FolderRead,
  out: string,
  { base, site }: { base: string; site: string | null },
): Promise<Built> {
  const scratch = await scratchFolder();
  try {
    const fresh = join(scratch, "site");
    const { apart, plugin } = madeApart(room, releasesModule);
    const plugins = [sitePlugin(folder, { base, site }), plugin];
    await build(siteConfig({ outDir: fresh, cacheDir: join(scratch, "cache"), base, site, plugins }));
    const leaks = await scanSite(fresh, { ...folder, apart, stands: [base, site ?? ""] });
    if (leaks.length > 0) return { kind: "leaks", leaks };
    await moveIntoPlace(fresh, out, basename(scratch));
    return { kind: "built" };
  } finally {
    process.chdir(room);
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * A folder for this build alone. Astro keeps its half-done pages below the working directory and resolves packages
 * from there, so this is inside the room and the process moves into it: then it matters neither where the command
 * was started nor that another build runs at the same time.
 */
async function scratchFolder(): Promise<string> {
  const parent = join(room, ".astro");
  await mkdir(parent, { recursive: true });
  const scratch = await mkdtemp(join(parent, "build-"));
  process.chdir(scratch);
  return scratch;
}

async function moveIntoPlace(fresh: string, out: string, mark: string): Promise<void> {
  const [ready, old] = ["new", "old"].map((kind) => join(dirname(out), `.${basename(out)}.${kind}-${mark}`)) as [
    string,
    string,
  ];
  await mkdir(dirname(out), { recursive: true });
  try {
    await cp(fresh, ready, { recursive: true });
    const had = await rename(out, old).then(
      () => true,
      () => false,
    );
    await rename(ready, out).catch(async (error: unknown) => {
      if (had) await rename(old, out);
      throw error;
    });
  } finally {
    for (const path of [ready, old]) await rm(path, { recursive: true, force: true });
  }
}
