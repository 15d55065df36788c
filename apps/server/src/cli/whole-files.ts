import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/** More than any instrument has; what is larger is cut here, and refused by size where it is read. */
const mostBytes = 20_000_001;

/** A file's bytes, and never more than can be an instrument. */
export function readBounded(file: string): Uint8Array {
  const bytes = new Uint8Array(Math.min(mostBytes, statSync(file).size));
  const opened = openSync(file, "r");
  try {
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(opened, bytes, read, bytes.length - read, read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(opened);
  }
}

/** Writes a file whole or not at all: what stood there before stays until the new one is complete. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
