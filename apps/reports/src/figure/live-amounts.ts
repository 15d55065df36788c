import type { Language } from "@kith/instrument";
import type { Release } from "@kith/release";
import { pageWords, say, sayWords } from "../words/say.ts";
import { type LiveAmounts, liveWords } from "./live-model.ts";
import { printedScore } from "./printed.ts";

const aspects = ["delivery", "uptake"] as const;

/** The interactive chart of the ways of working: what was carried out, and what the children took up of it. */
export function liveAmounts(strategies: Release["process"]["strategies"], language: Language): LiveAmounts {
  const words = (name: keyof typeof pageWords) => say(pageWords[name], language);
  const printed = (amount: number | null) => (amount === null ? null : printedScore(amount));
  return {
    kind: "amounts",
    headline: words("strategies"),
    ends: [words("none"), words("all")],
    aspects: { delivery: words("delivery"), uptake: words("uptake") },
    strategies: strategies.map((strategy) => ({
      name: strategy.words[language],
      delivery: printed(strategy.delivery),
      uptake: printed(strategy.uptake),
    })),
    spoken: strategies.flatMap((strategy) =>
      aspects.map((aspect) =>
        say(sayWords.point, language, {
          who: strategy.words[language],
          when: words(aspect),
          value: printed(strategy[aspect]) ?? words("notRecorded"),
        }),
      ),
    ),
    words: liveWords(language),
  };
}
