/** One sheet: its name, and its cells as text, row by row. A row or cell that is not there is empty. */
export type Sheet = { name: string; rows: string[][]; formulas: string[] };

/** The name of a cell as spreadsheets show it: column 2 of row 4 is C5. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
