import { createReadStream, statSync } from "node:fs";
import { readAnswersHeader } from "@kith/exchange";
import type { Instrument, Problem, Read, Words } from "@kith/instrument";
import { TheirMistake } from "./command.ts";
import { type CsvLine, csvLines } from "./csv-lines.ts";
import { openBar } from "./progress.ts";
import { say } from "./read-instrument-file.ts";
import { type Keyed, seenLines } from "./seen-lines.ts";

/** One line of a table: what it says, or why it was left out. `earlier` is the line that it repeats. */
export type TableLine<Value> =
  | { kind: "read"; line: number; value: Value }
  | { kind: "refused"; problems: Problem[]; earlier: number | null };

/** How a table is read: by which instruments, each line by which rule, and whom to tell of items without a column. */
export type TableReading<Value> = {
  instruments: Instrument[];
  read(row: Record<string, string>, line: number, instruments: Instrument[]): Read<Value>;
  tellAbsent(items: string[]): void;
};

const linesAtOnce = 500;

/**
 * Reads a table of answers some hundreds of lines at a time, so that a million need no more room than a thousand. A
 * first line that cannot be trusted refuses the whole table; any other line refuses only itself.
 */
export async function* answersTable<Value extends Keyed>(
  file: string,
  reading: TableReading<Value>,
): AsyncGenerator<TableLine<Value>[], void> {
  const { size } = statSync(file);
  const source = createReadStream(file, { highWaterMark: 1 << 18 });
  const bar = openBar({ "zh-CN": "正在读答案表", en: "reading the table" }, size);
  try {
    let waiting: TableLine<Value>[] = [];
    for await (const line of tableLines(file, csvLines(source), reading)) {
      if (waiting.push(line) < linesAtOnce) continue;
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

async function* tableLines<Value extends Keyed>(
  file: string,
  lines: AsyncGenerator<CsvLine, void>,
  { instruments, read, tellAbsent }: TableReading<Value>,
): AsyncGenerator<TableLine<Value>, void> {
  const header = await readHeader(file, lines, instruments);
  if (header.absent.length > 0) tellAbsent(header.absent);
  const seen = seenLines(instruments);
  const namesChildren = header.columns.includes("child");
  let forms = 0;
  for await (const one of lines) {
    forms += 1;
    if (one.kind === "broken") {
      yield refused(one.line, "", one.line === one.until ? one.says : downTo(one.until, one.says));
      continue;
    }
    const { line, cells } = one;
    if (cells.length !== header.columns.length) {
      yield refused(line, "", lengthSays(cells.length, header.columns.length));
      continue;
    }
    const found = read(toRow(header.columns, cells), line, instruments);
    if (found.kind === "refused") {
      yield { ...found, earlier: null };
      continue;
    }
    const earlier = namesChildren ? seen(found.value, line) : null;
    if (earlier === null) yield { kind: "read", line, value: found.value };
    else yield { ...refused(line, "child", againSays(found.value, earlier)), earlier };
  }
  if (forms === 0) {
    throw new TheirMistake({
      "zh-CN": `${file} 里没有答卷；第一行是列名，后面每行一份。`,
      en: `${file} has no forms in it; its first line names the columns, and each line after is one form.`,
    });
  }
}

async function readHeader(file: string, lines: AsyncGenerator<CsvLine, void>, instruments: Instrument[]) {
  const { value: first } = await lines.next();
  if (!first) return { columns: [], absent: [] };
  const columns = first.kind === "cells" ? first.cells : [];
  const { problems, absent } =
    first.kind === "cells"
      ? readAnswersHeader(columns, instruments)
      : { problems: [{ line: 1, at: "", says: first.says }], absent: [] };
  if (problems.length === 0) return { columns, absent };
  throw new TheirMistake({
    "zh-CN": `${file} 的第一行（列名）有要改的地方：${say(problems, "zh-CN")}。`,
    en: `The first line of ${file}, with the columns, has something to mend: ${say(problems, "en")}.`,
  });
}

function toRow(columns: string[], cells: string[]): Record<string, string> {
  const row: Record<string, string> = {};
  for (const [at, column] of columns.entries()) row[column] = cells[at] ?? "";
  return row;
}

function downTo(until: number, says: Words): Words {
  return { en: `${says.en} (down to line ${until})`, "zh-CN": `${says["zh-CN"]}（到第 ${until} 行为止）` };
}

function refused(line: number, at: string, says: Words): { kind: "refused"; problems: Problem[]; earlier: null } {
  return { kind: "refused", problems: [{ line, at, says }], earlier: null };
}

function lengthSays(cells: number, columns: number): Words {
  return {
    en: `this line has ${cells} cells and the first line ${columns} columns; look for a comma too many or too few`,
    "zh-CN": `这一行有 ${cells} 格，第一行有 ${columns} 列；看看是不是多了或少了逗号`,
  };
}

function againSays({ child, wave, instrument }: Keyed, earlier: number): Words {
  return {
    en: `${child} ${wave} ${instrument.id} is already on line ${earlier}; keep one of the two`,
    "zh-CN": `${child} ${wave} ${instrument.id} 在第 ${earlier} 行已经有了；两行留一行`,
  };
}
