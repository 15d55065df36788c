import { isPresent, type Value } from "./values.ts";

/** A whole table, one row a person, with no gaps: `columns` long everywhere. */
export type Table = { rows: number[][]; columns: number };

/** Keeps the rows without a gap (listwise deletion). Refuses ragged rows: the columns would not mean the same thing. */
export function completeRows(asker: string, rows: readonly (readonly Value[])[]): Table {
  const columns = rows[0]?.length ?? 0;
  const kept: number[][] = [];
  for (const row of rows) {
    if (row.length !== columns) throw new RangeError(`${asker} requires rows of the same length`);
    const present = row.filter((value): value is number => isPresent(asker, value));
    if (present.length === columns) kept.push(present);
  }
  return { rows: kept, columns };
}

/** All columns of the table. */
export function columnsOf(table: Table): number[][] {
  return Array.from({ length: table.columns }, (_, index) => columnOf(table, index));
}

/** One column of the table, in the order of its rows. */
function columnOf(table: Table, index: number): number[] {
  return table.rows.map((row) => row[index] ?? 0);
}
