import type { BoardCell } from "@kith/server/api";

/** A receipt as it is heard and typed: any case, spaces anywhere, O for 0, I and L for 1. */
function readHeard(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** The forms with this receipt; null while it is not heard to the end. */
export function formsWith(cells: readonly BoardCell[], typed: string): BoardCell[] | null {
  const heard = readHeard(typed);
  return heard.length < 6 ? null : cells.filter(({ receipt }) => receipt === heard);
}
