import type { Informant, Words } from "@kith/instrument";
import { exchangeWords } from "../words/exchange.ts";
import { fill } from "../words/fill.ts";
import type { Draft, DraftScale, DraftWords } from "./draft.ts";
import { newDraft } from "./new-draft.ts";

/** One total to be copied from the owner's own form. */
export type Total = { words: DraftWords; lowest: number; highest: number; direction: DraftScale["direction"] };

/** Whether a total can be kept: its range has an order, and is short enough to choose from. */
export function isRange({ lowest, highest }: Total): boolean {
  return Number.isInteger(lowest) && Number.isInteger(highest) && lowest < highest && highest - lowest <= 200;
}

/**
 * An instrument whose text may not be shown: one question for each total, answered with a number, and no word of the
 * questions behind it. It is scored, published and compared like any other.
 */
export function totalsDraft(title: DraftWords, informant: Informant, owner: string, totals: Total[]): Draft {
  const draft = newDraft(informant);
  return {
    ...draft,
    title,
    stem: exchangeWords.totalsStem,
    licence: {
      name: owner,
      embedText: false,
      electronic: true,
      translate: false,
      modify: false,
      notice: exchangeWords.ownerNotice,
      url: "",
    },
    optionSets: totals.map(({ lowest, highest }, at) => ({
      id: `total-${at + 1}`,
      options: Array.from({ length: highest - lowest + 1 }, (_, step) => {
        const value = lowest + step;
        return { value, words: { "zh-CN": `${value}`, en: `${value}` } };
      }),
    })),
    missingOptions: [],
    items: totals.map(({ words }, at) => ({
      id: `total-${at + 1}`,
      words: sentence(exchangeWords.totalItem, words),
      optionSet: `total-${at + 1}`,
      reverse: false,
      scales: [{ scale: `scale-${at + 1}`, weight: 1 }],
      required: false,
      showIf: null,
      sensitive: null,
    })),
    scales: totals.map(({ words, direction }, at) => ({
      id: `scale-${at + 1}`,
      words,
      definition: exchangeWords.totalDefinition,
      method: "sum",
      multiplier: 1,
      rounding: "none",
      direction,
      missing: { kind: "none" },
      parts: [],
      bands: [],
      reliability: null,
      norms: [],
    })),
    kept: { ...draft.kept, unscoredItems: [] },
  };
}

function sentence(words: Words, name: DraftWords): DraftWords {
  return {
    "zh-CN": name["zh-CN"] && fill(words, "zh-CN", { name: name["zh-CN"] }),
    en: name.en && fill(words, "en", { name: name.en }),
  };
}
