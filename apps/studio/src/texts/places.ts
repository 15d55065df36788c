import type { Language, Words } from "@kith/instrument";

/** The places for a programme's own facts, as people see them. */
const places: Record<string, Words> = {
  responsible: { "zh-CN": "谁负责", en: "who is responsible" },
  contact: { "zh-CN": "怎么联系", en: "how to reach them" },
  keptWhere: { "zh-CN": "放在哪里", en: "where they are kept" },
  keepMonths: { "zh-CN": "几", en: "how many" },
};

/** A text as people read it: in each place stands, in braces, what will be told there. */
export function asSeen(text: string, language: Language): string {
  return Object.entries(places).reduce(
    (all, [name, words]) => all.replaceAll(`{${name}}`, `{${words[language]}}`),
    text,
  );
}

/** The same text as it is kept, where a place has one name in every language. */
export function asKept(text: string, language: Language): string {
  return Object.entries(places).reduce(
    (all, [name, words]) => all.replaceAll(`{${words[language]}}`, `{${name}}`),
    text,
  );
}
