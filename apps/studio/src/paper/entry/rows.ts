import type { Answer, Words } from "@kith/instrument";
import type { PaperToEnter } from "@kith/server/api";
import { inOrder, missingKeys, unscoredKeys, valueKeys } from "../answer-keys.ts";

/** What one key enters. */
export type Key = { key: string; words: Words; is: Answer | string };

/** One question on the paper. */
export type Row = {
  /** Which form and which question. */
  at: string;
  assignment: string;
  item: string;
  kind: "item" | "unscored";
  /** As it is numbered on the paper. */
  number: number;
  words: Words;
  keys: Key[];
  showIf: { at: string; in: number[] } | null;
};

/** What was entered, question by question. */
export type Filled = Readonly<Record<string, Answer | string>>;

export const blank = { missing: "blank" } as const;
export const unreadable = { missing: "unreadable" } as const;

/** The questions of a booklet in the order in which they stand on the paper. */
export function rowsOf({ booklet, instruments }: Pick<PaperToEnter, "booklet" | "instruments">): Row[] {
  const rows: Omit<Row, "number">[] = [];
  for (const { assignment, instrument: key } of booklet.forms) {
    const instrument = instruments[key]?.instrument;
    if (!instrument) continue;
    const placeOf = (item: string) => `${assignment} ${item}`;
    const silent = missingKeys(instrument).map(({ key, words, code }) => ({ key, words, is: { missing: code } }));
    for (const item of inOrder(instrument)) {
      const values = valueKeys(instrument, item).map(({ key, words, value }) => ({ key, words, is: value }));
      const showIf = item.showIf ? { at: placeOf(item.showIf.item), in: item.showIf.in } : null;
      const of = { at: placeOf(item.id), assignment, item: item.id, words: item.words };
      rows.push({ ...of, kind: "item", keys: [...values, ...silent], showIf });
    }
    for (const item of instrument.unscoredItems) {
      const keys = unscoredKeys(item).map(({ key, words, value }) => ({ key, words, is: value }));
      const of = { at: placeOf(item.id), assignment, item: item.id, words: item.words };
      rows.push({ ...of, kind: "unscored", keys, showIf: null });
    }
  }
  return rows.map((row, at) => ({ ...row, number: at + 1 }));
}

/** Whether the paper asks a question at all, by what was entered before it. */
export function isAsked({ showIf }: Row, filled: Filled): boolean {
  if (!showIf) return true;
  const before = filled[showIf.at];
  return typeof before === "number" && showIf.in.includes(before);
}

/** The next question that the paper asks after this one, or null at the end. */
export function nextRow(rows: readonly Row[], filled: Filled, at: string): string | null {
  const place = rows.findIndex((row) => row.at === at);
  return rows.slice(place + 1).find((row) => isAsked(row, filled))?.at ?? null;
}

/** The question before, or null at the first. */
export function rowBefore(rows: readonly Row[], filled: Filled, at: string | null): string | null {
  const place = at === null ? rows.length : rows.findIndex((row) => row.at === at);
  return rows.slice(0, place).findLast((row) => isAsked(row, filled))?.at ?? null;
}

/** The first question that has no entry yet, or null where all have. */
export function firstOpen(rows: readonly Row[], filled: Filled): string | null {
  return rows.find((row) => isAsked(row, filled) && filled[row.at] === undefined)?.at ?? null;
}
