import { pipeline, type Readable } from "node:stream";
import type { Words } from "@kith/instrument";
import { parse } from "csv-parse";

/** One line of a CSV as cells, or why it is none; `line` and `until` as an editor counts them, mostly the same. */
export type CsvLine = { line: number; until: number } & (
  | { kind: "cells"; cells: string[] }
  | { kind: "broken"; says: Words }
);

/** The longest line that is waited for: a quotation mark that never closes would else swallow the whole file. */
const longest = 1_000_000;

/**
 * Reads a stream as CSV, a line at a time: in UTF-8, or UTF-16 with a mark, with any line ends, empty lines passed over.
 * A cell that runs over several lines is broken: no answer does, so a quotation mark was forgotten.
 */
export async function* csvLines(source: Readable): AsyncGenerator<CsvLine, void> {
  const broken: CsvLine[] = [];
  const ends: number[] = [];
  let last = 0;
  let isOpen = false;
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: longest,
    on_record: (cells: string[], { lines }) => {
      last = lines;
      ends.push(lines);
      return cells;
    },
  });
  parser.on("skip", ({ code, lines = last + 1 }: { code?: string; lines?: number }) => {
    if (isOpen) return;
    isOpen = code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE";
    broken.push({ kind: "broken", line: last + 1, until: isOpen ? last + 1 : lines, says: isOpen ? unclosed : inside });
    last = lines;
  });
  pipeline(source, parser, () => undefined);
  for await (const cells of parser as AsyncIterable<string[]>) {
    const until = ends.shift() ?? 0;
    const line = until - lineEndsIn(cells);
    while (broken[0] && broken[0].line <= line) yield* broken.splice(0, 1);
    if (isOpen && broken.length === 0) return;
    yield line === until ? { kind: "cells", line, until, cells } : { kind: "broken", line, until, says: together };
  }
  yield* broken;
}

function lineEndsIn(cells: string[]): number {
  return cells.reduce((ends, cell) => ends + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
}

const unclosed = {
  en: "a quotation mark opens here and is not closed, so nothing from here on could be read; close or remove it",
  "zh-CN": "这里有一个引号没有关上，后面的都读不出来；请补上另一半，或者去掉它",
};
const inside = {
  en: "a quotation mark stands inside a cell; remove it, or quote the whole cell and write the mark twice",
  "zh-CN": "格子中间有一个引号；请去掉，或者给整个格子加引号、把这个引号写两遍",
};
const together = {
  en: "a quotation mark opens on the first of these lines and closes on the last; close it where its cell ends",
  "zh-CN": "引号在第一行打开、最后一行才关上；请在它那一格的末尾关上",
};
