import { filesIn, zipOf } from "../take-along/zip.ts";
import type { Leak, Spot } from "./leak.ts";

/**
 * The leaks of a zip: each file in it is searched, and the zip must be these files and nothing more. Packed again, they
 * must give the same bytes, so that no comment, date or hidden part can travel in it.
 */
export function leaksInZip(bytes: Uint8Array, spot: Spot, scan: (name: string, bytes: Uint8Array) => Leak[]): Leak[] {
  const files = filesIn(bytes);
  if (files === null) return [{ ...whole(spot), why: "it cannot be unpacked" }];
  const leaks = Object.entries(files).flatMap(([name, content]) => scan(name, content));
  const isAll = Buffer.from(zipOf(files)).equals(bytes);
  return isAll ? leaks : [...leaks, { ...whole(spot), why: "it holds more than the files in it" }];
}

function whole({ file }: Spot) {
  return { file, what: "something", place: "the whole zip" };
}
