import { type Language, languages, type Problem, type Words } from "@kith/instrument";
import type { ReleaseFacts } from "../release.ts";

/** What must not be named in a text, as it looks in each language. */
export type Named = Record<Language, RegExp>;

/** Where people's own texts name what must not be named. Sentences are made from the facts, so what is not here is nowhere. */
export function named(facts: ReleaseFacts, what: Named, says: Words): Problem[] {
  return typedTexts(facts).flatMap(({ at, words }) =>
    languages.flatMap((language) => {
      const found = what[language].exec(words[language]);
      return found === null
        ? []
        : [
            {
              at: `${at}.${language}`,
              says: { en: `"${found[0]}" ${says.en}`, "zh-CN": `“${found[0]}”${says["zh-CN"]}` },
            },
          ];
    }),
  );
}

/** Every text that somebody typed: names, place, term, and what an instrument calls its scales and itself. */
function typedTexts({ programme, group, place, period, scales, instruments, process }: ReleaseFacts) {
  const texts: { at: string; words: Words }[] = [
    { at: "programme.name", words: programme.name },
    { at: "group.name", words: group.name },
    { at: "place", words: place },
    { at: "period", words: period },
    ...scales.flatMap(({ words, definition }, index) => [
      { at: `scales.${index}.words`, words },
      { at: `scales.${index}.definition`, words: definition },
    ]),
    ...instruments.map(({ title }, index) => ({ at: `instruments.${index}.title`, words: title })),
    ...process.strategies.map(({ words }, index) => ({ at: `process.strategies.${index}.words`, words })),
  ];
  return texts;
}
