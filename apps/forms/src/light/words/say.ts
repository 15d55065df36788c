import type { Language } from "@kith/instrument";
import { words as first } from "./first.ts";
import type { FirstPhrase, LightPhrase } from "./phrases.ts";

const chinese: Record<string, string> = { ...first };
let english: Record<string, string> | null = null;

type Saying<P extends string> = (phrase: P, gaps?: Record<string, string | number>) => string;

/** What the light page's first part says, in one language, with its gaps filled. */
export type Say = Saying<FirstPhrase>;
/** The same, with everything that its later part says. */
export type LaterSay = Saying<LightPhrase>;

export function sayIn(language: Language): Say {
  return (phrase, gaps) => said(language, phrase, gaps);
}

/** Only the later part calls this, which brings these words with it. */
export function laterSayIn(language: Language): LaterSay {
  return (phrase, gaps) => said(language, phrase, gaps);
}

export function addChinese(words: Record<string, string>): void {
  Object.assign(chinese, words);
}

/** English comes only to who wants it; until it is here, and where it cannot come, the page speaks Chinese. */
export async function needWords(language: Language): Promise<void> {
  if (language === "en") english ??= (await import("./english.ts")).words;
}

export function hasWords(language: Language): boolean {
  return language === "zh-CN" || english !== null;
}

function said(language: Language, phrase: string, gaps: Record<string, string | number> = {}): string {
  const words = (language === "en" ? english : chinese)?.[phrase];
  if (words === undefined) throw new TypeError(`said requires words that are here, and ${phrase} is not`);
  return words.replace(/\{(\w+)\}/g, (gap, name: string) => (name in gaps ? String(gaps[name]) : gap));
}
