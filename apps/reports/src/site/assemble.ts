import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Plan } from "./plan.ts";
import type { BuildRecord, Earlier, Unit } from "./record.ts";

/** What is put together: the pages just made, those kept from the site that stands, and the record of both. */
export type Assembled = {
  fresh: string;
  earlier: Earlier | null;
  plan: Plan;
  record: Omit<BuildRecord, "units">;
  /** Where the record goes: outside the site, since it is for the next build and not for readers. */
  recordFile: string;
};

/** Puts the new and the kept pages together beside the place, then moves them there in one step. What stood there is gone. */
export async function moveIntoPlace(assembled: Assembled, out: string, mark: string): Promise<void> {
  const [ready, old] = ["new", "old"].map((kind) => join(dirname(out), `.${basename(out)}.${kind}-${mark}`)) as [
    string,
    string,
  ];
  await mkdir(dirname(out), { recursive: true });
  try {
    const units = await layReady(assembled, ready);
    const had = await rename(out, old).then(
      () => true,
      () => false,
    );
    await rename(ready, out).catch(async (error: unknown) => {
      if (had) await rename(old, out);
      throw error;
    });
    await writeFile(assembled.recordFile, `${JSON.stringify({ ...assembled.record, units })}\n`);
  } finally {
    for (const path of [ready, old]) await rm(path, { recursive: true, force: true });
  }
}

async function layReady({ fresh, earlier, plan }: Assembled, ready: string): Promise<BuildRecord["units"]> {
  await rename(fresh, ready).catch(() => cp(fresh, ready, { recursive: true, preserveTimestamps: true }));
  if (earlier !== null) for (const { kept } of plan.units) if (kept !== null) keep(kept, earlier.folder, ready);
  return Object.fromEntries(
    plan.units.map(({ name, from, since, kept }) => [name, kept ?? { from, since, files: filesBelow(ready, name) }]),
  );
}

/** The very same file under another name: no byte is copied. Where a disk cannot do that, the file is. */
function keep({ files }: Unit, from: string, to: string): void {
  const made = new Set<string>();
  for (const [path] of files) {
    const folder = dirname(join(to, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(join(from, path), join(to, path));
    } catch {
      copyFileSync(join(from, path), join(to, path));
    }
  }
}

function filesBelow(site: string, name: string): Unit["files"] {
  return [name, `en/${name}`].flatMap((part) =>
    namesBelow(join(site, part)).map((file): Unit["files"][number] => {
      const path = `${part}/${file}`;
      const { size, mtimeMs } = statSync(join(site, path));
      return [path, size, Math.floor(mtimeMs)];
    }),
  );
}

function namesBelow(folder: string): string[] {
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
}
