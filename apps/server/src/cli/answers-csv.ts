import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  type Instrument,
  instrumentHash,
  MissingCode,
  type Problem,
  type Response,
  readBy,
  readResponse,
} from "@kith/instrument";
import { parse } from "csv-parse/sync";
import { TheirMistake } from "./command.ts";
import { say } from "./read-instrument-file.ts";

const about = ["child", "wave", "rater", "instrument", "language"];

/**
 * Reads a table of answers: one line for each filled-in form, one column for each item, and `child`, `wave`, `rater`,
 * `instrument` and `language` where they matter. An empty cell is a blank; a missing code stands as its word.
 */
export function readAnswers(file: string, instruments: Instrument[]): Response[] {
  const rows = readTable(file);
  const read = rows.map((row, at) => readRow(row, at + 2, instruments));
  const problems = read.flatMap((one) => (one.kind === "refused" ? one.problems : []));
  if (problems.length > 0) {
    throw new TheirMistake({
      "zh-CN": `${file} 里有要改的地方：${say(problems)}。`,
      en: `${file} has something to mend: ${say(problems)}.`,
    });
  }
  return read.flatMap((one) => (one.kind === "read" ? [one.value] : []));
}

function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(file, "utf8");
  try {
    const rows: Record<string, string>[] = parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
    if (rows.length > 0) return rows;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TheirMistake({
      "zh-CN": `${file} 不是能读的 CSV 表（${why}）；请另存为 UTF-8 的 CSV。`,
      en: `${file} is not a CSV table that can be read (${why}); save it as CSV in UTF-8.`,
    });
  }
  throw new TheirMistake({
    "zh-CN": `${file} 里没有答卷；第一行是列名，后面每行一份。`,
    en: `${file} has no forms in it; its first line names the columns, and each line after is one form.`,
  });
}

type ReadRow = { kind: "read"; value: Response } | { kind: "refused"; problems: Problem[] };

function readRow(row: Record<string, string>, line: number, instruments: Instrument[]): ReadRow {
  const refused = (at: string, says: string): ReadRow => ({
    kind: "refused",
    problems: [{ at: `line ${line}, ${at}`, says }],
  });
  const named = row.instrument || (instruments.length === 1 ? instruments[0]?.id : "");
  const instrument = instruments.find((candidate) => candidate.id === named);
  if (!instrument) return refused("instrument", `name one of ${instruments.map(({ id }) => id).join(", ")}`);
  const items = new Set(instrument.items.map((item) => item.id));
  const known = new Set([...about, ...instruments.flatMap((one) => one.items.map((item) => item.id))]);
  const stranger = Object.keys(row).find((column) => !known.has(column));
  if (stranger !== undefined)
    return refused(stranger, "no instrument has an item of this name; rename or remove the column");
  const answers: [string, number | { missing: MissingCode }][] = [];
  for (const item of items) {
    const cell = row[item] ?? "";
    const missing = readBy(MissingCode, cell === "" ? "blank" : cell);
    if (/^-?\d+$/.test(cell)) answers.push([item, Number(cell)]);
    else if (missing.kind === "read") answers.push([item, { missing: missing.value }]);
    else return refused(item, `"${cell}" is not an answer; write a whole number, a missing code, or nothing`);
  }
  const child = row.child || `row-${line}`;
  const read = readResponse(instrument, instrumentHash(instrument), {
    id: randomUUID(),
    instrument: { id: instrument.id, version: instrument.version, hash: instrumentHash(instrument) },
    child,
    informant: instrument.informant,
    raterId: row.rater || `${child}-${instrument.informant}`,
    wave: row.wave || "T0",
    mode: "paper",
    language: row.language || "zh-CN",
    answers: Object.fromEntries(answers),
    opened: "2000-01-01T00:00:00.000Z",
    finished: "2000-01-01T00:00:00.000Z",
  });
  if (read.kind === "read") return read;
  return { kind: "refused", problems: read.problems.map(({ at, says }) => ({ at: `line ${line}, ${at}`, says })) };
}
