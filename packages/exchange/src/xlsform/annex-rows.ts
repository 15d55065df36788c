import { type Annex, readAnnex } from "../found/annex.ts";
import type { Cell } from "../sheet/write-workbook.ts";
import { unreadable } from "../unreadable.ts";

/** So much fits into a cell with room to spare; what is longer goes on in the next one. */
const piece = 30_000;

/** The annex as rows of a sheet: what it is, and its value as JSON. */
export function annexRows(annex: Omit<Annex, "unusedSets">): Cell[][] {
  const rows = Object.entries(annex).map(([key, value]) => [key, ...inPieces(JSON.stringify(value))]);
  return [["key", "value"], ...rows];
}

/** Reads those rows again. */
export function readAnnexRows(sheet: string, rows: string[][]): Annex {
  const entries = rows.slice(1).flatMap(([key = "", ...pieces], at) => {
    if (key.trim() === "") return [];
    try {
      return [[key.trim(), JSON.parse(pieces.join(""))]];
    } catch {
      throw unreadable(
        `${sheet}!B${at + 2}`,
        "这一格是 Kith 写的，被改得读不出来了；请恢复原样，或者删掉整张 kith 表再导入。",
        "Kith wrote this cell, and it can no longer be read; put it back as it was, or remove the whole sheet called kith.",
      );
    }
  });
  return readAnnex(`${sheet}!`, Object.fromEntries(entries));
}

function inPieces(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / piece) }, (_, at) => text.slice(at * piece, (at + 1) * piece));
}
