import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem, Read, Words } from "@kith/instrument";
import {
  type ProgrammeRelease,
  type Refusal,
  type Release,
  readProgrammeRelease,
  readRelease,
  readTombstone,
  type Tombstone,
} from "@kith/release";
import { checksum } from "./checksum.ts";

/** One release as it came: the file's own bytes are what readers download. */
type Filed<T> = { file: string; bytes: Uint8Array; checksum: string; release: T };
export type ReleaseFile = Filed<Release>;
/** One release of several groups together, as it came. */
type ProgrammeFile = Filed<ProgrammeRelease>;

/** A file that no page can be made from, and what is wrong with it. */
export type BrokenFile = { file: string; problems: (Problem | Refusal)[] };

/** The newest edition of each release, the editions before it where their files were kept, and what stands beside them. */
export type FolderRead = {
  files: ReleaseFile[];
  earlier: Release[];
  programmes: ProgrammeFile[];
  /** Reports that were taken down, or wait to be published again. */
  tombstones: Tombstone[];
  /** The reports that search engines may list, by the names in `listed.txt`. */
  listed: ReadonlySet<string>;
  /** Files that are left out. The rest stands. */
  broken: BrokenFile[];
};

/** What a folder of releases gives; refused only where there is no folder at all. */
export type ReadFolder = ({ kind: "read" } & FolderRead) | ({ kind: "refused" } & BrokenFile);

/** The checksums of files that were read and found whole before, by the same rules. */
export type Known = ReadonlySet<string>;

/** Says which of many files are whole, by their checksums: several threads are quicker at it than one. */
export type Prove = (files: string[]) => Promise<string[]>;

/** Reads every `*.json` of a folder as a release. A file that is wrong is left out by itself, and said. */
export async function readFolder(
  folder: string,
  known: Known = new Set(),
  prove: Prove = async () => [],
): Promise<ReadFolder> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) {
    return {
      kind: "refused",
      file: folder,
      problems: [{ at: "the whole folder", says: { "zh-CN": "没有这个文件夹", en: "there is no such folder" } }],
    };
  }
  const opened = names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => openFile(join(folder, name)));
  const unknown = opened.filter((one) => one.bytes !== null && !known.has(one.checksum));
  const proving = prove(unknown.map(({ file }) => file));
  const things = opened.map((one) => ({ ...one, thing: one.bytes === null ? undefined : fromJson(one.bytes) }));
  const whole = new Set([...known, ...(await proving)]);
  const all: Sorted = { files: new Map(), programmes: new Map(), tombstones: [], broken: [] };
  for (const one of things) {
    const problems = addFile(all, one, whole);
    if (problems.length > 0) all.broken.push({ file: one.file, problems });
  }
  const [newest, earlier] = newestOf([...all.files.values()]);
  const [programmes] = newestOf([...all.programmes.values()]);
  const listed = await readFile(join(folder, listedFile), "utf8").catch(() => "");
  return {
    kind: "read",
    files: newest,
    earlier: earlier.map(({ release }) => release),
    programmes,
    tombstones: all.tombstones,
    broken: all.broken,
    listed: new Set(listed.split(/\s+/).filter((slug) => slug !== "")),
  };
}

/** One name of a report a line: these reports may be found by search engines, and no other. */
const listedFile = "listed.txt";

/** By address and edition, so that no two files say the same report. */
type Sorted = {
  files: Map<string, ReleaseFile>;
  programmes: Map<string, ProgrammeFile>;
  tombstones: Tombstone[];
  broken: BrokenFile[];
};

type Opened = { file: string; bytes: Uint8Array; checksum: string } | { file: string; bytes: null };

function addFile(all: Sorted, { thing, ...opened }: Opened & { thing: object | undefined }, known: Known): Problem[] {
  if (opened.bytes === null) return whole({ "zh-CN": "打不开", en: "it cannot be opened" });
  if (thing === undefined) return whole({ "zh-CN": "这不是 JSON", en: "this is not JSON" });
  if (isOf(thing, "kith-tombstone")) return addTombstone(all.tombstones, readTombstone(thing));
  return isOf(thing, "kith-programme-release")
    ? addTo(all.programmes, readOnce(thing, opened.checksum, known, readProgrammeRelease), opened)
    : addTo(all.files, readOnce(thing, opened.checksum, known, readRelease), opened);
}

/** Reading a release works out all its sentences and its hash anew; for bytes that were read before this is spared. */
function readOnce<T>(thing: object, sum: string, known: Known, read: (thing: unknown) => Read<T>): Read<T> {
  return known.has(sum) ? { kind: "read", value: thing as T } : read(thing);
}

/** The checksums of those files that can be read as a release; what is wrong with the others is asked elsewhere. */
export function wholeAmong(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const opened = openFile(file);
    const thing = opened.bytes === null ? undefined : fromJson(opened.bytes);
    if (opened.bytes === null || thing === undefined || isOf(thing, "kith-tombstone")) return [];
    const read = isOf(thing, "kith-programme-release") ? readProgrammeRelease(thing) : readRelease(thing);
    return read.kind === "read" ? [opened.checksum] : [];
  });
}

/** Files that were read and found whole a moment ago. */
export function readAgain(files: readonly { file: string; checksum: string }[]): ReleaseFile[] {
  return files.map(({ file, checksum: sum }) => {
    const opened = openFile(file);
    if (opened.bytes === null || opened.checksum !== sum)
      throw new Error(`${file} was changed while the site was made`);
    const release: Release = JSON.parse(Buffer.from(opened.bytes).toString("utf8"));
    return { ...opened, release };
  });
}

type Edition = { slug: string; edition: number };

function addTo<T extends Edition>(
  files: Map<string, Filed<T>>,
  read: Read<T>,
  filed: Omit<Filed<T>, "release">,
): Problem[] {
  if (read.kind === "refused") return read.problems;
  const release = read.value;
  const address = `${release.slug} ${release.edition}`;
  const twin = files.get(address);
  if (twin !== undefined)
    return [
      {
        at: "slug",
        says: {
          "zh-CN": `${twin.file} 的地址和版次和它一样`,
          en: `${twin.file} has the same address and edition`,
        },
      },
    ];
  files.set(address, { ...filed, release });
  return [];
}

function addTombstone(tombstones: Tombstone[], read: Read<Tombstone>): Problem[] {
  if (read.kind === "refused") return read.problems;
  tombstones.push(read.value);
  return [];
}

/** The newest edition of each report, and the editions before. */
function newestOf<T extends Edition>(files: readonly Filed<T>[]): [newest: Filed<T>[], earlier: Filed<T>[]] {
  const newest = new Map<string, number>();
  for (const { release } of files) newest.set(release.slug, Math.max(release.edition, newest.get(release.slug) ?? 0));
  const isNewest = ({ release }: Filed<T>) => newest.get(release.slug) === release.edition;
  return [files.filter(isNewest), files.filter((file) => !isNewest(file))];
}

function isOf(thing: object, kind: string): boolean {
  return "kind" in thing && thing.kind === kind;
}

function whole(says: Words): Problem[] {
  return [{ at: "the whole file", says }];
}

/** Without waiting: for many small files the waiting takes longer than the reading. */
function openFile(file: string): Opened {
  try {
    const bytes = readFileSync(file);
    return { file, bytes, checksum: checksum(bytes) };
  } catch {
    return { file, bytes: null };
  }
}

function fromJson(bytes: Uint8Array): object | undefined {
  try {
    const thing: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return typeof thing === "object" && thing !== null ? thing : undefined;
  } catch {
    return undefined;
  }
}
