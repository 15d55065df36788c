import type { Language } from "@kith/instrument";
import { words as first } from "./first.ts";
import type { FirstPhrase } from "./phrases.ts";

const spoken: Record<Language, Record<string, string>> = { "zh-CN": { ...first }, en: {} };
let hasEnglish = false;

export type Say<P extends string = FirstPhrase> = (phrase: P, gaps?: Record<string, string | number>) => string;

/** What the light page says in one language, with its gaps filled. A part that brings words of its own asks for them by their type. */
export function sayIn<P extends string = FirstPhrase>(language: Language): Say<P> {
  return (phrase, gaps = {}) => {
    const words = spoken[language][phrase];
    if (words === undefined) throw new TypeError(`sayIn requires words that are here, and ${phrase} is not`);
    return words.replace(/\{(\w+)\}/g, (gap, name: string) => (name in gaps ? String(gaps[name]) : gap));
  };
}

/** Words that come with a part of the page. */
export function addWords(words: Partial<Record<Language, Record<string, string>>>): void {
  Object.assign(spoken["zh-CN"], words["zh-CN"]);
  Object.assign(spoken.en, words.en);
}

/** English comes only to who wants it; until it is here, and where it cannot come, the page speaks Chinese. */
export async function needWords(language: Language): Promise<void> {
  if (language !== "en" || hasEnglish) return;
  addWords({ en: (await import("./english.ts")).words });
  hasEnglish = true;
}

export function hasWords(language: Language): boolean {
  return language === "zh-CN" || hasEnglish;
}
