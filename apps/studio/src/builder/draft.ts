import type { Informant, Language, OptionSet, Scale } from "@kith/instrument";

/** A text being written: either language may still be empty. */
export type DraftWords = Record<Language, string>;

/** One question being written. */
export type DraftItem = { id: string; words: DraftWords; optionSet: string; reverse: boolean; scales: string[] };

/** One thing to be measured, being written. */
type DraftScale = {
  id: string;
  words: DraftWords;
  definition: DraftWords;
  method: Scale["method"];
  direction: Scale["direction"];
  /** Fewer answers than this are no score. */
  minAnswered: number;
};

/** An instrument being written. Nothing in it is wrong yet; it is only unfinished. */
export type Draft = {
  id: string;
  title: DraftWords;
  stem: DraftWords;
  informant: Informant;
  optionSets: OptionSet[];
  items: DraftItem[];
  scales: DraftScale[];
};

/** Puts new items in after the first `after` ones. Each gets an id that no item of the draft has had. */
export function addItems(draft: Draft, after: number, added: DraftWords[]): Draft {
  const optionSet = draft.optionSets[0]?.id;
  if (optionSet === undefined) throw new TypeError("addItems requires a draft with an answer set");
  let last = Math.max(0, ...draft.items.map((item) => Number(/^item-(\d+)$/.exec(item.id)?.[1] ?? 0)));
  const items = added.map((words): DraftItem => {
    last += 1;
    return { id: `item-${last}`, words, optionSet, reverse: false, scales: [] };
  });
  return { ...draft, items: draft.items.toSpliced(after, 0, ...items) };
}

/** Writes one language down the column from an item on, over what stands there, as a spreadsheet does. */
export function writeDown(draft: Draft, from: number, language: Language, texts: string[]): Draft {
  const items = draft.items.map((item, at) => {
    const text = texts[at - from];
    return at < from || text === undefined ? item : { ...item, words: { ...item.words, [language]: text } };
  });
  return { ...draft, items };
}

/** Moves an item up or down; beyond the ends it stays at the end. */
export function moveItem(draft: Draft, from: number, to: number): Draft {
  const item = draft.items[from];
  if (!item) return draft;
  return { ...draft, items: draft.items.toSpliced(from, 1).toSpliced(Math.max(0, to), 0, item) };
}
