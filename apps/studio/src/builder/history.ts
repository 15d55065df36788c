import type { Draft } from "./draft.ts";
import { withStatusKept } from "./texts.ts";

/** A draft, what it was, and what was taken back. Nothing is ever lost by going back. */
export type History = { past: readonly Draft[]; now: Draft; future: readonly Draft[]; touched: string | null };

/** How many steps one can go back. */
const steps = 200;

export function startHistory(draft: Draft): History {
  return { past: [], now: draft, future: [], touched: null };
}

/** One more step. What is typed into one field, without a pause elsewhere, is one step: `touched` names the field. */
export function step(history: History, next: Draft, touched: string | null): History {
  if (next === history.now) return history;
  const now = withStatusKept(history.now, next);
  if (touched !== null && touched === history.touched) return { ...history, now, future: [] };
  return { past: [...history.past, history.now].slice(-steps), now, future: [], touched };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], touched: null };
}

export function redo(history: History): History {
  const [after, ...rest] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.now], now: after, future: rest, touched: null };
}
