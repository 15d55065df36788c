import { type Language, languages } from "@kith/instrument";
import type { Draft, DraftWords } from "./draft.ts";

/** What keeps a draft from being published: a text that is missing, or something that has no part in it yet. */
export type Unfinished =
  | { kind: "no-words"; at: "title" | "stem"; language: Language }
  | { kind: "no-words"; at: "item" | "scale" | "definition"; id: string; language: Language }
  | { kind: "no-items" }
  | { kind: "scale-without-items"; id: string }
  | { kind: "item-without-answers"; id: string };

/** Everything still to be done, in the order of the screen. Nothing left means that it can be read as an instrument. */
export function unfinished(draft: Draft): Unfinished[] {
  return [
    ...empty(draft.title).map((language) => ({ kind: "no-words", at: "title", language }) as const),
    ...empty(draft.stem).map((language) => ({ kind: "no-words", at: "stem", language }) as const),
    ...(draft.items.length === 0 ? [{ kind: "no-items" } as const] : []),
    ...draft.items.flatMap(({ id, words, optionSet }) => [
      ...empty(words).map((language) => ({ kind: "no-words", at: "item", id, language }) as const),
      ...(draft.optionSets.some((set) => set.id === optionSet) ? [] : [{ kind: "item-without-answers", id } as const]),
    ]),
    ...draft.scales.flatMap(({ id, words, definition }) => [
      ...empty(words).map((language) => ({ kind: "no-words", at: "scale", id, language }) as const),
      ...empty(definition).map((language) => ({ kind: "no-words", at: "definition", id, language }) as const),
      ...(draft.items.some((item) => item.scales.includes(id)) ? [] : [{ kind: "scale-without-items", id } as const]),
    ]),
  ];
}

function empty(words: DraftWords): Language[] {
  return languages.filter((language) => words[language].trim() === "");
}
