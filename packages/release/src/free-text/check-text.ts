import { type Language, languages, type Problem, type Words } from "@kith/instrument";
import { patterns } from "./patterns.ts";

/** What in a text that somebody typed may not go out: where, what it is, and what to write instead. */
export function checkText(words: Words, at: string, hasComparisonGroup = false): Problem[] {
  return languages.flatMap((language) =>
    patterns
      .filter((pattern) => !(pattern.kind === "cause" && hasComparisonGroup))
      .flatMap((pattern) => found(words[language], pattern.find[language], at, language, pattern.says)),
  );
}

/** The same for the few texts that may carry a year or a number in a name. */
export function checkName(words: Words, at: string): Problem[] {
  return languages.flatMap((language) =>
    patterns
      .filter(
        ({ kind }) => kind === "person" || kind === "place" || kind === "phone" || kind === "date" || kind === "code",
      )
      .flatMap((pattern) => found(words[language], pattern.find[language], at, language, pattern.says)),
  );
}

function found(text: string, find: RegExp, at: string, language: Language, says: Words): Problem[] {
  const match = find.exec(text);
  return match === null
    ? []
    : [{ at: `${at}.${language}`, says: { en: `"${match[0]}" ${says.en}`, "zh-CN": `“${match[0]}”${says["zh-CN"]}` } }];
}
