import type { Words } from "@kith/instrument";
import { textWords } from "../../words/live.ts";
import type { Draft } from "../draft.ts";
import type { DraftText } from "../texts.ts";

/** What something in the draft is called, and where on the screen it is. */
export type Place = { words: Words; given: Record<string, string | number>; at: string };

/** The place of an item, a scale or an answer set, by its id; anything else is the form as a whole. */
export function placeOf(draft: Draft, id: string): Place {
  const item = draft.items.findIndex((one) => one.id === id);
  if (item >= 0) return { words: textWords.item, given: { number: item + 1 }, at: `[data-of="${id}"] textarea` };
  const scale = draft.scales.findIndex((one) => one.id === id);
  if (scale >= 0) return { words: textWords.scale, given: { number: scale + 1 }, at: `[data-of="${id}"] textarea` };
  return { words: textWords.set, given: {}, at: `[data-of="${id}"] summary` };
}

/** The place of one text. */
export function placeOfText(draft: Draft, { kind, of }: DraftText): Place {
  const [owner = "", part = ""] = of.split(":");
  switch (kind) {
    case "item":
    case "scale":
      return placeOf(draft, owner);
    case "definition":
      return { ...placeOf(draft, owner), words: textWords.definition };
    case "option": {
      const options = draft.optionSets.find((set) => set.id === owner)?.options ?? [];
      const number = options.findIndex((option) => String(option.value) === part) + 1;
      return { words: textWords.option, given: { number }, at: `[data-of="${of}"] input[lang]` };
    }
    case "band":
      return { words: textWords.band, given: {}, at: `[data-of="${of}"] textarea` };
    case "missing":
      return { words: textWords.missing, given: {}, at: `[data-of="${of}"]` };
    case "title":
    case "stem":
      return { words: textWords[kind], given: {}, at: "#part-about ~ .pair textarea" };
    case "notice":
    case "licence":
      return { words: textWords[kind], given: {}, at: "#part-licence ~ .more textarea" };
  }
}

/** Goes there: opens what is folded around it, and puts the caret into it. */
export function goTo({ at }: Place): void {
  const field = document.querySelector<HTMLElement>(at);
  for (let around = field?.closest("details"); around; around = around.parentElement?.closest("details")) {
    around.open = true;
  }
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
