import { createReadStream, type ReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream";
import { readAnswersHeader } from "@kith/exchange";
import type { Instrument, Problem, Read } from "@kith/instrument";
import { type CsvError, parse } from "csv-parse";
import { TheirMistake } from "./command.ts";
import { openBar } from "./progress.ts";
import { say } from "./read-instrument-file.ts";
import { type Keyed, seenLines } from "./seen-lines.ts";

/** One line of a table: what it says, or every reason it was left out. `earlier` is the line it repeats. */
export type TableLine<Value> =
  | { kind: "read"; line: number; value: Value }
  | { kind: "refused"; line: number; problems: Problem[]; earlier?: number };

/** A table that is read line by line, some hundreds at a time, so that a million lines need no more room than a few. */
export type AnswersTable<Value> = {
  lines: AsyncGenerator<TableLine<Value>[], void>;
  /** Called with the items that have no column: they count as blank for everybody. */
  onAbsent(tell: (items: string[]) => void): void;
};

type ReadRow<Value> = (row: Record<string, string>, line: number, instruments: Instrument[]) => Read<Value>;

const linesAtOnce = 500;

/** Reads a table of answers as CSV. A first line that cannot be trusted refuses the whole; any other refuses itself. */
export async function* answersTable<Value extends Keyed>(
  file: string,
  instruments: Instrument[],
  read: ReadRow<Value>,
  tellAbsent: (items: string[]) => void,
): AsyncGenerator<TableLine<Value>[], void> {
  const { size } = statSync(file);
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  const bar = openBar({ "zh-CN": "读答案表", en: "reading the table" }, size);
  try {
    let waiting: TableLine<Value>[] = [];
    for await (const line of tableLines(source, file, instruments, read, tellAbsent)) {
      waiting.push(line);
      if (waiting.length < linesAtOnce) continue;
      yield waiting;
      waiting = [];
      bar.show(source.bytesRead);
    }
    if (waiting.length > 0) yield waiting;
  } finally {
    bar.end();
    source.destroy();
  }
}
