import type { Language } from "@kith/instrument";
import words from "./words.json" with { type: "json" };

/** What the page without script says, in one language, with its gaps filled. */
export type Say = (phrase: keyof typeof words, gaps?: Record<string, string | number>) => string;

export function sayIn(language: Language): Say {
  return (phrase, gaps = {}) =>
    words[phrase][language].replace(/\{(\w+)\}/g, (gap, name: string) => (name in gaps ? String(gaps[name]) : gap));
}
