import { readCompiled } from "../compiled/compile-pages.ts";
import { openPages } from "../compiled/open-pages.ts";
import type { Hands } from "./hands.ts";
import { type MadeReports, type Making, makeReports, type SomeReports } from "./make-reports.ts";
import { makeWhole } from "./make-whole.ts";
import type { Plan } from "./plan.ts";
import type { FolderRead } from "./read-folder.ts";

/** With fewer reports than this one thread is done before another has begun; of more, each gets so many at a time. */
const aHandful = 40;

type With = { compiled: string; making: Making; hands: Hands };

/**
 * Makes every page and file that is to be made now. What belongs to one report each is searched at once, where there are many
 * on several threads, a handful to each in turn; what is about several reports is made beside that in this one.
 */
export async function makeAll(folder: FolderRead, plan: Plan, { compiled, making, hands }: With): Promise<MadeReports> {
  const files = folder.files.filter(({ release: { slug } }) => plan.fresh.groups.has(slug));
  const parts = handfuls(files).map((some) => partOf(some, folder));
  const isMany = parts.length > 1;
  const byOthers = isMany ? parts.map((part) => hands.do("make", { compiled, making, ...inPlaces(part) })) : [];
  const pages = await openPages(readCompiled(compiled));
  await makeWhole(pages, folder, plan, making);
  const here = isMany ? [] : parts.map((part) => makeReports(pages, part, making));
  const made = await Promise.all([...byOthers, ...here]);
  return { searched: made.flatMap(({ searched }) => searched), leaks: made.flatMap(({ leaks }) => leaks) };
}

/** Some of many, and then some more. */
export function handfuls<T>(all: readonly T[]): T[][] {
  const many = Math.ceil(all.length / aHandful);
  return Array.from({ length: many }, (_, index) => all.slice(index * aHandful, (index + 1) * aHandful));
}

function partOf(files: FolderRead["files"], { earlier, listed }: FolderRead): SomeReports {
  const slugs = new Set(files.map(({ release }) => release.slug));
  return {
    files,
    earlier: earlier.filter(({ slug }) => slugs.has(slug)),
    listed: new Set([...slugs].filter((slug) => listed.has(slug))),
  };
}

/** Where the files lie, instead of what is in them. */
function inPlaces({ files, ...rest }: SomeReports) {
  return { ...rest, files: files.map(({ file, checksum }) => ({ file, checksum })) };
}
