import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem, Read, Words } from "@kith/instrument";
import { type ProgrammeRelease, type Release, readProgrammeRelease, readRelease } from "@kith/release";

/** One release as it came: the file's own text is what readers download. */
export type ReleaseFile = { file: string; text: string; release: Release };
/** One release of several groups together, as it came. */
export type ProgrammeFile = { file: string; text: string; release: ProgrammeRelease };

/** The newest edition of each release, and the editions before it where their files were kept. */
export type FolderRead = { files: ReleaseFile[]; earlier: Release[]; programmes: ProgrammeFile[] };

/** What a folder of releases gives: its releases, or the first file that is wrong and what is wrong with it. */
export type ReadFolder = ({ kind: "read" } & FolderRead) | { kind: "refused"; file: string; problems: Problem[] };

/** Reads every `*.json` of a folder as a release. One bad file refuses the whole folder. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return refused(folder, { en: "there is no such folder", "zh-CN": "没有这个文件夹" });
  const files: ReleaseFile[] = [];
  const programmes: ProgrammeFile[] = [];
  for (const name of names.filter((name) => name.endsWith(".json")).sort()) {
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) return refused(path, { en: "it cannot be opened", "zh-CN": "打不开" });
    const thing = fromJson(text);
    if (thing === undefined) return refused(path, { en: "this is not JSON", "zh-CN": "不是 JSON" });
    const problems = isOfProgramme(thing)
      ? addTo(programmes, readProgrammeRelease(thing), { file: path, text })
      : addTo(files, readRelease(thing), { file: path, text });
    if (problems.length > 0) return { kind: "refused", file: path, problems };
  }
  const newest = newestOf(files);
  const earlier = files.filter((file) => !newest.includes(file)).map(({ release }) => release);
  return { kind: "read", files: newest, earlier, programmes: newestOf(programmes) };
}

type Edition = { slug: string; edition: number };
type Filed<T> = { file: string; text: string; release: T };

function isOfProgramme(thing: unknown): boolean {
  return typeof thing === "object" && thing !== null && "kind" in thing && thing.kind === "kith-programme-release";
}

function addTo<T extends Edition>(
  files: Filed<T>[],
  read: Read<T>,
  { file, text }: Omit<Filed<T>, "release">,
): Problem[] {
  if (read.kind === "refused") return read.problems;
  const release = read.value;
  const twin = files.find((one) => one.release.slug === release.slug && one.release.edition === release.edition);
  if (twin !== undefined)
    return [
      {
        at: "slug",
        says: { en: `${twin.file} has the same address and edition`, "zh-CN": `${twin.file} 的地址和版次和它一样` },
      },
    ];
  files.push({ file, text, release });
  return [];
}

function newestOf<T extends Edition>(files: readonly Filed<T>[]): Filed<T>[] {
  return files.filter(
    ({ release }) =>
      !files.some((other) => other.release.slug === release.slug && other.release.edition > release.edition),
  );
}

function refused(file: string, says: Words): ReadFolder {
  return { kind: "refused", file, problems: [{ at: "", says }] };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
