import type { Language, Words } from "@kith/instrument";
import type { Text } from "./found-form.ts";

/** A text as words: a language that was not found is empty, which no door of ours lets through until it is written. */
export function toWords(text: Text, before: Text = {}): Words {
  return { en: pick(text, before, "en"), "zh-CN": pick(text, before, "zh-CN") };
}

function pick(text: Text, before: Text, language: Language): string {
  return (text[language]?.trim() || before[language]?.trim()) ?? "";
}

/** A text in the one language that it seems to be in. */
export function inItsLanguage(text: string): Text {
  if (text.trim() === "") return {};
  return /\p{Script=Han}/u.test(text) ? { "zh-CN": text } : { en: text };
}

/** Which of our two languages a name or a tag means: `中文 (zh)`, `zh-Hans`, `English (en)`, `zh-cn`. */
export function languageOf(written: string): Language | null {
  const name = written.slice(0, 100);
  const code = /\(([A-Za-z-]{2,12})\)\s*$/.exec(name)?.[1] ?? name.trim();
  if (/^zh\b|^zh[-_]|^cmn\b|chinese|mandarin|中文|汉语|简体|普通话/i.test(code) || /中文|chinese/i.test(name))
    return "zh-CN";
  if (/^en\b|^en[-_]|english|英[文语]/i.test(code) || /english/i.test(name)) return "en";
  return null;
}
