import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/**
 * Compares bytes with the file kept for them. Where there is none yet it is written, to be looked at and committed; to
 * take a new one on purpose, delete the old. On a build server a missing file is a failure.
 */
export function expectGolden(name: string, bytes: Uint8Array): void {
  const file = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
  if (!existsSync(file) && process.env.CI === undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  expect(Buffer.from(bytes).equals(readFileSync(file)), `${name} is no longer the file that is kept`).toBe(true);
}

/** A file made with another tool, in words of our own. */
export function foreign(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`foreign/${name}`, import.meta.url))));
}
