import type { Language } from "@kith/instrument";
import type { Draft } from "../draft.ts";
import { addItems, writeDown } from "../draft-items.ts";
import { readPasted } from "../paste.ts";

/** What pasting made of a draft: the row of the last pasted line, and the items that were marked as reversed. */
export type PastedInto = { draft: Draft; last: number; marked: string[] };

/**
 * Puts a pasted list into the rows from one on. Lines in one language fill the empty fields of that column below, as a
 * spreadsheet does; whatever has no place there becomes new rows. Nothing that stands there is written over.
 */
export function pasteInto(draft: Draft, at: number, language: Language, text: string): PastedInto {
  const { items, maybeReverse } = readPasted(text);
  const other: Language = language === "en" ? "zh-CN" : "en";
  const isOneColumn = items.every((words) => words[other] === "" && words[language] !== "");
  const free = draft.items.slice(at).findIndex((item) => item.words[language].trim() !== "");
  const room = free === -1 ? draft.items.length - at : free;
  if (isOneColumn && room > 0) {
    const filled = writeDown(
      draft,
      at,
      language,
      items.slice(0, room).map((words) => words[language]),
    );
    const whole = addItems(filled, at + Math.min(room, items.length), items.slice(room));
    return { draft: whole, last: at + items.length - 1, marked: marksIn(whole, at, maybeReverse) };
  }
  const row = draft.items[at];
  const isEmpty = row !== undefined && row.words["zh-CN"].trim() === "" && row.words.en.trim() === "";
  const [first] = items;
  if (row && isEmpty && first) {
    const begun = { ...draft, items: draft.items.with(at, { ...row, words: first }) };
    const whole = addItems(begun, at + 1, items.slice(1));
    return { draft: whole, last: at + items.length - 1, marked: marksIn(whole, at, maybeReverse) };
  }
  const after = row ? at + 1 : draft.items.length;
  const whole = addItems(draft, after, items);
  return { draft: whole, last: after + items.length - 1, marked: marksIn(whole, after, maybeReverse) };
}

function marksIn(draft: Draft, from: number, marks: number[]): string[] {
  return marks.flatMap((mark) => draft.items[from + mark]?.id ?? []);
}
