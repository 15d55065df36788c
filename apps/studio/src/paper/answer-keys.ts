import type { Instrument, Item, MissingCode, UnscoredItem, Words } from "@kith/instrument";

/** One circle on the paper, and the key that enters it: the same sign stands in the circle and on the key. */
export type AnswerKey = { key: string; words: Words; picture?: string | undefined };
export type ValueKey = AnswerKey & { value: number };
export type MissingKey = AnswerKey & { code: MissingCode };

/** The answers of a question: by their own number where every number is one digit, else by their place. */
export function valueKeys(instrument: Instrument, item: Item): ValueKey[] {
  const options = instrument.optionSets.find(({ id }) => id === item.optionSet)?.options ?? [];
  const isDigit = options.every(({ value }) => value >= 0 && value <= 9);
  return options.map(({ value, words, picture }, place) => ({
    key: isDigit ? String(value) : placeKey(place),
    value,
    words,
    picture,
  }));
}

/** The ways to say nothing on purpose that the form offers: letters, so that none is taken for a number. */
export function missingKeys(instrument: Instrument): MissingKey[] {
  return instrument.missingOptions.map(({ code, words }, place) => ({ key: "ABCDE"[place] ?? "E", code, words }));
}

/** The answers to a question that is never scored, by their place. */
export function unscoredKeys({ options }: UnscoredItem): (AnswerKey & { value: string })[] {
  return options.map(({ value, words }, place) => ({ key: placeKey(place), value, words }));
}

function placeKey(place: number): string {
  return place < 9 ? String(place + 1) : "0";
}

/** The items in the order in which they are asked, on the screen as on paper. */
export function inOrder({ presentationOrder, items }: Instrument): Item[] {
  return presentationOrder.flatMap((id) => items.find((item) => item.id === id) ?? []);
}
