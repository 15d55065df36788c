import type { Language } from "@kith/instrument";
import type { Draft, DraftItem, DraftWords } from "./draft.ts";

/**
 * Puts new items in after the first `after` ones. Each gets an id that no item of the draft has, and the answers and
 * scales of the item above it: most items follow their neighbour.
 */
export function addItems(draft: Draft, after: number, added: DraftWords[]): Draft {
  const above = draft.items[after - 1];
  const optionSet = above?.optionSet ?? draft.optionSets[0]?.id;
  if (optionSet === undefined) throw new TypeError("addItems requires a draft with an answer set");
  const only = draft.scales[0];
  const scales = above?.scales ?? (only ? [{ scale: only.id, weight: 1 }] : []);
  let last = Math.max(0, ...draft.items.map((item) => Number(/^item-(\d+)$/.exec(item.id)?.[1] ?? 0)));
  const items = added.map((words): DraftItem => {
    last += 1;
    return {
      id: `item-${last}`,
      words,
      optionSet,
      reverse: false,
      scales,
      required: false,
      showIf: null,
      sensitive: null,
    };
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

/** Changes one item. */
export function changeItem(draft: Draft, id: string, change: Partial<Omit<DraftItem, "id">>): Draft {
  return { ...draft, items: draft.items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

/** Takes items out, and every condition that hung on one of them. */
export function removeItems(draft: Draft, ids: readonly string[]): Draft {
  const items = draft.items
    .filter((item) => !ids.includes(item.id))
    .map((item) => (item.showIf && ids.includes(item.showIf.item) ? { ...item, showIf: null } : item));
  return { ...draft, items };
}

/** Puts an item into a scale, or takes it out. */
export function toggleScale(draft: Draft, id: string, scale: string): Draft {
  const item = draft.items.find((one) => one.id === id);
  if (!item) return draft;
  const rest = item.scales.filter((use) => use.scale !== scale);
  return changeItem(draft, id, {
    scales: rest.length < item.scales.length ? rest : [...rest, { scale, weight: 1 }],
  });
}
