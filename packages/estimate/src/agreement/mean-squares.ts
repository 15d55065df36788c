import { columnsOf, type Table } from "../numbers/rows.ts";
import { isFlat, largestOf, meanOf, squaresAround } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";

/** Mean squares of a table of children by informants: between children, within, between informants, error. */
export type MeanSquares = { b: number; w: number; j: number; e: number; largest: number; anyFlat: boolean };

/** Splits the differences in a whole table by their source. What is only the noise of binary fractions is 0. Needs two rows and two columns. */
export function meanSquaresOf(table: Table): MeanSquares {
  const n = table.rows.length;
  const k = table.columns;
  const largestRaw = largestOf(...table.rows);
  const overall = meanOf(table.rows.flat());
  const columnMeans = columnsOf(table).map(meanOf);
  const rowMeans = table.rows.map(meanOf);
  const error = sumOf(
    table.rows.flatMap((row, child) =>
      row.map((value, informant) => (value - (rowMeans[child] ?? 0) - (columnMeans[informant] ?? 0) + overall) ** 2),
    ),
  );
  const within = sumOf(table.rows.map((row) => squaresAround(row, meanOf(row))));
  const clean = (square: number) => (isFlat(Math.sqrt(square), largestRaw) ? 0 : square);
  const b = clean((k * squaresAround(rowMeans, overall)) / (n - 1));
  const w = clean(within / (n * (k - 1)));
  const j = clean((n * squaresAround(columnMeans, overall)) / (k - 1));
  const e = clean(error / ((n - 1) * (k - 1)));
  return { b, w, j, e, largest: Math.max(b, w, j, e), anyFlat: b === 0 || w === 0 || e === 0 };
}
