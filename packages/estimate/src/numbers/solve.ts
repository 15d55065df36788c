/** A square array of numbers, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * The solution x of A x = b, one for each right-hand side (the columns of b), by elimination with the largest pivot first.
 * Null when A has no inverse to the precision of the machine. Also gives ln |det A|.
 */
export function solve(a: Matrix, b: Matrix): { x: number[][]; logDeterminant: number } | null {
  const n = a.length;
  const rows = a.map((row, index) => [...row, ...(b[index] ?? [])]);
  const width = rows[0]?.length ?? 0;
  let logDeterminant = 0;
  for (let column = 0; column < n; column += 1) {
    const best = largestBelow(rows, column);
    const pivotRow = rows[best];
    const swapped = rows[column];
    if (pivotRow === undefined || swapped === undefined) return null;
    rows[best] = swapped;
    rows[column] = pivotRow;
    const pivot = pivotRow[column] ?? 0;
    if (!(Math.abs(pivot) > 1e-13)) return null;
    logDeterminant += Math.log(Math.abs(pivot));
    for (let place = column; place < width; place += 1) pivotRow[place] = (pivotRow[place] ?? 0) / pivot;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index === column || factor === 0) return;
      for (let place = column; place < width; place += 1)
        row[place] = (row[place] ?? 0) - factor * (pivotRow[place] ?? 0);
    });
  }
  return { x: rows.map((row) => row.slice(n)), logDeterminant };
}

function largestBelow(rows: readonly number[][], column: number): number {
  let best = column;
  for (let index = column + 1; index < rows.length; index += 1) {
    if (Math.abs(rows[index]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = index;
  }
  return best;
}

/** The matrix with ones from corner to corner, whose solution is the inverse. */
export function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}
