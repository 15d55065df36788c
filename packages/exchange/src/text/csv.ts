import { csvFormatRows, dsvFormat } from "d3-dsv";
import { limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";
import { guarded, unguarded } from "./formula-guard.ts";

/** A row of a CSV and the line of the file on which it begins, as an editor counts. */
export type CsvRow = { line: number; cells: string[] };

/** Reads a CSV, with commas, semicolons or tabs. A quotation mark that never closes would swallow the rest, and is refused. */
export function readCsv(text: string): CsvRow[] {
  mustClose(text);
  const [head = ""] = text.split(/\r?\n/, 1);
  const rows = dsvFormat(delimiterOf(head)).parseRows(text);
  if (rows.length > limits.rows) {
    throw unreadable(
      { line: limits.rows },
      `这张表超过 ${limits.rows} 行，没有读下去；请检查是不是选错了文件。`,
      `This table has more than ${limits.rows} lines and was not read further; check whether it is the right file.`,
    );
  }
  let line = 1;
  return rows.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((ends, cell) => ends + linesIn(cell), 0);
    if (cells.some((cell) => cell.length > limits.cell)) throw tooLong(begins);
    return { line: begins, cells: cells.map(unguarded) };
  });
}

/** Writes rows as CSV. A cell that a spreadsheet program would run is given an apostrophe first. */
export function writeCsv(rows: string[][]): string {
  return `${csvFormatRows(rows.map((cells) => cells.map(guarded)))}\n`;
}

function delimiterOf(head: string): string {
  const counted = [",", ";", "\t"].map((mark) => ({ mark, times: head.split(mark).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).mark;
}

function linesIn(cell: string): number {
  return cell.includes("\n") ? cell.split("\n").length - 1 : 0;
}

function mustClose(text: string): void {
  let isOpen = false;
  let openedAt = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!isOpen) openedAt = at;
    isOpen = !isOpen;
  }
  if (!isOpen) return;
  const line = text.slice(0, openedAt).split("\n").length;
  throw unreadable(
    { line },
    "这一行附近有一个引号只开了头没有收尾，后面的都读不准；请补上或删掉这个引号。",
    "Near this line a quotation mark opens and does not close, so nothing after it can be trusted; close or remove it.",
  );
}

function tooLong(line: number) {
  return unreadable(
    { line },
    `这一行里有一格超过 ${limits.cell} 个字；多半是引号没有收尾，或者粘错了内容，请检查。`,
    `A cell of this line has more than ${limits.cell} characters; a quotation mark may be amiss, or the wrong thing was pasted.`,
  );
}
