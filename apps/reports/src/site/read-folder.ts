import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "@kith/instrument";
import { type Release, readRelease } from "@kith/release";

/** One release as it came: the file's own text is what readers download. */
export type ReleaseFile = { file: string; text: string; release: Release };

/** The newest edition of each release, and the editions before it where their files were kept. */
export type FolderRead = { files: ReleaseFile[]; earlier: Release[] };

/** What a folder of releases gives: its releases, or the first file that is wrong and what is wrong with it. */
export type ReadFolder = ({ kind: "read" } & FolderRead) | { kind: "refused"; file: string; problems: Problem[] };

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
    const { slug, edition } = read.value;
    const twin = files.find(({ release }) => release.slug === slug && release.edition === edition);
    if (twin !== undefined) return refused(path, "slug", `${twin.file} has the same address and edition`);
    files.push({ file: path, text, release: read.value });
  }
  const isNewest = ({ release }: ReleaseFile) =>
    !files.some((other) => other.release.slug === release.slug && other.release.edition > release.edition);
  const earlier = files.filter((file) => !isNewest(file)).map(({ release }) => release);
  return { kind: "read", files: files.filter(isNewest), earlier };
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
