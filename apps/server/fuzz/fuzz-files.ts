import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import {
  exportAnswers,
  exportInstrument,
  importInstrument,
  instrumentFormats,
  readAnswersHeader,
  readAnswersRow,
} from "@kith/exchange";
import { instrumentHash } from "@kith/instrument";
import { library } from "@kith/library";
import { anyResponse } from "@kith/testing";
import { csvLines } from "../src/cli/csv-lines.ts";
import { makeChance } from "./chance.ts";
import { corpusOfFiles } from "./corpus-places.ts";
import { mutateBytes, mutateJson } from "./mutate.ts";

export type FilesOutcome = { files: number; read: number; refused: number; bad: string[]; slowest: number };

/** A file that takes longer than this much of the processor is a way to stop the server. */
const patience = 3_000;

/** Told of each file that was tried, and what came of it: what it was read as, or the first thing it was refused for. */
type Seen = (file: { name: string; bytes: Uint8Array; came: string }) => void;

/** Mutated files of every format that is read: each is read or refused in words, nothing is thrown, nothing goes on and on. */
export async function fuzzFiles(seed: number, files: number, seen: Seen = () => undefined): Promise<FilesOutcome> {
  const seeds = wholeFiles();
  const chance = makeChance(seed);
  const outcome: FilesOutcome = { files: 0, read: 0, refused: 0, bad: [], slowest: 0 };
  for (let at = 0; at < files; at++) {
    const { name, bytes } = chance.pick(seeds);
    const isJson = name.endsWith(".json");
    const changed =
      isJson && chance.below(2) === 0
        ? new TextEncoder().encode(JSON.stringify(mutateJson(JSON.parse(new TextDecoder().decode(bytes)), chance)))
        : mutateBytes(bytes, chance);
    const came = await tryFile(name, changed, outcome, `seed ${seed}, file ${at}`);
    if (came !== null) seen({ name, bytes: changed, came });
  }
  return outcome;
}

/** The files that are kept: those once read badly, and one for each thing that can come of a file. */
export async function replayFiles(): Promise<FilesOutcome> {
  const outcome: FilesOutcome = { files: 0, read: 0, refused: 0, bad: [], slowest: 0 };
  for (const kept of readdirSync(corpusOfFiles)) {
    await tryFile(kept.replace(/\.kept$/, ""), readFileSync(`${corpusOfFiles}/${kept}`), outcome, kept);
  }
  return outcome;
}

async function tryFile(name: string, bytes: Uint8Array, outcome: FilesOutcome, where: string): Promise<string | null> {
  let came: string | null = null;
  const from = process.threadCpuUsage().user;
  outcome.files++;
  try {
    came = await readAs(name, bytes);
    if (came.startsWith("read")) outcome.read++;
    else outcome.refused++;
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    outcome.bad.push(`${where} (${name}) threw ${told.split("\n").slice(0, 4).join(" | ")}`);
    keep(name, bytes, where);
  }
  const ms = (process.threadCpuUsage().user - from) / 1000;
  outcome.slowest = Math.max(outcome.slowest, ms);
  if (ms > patience) {
    outcome.bad.push(`${where} (${name}) took ${ms.toFixed(0)} ms`);
    keep(name, bytes, where);
  }
  return came;
}

/** What went badly is put where KITH_FUZZ_KEEP names a folder, to be mended and then kept in the corpus. */
function keep(name: string, bytes: Uint8Array, where: string): void {
  const folder = process.env.KITH_FUZZ_KEEP;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${where.replace(/\W+/g, "-")}-${name}.kept`, bytes);
}

/** What it was read as, or the first thing it was refused for. */
async function readAs(name: string, bytes: Uint8Array): Promise<string> {
  if (!name.startsWith("answers")) {
    const imported = importInstrument(bytes, name);
    const problems =
      imported.kind === "refused" ? imported.problems : "unfinished" in imported ? imported.unfinished : [];
    return `${imported.kind === "refused" ? "refused" : "read"} ${imported.format} ${problems[0]?.says.en ?? ""}`;
  }
  let header: readonly string[] | null = null;
  let refused: string | null = null;
  for await (const line of csvLines(Readable.from([Buffer.from(bytes)]))) {
    if (line.kind !== "cells") {
      refused ??= line.says.en;
      continue;
    }
    if (header === null) {
      const [problem] = readAnswersHeader(line.cells, library).problems;
      if (problem) return `refused answers ${problem.says.en}`;
      header = line.cells;
      continue;
    }
    const row = Object.fromEntries(header.map((column, at) => [column, line.cells[at] ?? ""]));
    const read = readAnswersRow(row, line.line, library);
    if (read.kind === "refused") refused ??= read.problems[0]?.says.en ?? "";
  }
  return refused === null ? "read answers" : `refused answers ${refused}`;
}

function wholeFiles(): { name: string; bytes: Uint8Array }[] {
  const instruments = library.flatMap((instrument) =>
    instrumentFormats.map((format) => exportInstrument(instrument, format)),
  );
  const responses = library.flatMap((instrument) =>
    Array.from({ length: 5 }, (_, at) => ({
      ...anyResponse(instrument, at),
      instrument: { id: instrument.id, version: instrument.version, hash: instrumentHash(instrument) },
    })),
  );
  const answers = exportAnswers(library, responses, "csv-wide", { name: "answers" });
  return [...instruments, ...Array.from({ length: 12 }, () => ({ name: "answers.csv", bytes: answers.bytes }))];
}
