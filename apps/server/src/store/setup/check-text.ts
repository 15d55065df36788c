import { type Language, languages, type Words } from "@kith/instrument";
import type { Obstacle, TextKind } from "../../../api/index.ts";
import { coreSentences } from "./standard-texts.ts";

/** What keeps a text from being stored: a language left out, a fixed sentence taken out, a place for a fact taken out or unknown. */
export function textProblems(kind: TextKind, words: Words): Obstacle[] {
  const empty = languages.filter((language) => words[language].trim() === "");
  if (empty.length > 0) return empty.map((language) => ({ at: language, says: emptyWords[language] }));
  return [
    ...coreSentences(kind).flatMap((core, at) =>
      languages
        .filter((language) => !holds(words[language], core[language]))
        .map((language) => ({ at: `core.${at}.${language}`, says: missingCore(core[language], language) })),
    ),
    ...languages.flatMap((language) => placeProblems(kind, words[language], language)),
  ];
}

const places = ["responsible", "contact", "keptWhere", "keepMonths"];

/** The facts that a programme fills in stand in the rules for children's data, each of them, and nowhere else. */
function placeProblems(kind: TextKind, text: string, language: Language): Obstacle[] {
  const wanted = kind === "notice" ? places : [];
  const found = [...text.matchAll(/\{(\w*)\}/g)].map(([, name = ""]) => name);
  return [
    ...wanted.filter((place) => !found.includes(place)).map((place) => placeWords(place, language, "missing")),
    ...found.filter((place) => !wanted.includes(place)).map((place) => placeWords(place, language, "unknown")),
  ];
}

function placeWords(place: string, language: Language, what: "missing" | "unknown"): Obstacle {
  const name = `{${place}}`;
  return {
    at: language,
    says:
      what === "missing"
        ? {
            "zh-CN": `${inLanguage[language]["zh-CN"]}里少了 ${name}，这里会换成项目写的内容。`,
            en: `${inLanguage[language].en}: ${name} is missing; the programme's own fact stands there.`,
          }
        : {
            "zh-CN": `${inLanguage[language]["zh-CN"]}里的 ${name} 没有东西可以换，请去掉大括号。`,
            en: `${inLanguage[language].en}: nothing can stand for ${name}; please take the braces out.`,
          },
  };
}

/** Spaces and line breaks may differ; a word may not. */
function holds(text: string, sentence: string): boolean {
  const plain = (of: string) => of.replace(/\s+/g, "");
  return plain(text).includes(plain(sentence));
}

const inLanguage: Record<Language, Words> = {
  "zh-CN": { "zh-CN": "中文", en: "Chinese" },
  en: { "zh-CN": "英文", en: "English" },
};

const emptyWords: Record<Language, Words> = {
  "zh-CN": { "zh-CN": "中文还没有写。", en: "The Chinese is not written yet." },
  en: { "zh-CN": "英文还没有写。", en: "The English is not written yet." },
};

function missingCore(sentence: string, language: Language): Words {
  return {
    "zh-CN": `${inLanguage[language]["zh-CN"]}里少了一句，这一句不能去掉：“${sentence}”`,
    en: `${inLanguage[language].en}: a sentence that has to stay is gone: “${sentence}”`,
  };
}
