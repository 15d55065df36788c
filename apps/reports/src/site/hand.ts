import { parentPort } from "node:worker_threads";
import type { Release } from "@kith/release";
import { readCompiled } from "../compiled/compile-pages.ts";
import { type OpenPages, openPages } from "../compiled/open-pages.ts";
import { type MadeReports, type Making, makeReports } from "./make-reports.ts";
import { readAgain, wholeAmong } from "./read-folder.ts";

// One thread of several. It is told where things lie and reads them itself: to hand them over would take as long.

/** What a thread is asked to do, and what it gives back. */
type Tasks = {
  /** Which of these files are whole, by their checksums. */
  prove: { job: string[]; given: string[] };
  /** Everything that belongs to these reports alone, made and searched. */
  make: { job: MakeJob; given: MadeReports };
};
export type Task = keyof Tasks;
export type Job<T extends Task> = Tasks[T]["job"];
export type Given<T extends Task> = Tasks[T]["given"];

type MakeJob = {
  compiled: string;
  making: Making;
  /** Files that were read and found whole, with their checksums. */
  files: { file: string; checksum: string }[];
  earlier: Release[];
  listed: ReadonlySet<string>;
};

let pages: Promise<OpenPages> | null = null;

const work: { [T in Task]: (job: Job<T>) => Promise<Given<T>> } = {
  prove: async (files) => wholeAmong(files),
  make: async ({ compiled, making, files, earlier, listed }) => {
    pages ??= openPages(readCompiled(compiled));
    return makeReports(await pages, { files: readAgain(files), earlier, listed }, making);
  },
};

async function answer<T extends Task>({ task, job }: { task: T; job: Job<T> }): Promise<void> {
  parentPort?.postMessage(await work[task](job));
}

parentPort?.on("message", answer);
