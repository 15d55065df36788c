import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "@kith/instrument";
import { type Release, readRelease } from "@kith/release";

/** One release as it came: the file's own text is what readers download. */
export type ReleaseFile = { file: string; text: string; release: Release };

/** What a folder of releases gives: the newest edition of each, or the first file that is wrong and what is wrong with it. */
export type ReadFolder =
  | { kind: "read"; files: ReleaseFile[] }
  | { kind: "refused"; file: string; problems: Problem[] };

/** Reads every `*.json` of a folder as a release. One bad file refuses the whole folder. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return refused(folder, "the whole folder", "there is no such folder");
  const files: ReleaseFile[] = [];
  for (const name of names.filter((name) => name.endsWith(".json")).sort()) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) return refused(path, "the whole file", "it cannot be opened");
    const thing = fromJson(text);
    if (thing === undefined) return refused(path, "the whole file", "this is not JSON");
    const read = readRelease(thing);
    if (read.kind === "refused") return { kind: "refused", file: path, problems: read.problems };
    const twin = files.find(({ release }) => release.slug === read.value.slug);
    if (twin === undefined) files.push({ file: path, text, release: read.value });
    else if (twin.release.edition === read.value.edition)
      return refused(path, "slug", `${twin.file} has the same address and edition`);
    else if (twin.release.edition < read.value.edition) Object.assign(twin, { file: path, text, release: read.value });
  }
  return { kind: "read", files };
}

function refused(file: string, at: string, says: string): ReadFolder {
  return { kind: "refused", file, problems: [{ at, says }] };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
