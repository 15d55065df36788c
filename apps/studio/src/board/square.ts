import type { Informant, Wave } from "@kith/instrument";
import type { BoardCell, BoardGroup, PaperStep } from "@kith/server/api";

/** All the forms of one child from one informant at one wave, as one square of the board. */
export type Square = { child: string; informant: Informant; wave: Wave; forms: BoardCell[]; state: SquareState };

export type SquareState =
  | { kind: "nothing-asked" }
  | { kind: "not-needed" }
  | { kind: "expected" }
  | { kind: "opened" }
  | { kind: "on-paper"; step: PaperStep }
  | { kind: "partly"; received: number; needed: number }
  | { kind: "received" }
  | { kind: "missing"; reason: string | null };

/** One child's square. A form that is not needed counts neither as received nor as owed. */
export function squareOf(group: BoardGroup, child: string, informant: Informant, wave: Wave): Square {
  const forms = group.cells.filter(
    (cell) => cell.child === child && cell.informant === informant && cell.wave === wave,
  );
  return { child, informant, wave, forms, state: stateOf(forms) };
}

function stateOf(forms: BoardCell[]): SquareState {
  if (forms.length === 0) return { kind: "nothing-asked" };
  const needed = forms.filter((form) => form.status !== "not-needed");
  if (needed.length === 0) return { kind: "not-needed" };
  const received = needed.filter((form) => form.status === "received").length;
  if (received === needed.length) return { kind: "received" };
  const onPaper = needed.find((form) => form.status !== "received" && form.paper !== undefined)?.paper;
  if (onPaper !== undefined && onPaper !== "settled") return { kind: "on-paper", step: onPaper };
  if (received > 0) return { kind: "partly", received, needed: needed.length };
  const stillOpen = needed.filter((form) => form.status !== "missing");
  if (stillOpen.length === 0) return { kind: "missing", reason: needed[0]?.reason ?? null };
  return { kind: stillOpen.some((form) => form.status === "opened") ? "opened" : "expected" };
}

/** Whether something may still come in here. */
export function isOpen({ forms }: Square): boolean {
  return forms.some(isWaitedFor);
}

/** Whether a form has not come in, and nobody has noted that it will not. */
export function isWaitedFor({ status }: BoardCell): boolean {
  return status === "expected" || status === "opened";
}
