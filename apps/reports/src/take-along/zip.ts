import { strToU8, unzipSync, zipSync } from "fflate";

/** Files as one zip: the same files give the same bytes, since no clock and no computer's name goes in. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6, mem: 2 });
}

/** The files of a zip; null where it is none. */
export function filesIn(zip: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(zip);
  } catch {
    return null;
  }
}
