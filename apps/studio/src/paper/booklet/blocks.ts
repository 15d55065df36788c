import type { Informant, Instrument, Item, Language, RecordField, UnscoredItem, Wave } from "@kith/instrument";
import { fill } from "../../words/fill.ts";
import { sheetWords } from "../../words/paper.ts";
import { inOrder, valueKeys } from "../answer-keys.ts";

/** One booklet to be printed. Without a code it is a blank one. */
export type Printed = {
  code: string | null;
  child: string | null;
  informant: Informant;
  wave: Wave | null;
  language: Language;
  /** Whether somebody may have filled in the same form before. */
  asksRater: boolean;
  instruments: Instrument[];
  /** What is read out to a child first, with its version. */
  assent: { words: string; version: number } | null;
};

/** A piece of a booklet that no page break may cut. `instrument` is the one whose version stands on its page. */
export type Block = { id: string; instrument: Instrument | null; keepsWithNext: boolean } & (
  | { kind: "cover" }
  | { kind: "form"; instrument: Instrument }
  | { kind: "item"; instrument: Instrument; item: Item; number: number; skip: string | null }
  | { kind: "unscored"; instrument: Instrument; item: UnscoredItem; number: number }
  | { kind: "field"; instrument: Instrument; field: RecordField }
  | { kind: "children"; instrument: Instrument }
  | { kind: "end"; instrument: Instrument }
);

/** A booklet in pieces: its head, each form with its questions in order and its skips in words, and what stands at the end. */
export function blocksOf({ instruments, language }: Printed): Block[] {
  const blocks: Block[] = [{ kind: "cover", id: "cover", instrument: null, keepsWithNext: true }];
  let number = 0;
  for (const instrument of instruments) {
    const of = { instrument, keepsWithNext: false };
    blocks.push({ kind: "form", id: `form ${instrument.id}`, ...of, keepsWithNext: true });
    for (const field of instrument.sessionFields)
      blocks.push({ kind: "field", id: `field ${instrument.id} ${field.id}`, ...of, field });
    const first = number;
    const items = inOrder(instrument);
    for (const item of items) {
      number += 1;
      const skip = skipInWords(instrument, items, item, first, language);
      blocks.push({ kind: "item", id: `item ${instrument.id} ${item.id}`, ...of, item, number, skip });
    }
    for (const item of instrument.unscoredItems) {
      number += 1;
      blocks.push({ kind: "unscored", id: `unscored ${instrument.id} ${item.id}`, ...of, item, number });
    }
    if (instrument.childFields.length > 0) blocks.push({ kind: "children", id: `children ${instrument.id}`, ...of });
  }
  const last = instruments.at(-1);
  const question = blocks.at(-1);
  // The thanks are never alone on a page.
  if (question) question.keepsWithNext = true;
  if (last) blocks.push({ kind: "end", id: "end", instrument: last, keepsWithNext: false });
  return blocks;
}

/** When a question is to be answered at all, as one would say it. */
function skipInWords(
  instrument: Instrument,
  order: Item[],
  { showIf }: Item,
  before: number,
  language: Language,
): string | null {
  const place = order.findIndex(({ id }) => id === showIf?.item);
  const asked = order[place];
  if (!showIf || !asked) return null;
  const answers = valueKeys(instrument, asked).filter(({ value }) => showIf.in.includes(value));
  return fill(sheetWords.onlyIf, language, {
    number: before + place + 1,
    answers: answers.map(({ words }) => words[language]).join(sheetWords.or[language]),
  });
}
