import type { Leak, Spot } from "./leak.ts";
import { leaksInText } from "./numbers.ts";

/** The leaks of a table: each cell is searched, and every line is as long as the first. */
export function leaksInCsv(text: string, spot: Spot): Leak[] {
  const [head = [], ...lines] = linesOf(text);
  return lines.flatMap((line, index) => {
    const place = `line ${index + 2} of the table`;
    const cells = line.flatMap((cell) => leaksInText(cell, place, spot));
    const isLong = line.length !== head.length;
    const why = "the line has another number of cells than the head of the table";
    return isLong ? [...cells, { file: spot.file, what: `${line.length} cells`, place, why }] : cells;
  });
}

/** The cells of a CSV, line by line; a quoted cell may hold commas, quotes and line ends. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") lines.push([]);
  }
  return lines.filter((line) => line.some((cell) => cell !== ""));
}
