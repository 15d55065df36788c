import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Lays one file of a site, and the folders it lies in. */
export type Lay = (file: string, bytes: string | Uint8Array) => void;

/** Lays files into a site. Without waiting: for many small files the waiting takes longer than the work. */
export function layInto(site: string): Lay {
  const made = new Set<string>();
  return (file, bytes) => {
    const folder = dirname(join(site, file));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(site, file), bytes);
  };
}
