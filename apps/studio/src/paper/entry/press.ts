import type { Answer } from "@kith/instrument";
import { blank, type Filled, isAsked, type Row, unreadable } from "./rows.ts";

/** What a key does at a question. */
export type Pressed =
  | { kind: "entered"; filled: Filled }
  | { kind: "back" }
  | { kind: "not-an-answer" }
  | { kind: "nothing" };

/**
 * Takes one key at one question: an answer, a way to say nothing, nothing written, not to be read, or back. A number that
 * stands in no circle of the question is not taken. The numbers may come from either side of the keyboard.
 */
export function press(rows: readonly Row[], filled: Filled, row: Row, pressed: string): Pressed {
  const key = signOf(pressed);
  if (key === null) return { kind: "nothing" };
  if (key === "back") return { kind: "back" };
  if (key === "blank") return { kind: "entered", filled: enter(rows, filled, row, blank) };
  if (key === "unreadable" && row.kind === "item")
    return { kind: "entered", filled: enter(rows, filled, row, unreadable) };
  const known = row.keys.find((each) => each.key === key);
  return known ? { kind: "entered", filled: enter(rows, filled, row, known.is) } : { kind: "not-an-answer" };
}

/** Enters an answer. A question that the paper skips because of it loses what was entered there. */
export function enter(rows: readonly Row[], filled: Filled, row: Row, is: Answer | string): Filled {
  let kept: Filled = { ...filled, [row.at]: is };
  for (const other of rows) {
    if (other.at !== row.at && kept[other.at] !== undefined && !isAsked(other, kept)) {
      const { [other.at]: _, ...rest } = kept;
      kept = rest;
    }
  }
  return kept;
}

/** What stands in a circle, for a key of the keyboard or of its number pad. */
function signOf(pressed: string): string | null {
  if (pressed === "Backspace" || pressed === "ArrowUp" || pressed === "ArrowLeft") return "back";
  if (pressed === " " || pressed === ".") return "blank";
  if (pressed === "x" || pressed === "X" || pressed === "*") return "unreadable";
  if (pressed === "-") return "A";
  if (pressed === "/") return "B";
  return /^[0-9a-z]$/i.test(pressed) ? pressed.toUpperCase() : null;
}
