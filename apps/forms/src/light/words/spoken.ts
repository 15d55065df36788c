import type { Language } from "@kith/instrument";
import words from "../../words.json" with { type: "json" };

/** The words for some phrases in one language. The build writes what this gives in its place, so that no others travel to a phone. */
export function spoken<P extends keyof typeof words>(
  phrases: readonly P[],
  language: Language,
): Record<string, string> {
  return Object.fromEntries(phrases.map((phrase) => [phrase, words[phrase][language]]));
}

/** The same in both languages, for a part that few people fetch. */
export function spokenInBoth(phrases: readonly (keyof typeof words)[]): Record<Language, Record<string, string>> {
  return { "zh-CN": spoken(phrases, "zh-CN"), en: spoken(phrases, "en") };
}
