import type { Board, BoardCell } from "@kith/server/api";

/** The forms that have come in between two looks at the board. The first look has no arrivals. */
export function arrivals(before: Board | null, after: Board): BoardCell[] {
  if (!before) return [];
  const known = new Set(received(before).map((cell) => cell.assignment));
  return received(after).filter((cell) => !known.has(cell.assignment));
}

function received(board: Board): BoardCell[] {
  return board.groups.flatMap((group) => group.cells).filter((cell) => cell.status === "received");
}
