import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Plan } from "./plan.ts";
import type { BuildRecord, Unit } from "./record.ts";

/** What is put together: the pages just made, the pages kept, and the record of both. */
export type Assembled = {
  fresh: string;
  /** Where the kept pages lie already, beside the site's place. */
  ready: string;
  plan: Plan;
  record: Omit<BuildRecord, "units">;
  /** Where the record goes: outside the site, since it is for the next build and not for readers. */
  recordFile: string;
};

/** A place beside the site's own, out of readers' sight. */
export function besidePlace(out: string, kind: "made" | "new" | "old", mark: string): string {
  return join(dirname(out), `.${basename(out)}.${kind}-${mark}`);
}

/**
 * Puts the new pages to the kept ones, then moves all to their place in one step. What stood there is out of sight, and goes
 * when `clear` is called: of a large site that takes longer than all the rest.
 */
export async function moveIntoPlace(assembled: Assembled, out: string, mark: string): Promise<{ clear: () => void }> {
  const { fresh, ready, plan, record, recordFile } = assembled;
  const old = besidePlace(out, "old", mark);
  mkdirSync(dirname(out), { recursive: true });
  merge(fresh, ready);
  const units = Object.fromEntries(
    plan.units.map(({ name, from, since, kept }) => [name, kept ?? { from, since, files: filesBelow(ready, name) }]),
  );
  const had = await rename(out, old).then(
    () => true,
    () => false,
  );
  await rename(ready, out).catch(async (error: unknown) => {
    if (had) await rename(old, out);
    throw error;
  });
  const clear = () => rmSync(old, { recursive: true, force: true });
  await writeFile(recordFile, `${JSON.stringify({ ...record, units })}\n`).catch((error: unknown) => {
    clear();
    throw error;
  });
  return { clear };
}

/** Moves what is in one folder into another: a whole folder at once where the other has none of that name. */
function merge(from: string, to: string): void {
  if (!existsSync(to)) {
    move(from, to);
    return;
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [one, other] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) merge(one, other);
    else move(one, other);
  }
}

/** From another disk nothing can be moved, and so it is copied. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
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
