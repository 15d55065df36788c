import { type Language, languages, type Words } from "@kith/instrument";

/** Several things in a row, with the right "and" in each language. */
export function listWords(things: Words[]): Words {
  return inBoth((language) => {
    const texts = things.map((words) => words[language]);
    const last = texts.at(-1) ?? "";
    if (texts.length < 2) return last;
    const rest = texts.slice(0, -1);
    return language === "en" ? `${rest.join(", ")} and ${last}` : `${rest.join("、")}和${last}`;
  });
}

/** Clauses in a row, parted by semicolons. */
export function clauses(things: Words[]): Words {
  return inBoth((language) => things.map((words) => words[language]).join(language === "en" ? "; " : "；"));
}

function inBoth(text: (language: Language) => string): Words {
  const [zh, en] = languages;
  return { en: text(en), "zh-CN": text(zh) };
}

/** A sentence's first letter, where the language has one to raise. */
export function sentence(words: Words): Words {
  return { "zh-CN": `${words["zh-CN"]}。`, en: `${words.en.charAt(0).toUpperCase()}${words.en.slice(1)}.` };
}
