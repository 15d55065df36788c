import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** One report's or programme's pages as they were made: from what, since when, and each file's size and time. */
export type Unit = { from: string; since: string; files: [path: string, size: number, time: number][] };

/** What a site was made from and by what, so that the next build makes only what is new. It holds checksums, no results. */
export type BuildRecord = { engine: string; whole: string[]; units: Record<string, Unit> };

/** A site that stands, its record, and whether the very same program made it: only then are its pages kept. */
export type Earlier = { folder: string; record: BuildRecord; isSame: boolean };

/** The record of a site; null where there is none. */
export async function readEarlier(folder: string, file: string, engine: string): Promise<Earlier | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const record: BuildRecord = JSON.parse(text);
    return { folder, record, isSame: record.engine === engine };
  } catch {
    return null;
  }
}

/** Whether every file of these pages is the very one that was made and searched then. */
export function isUntouched(folder: string, { files }: Unit): boolean {
  return files.every(([path, size, time]) => {
    const now = statSync(join(folder, path), { throwIfNoEntry: false });
    return now !== undefined && now.size === size && Math.floor(now.mtimeMs) === time;
  });
}
