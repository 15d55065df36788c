import type { Language, Words } from "@kith/instrument";

/** One language of the words, with each `{name}` filled in. A name that is not given is our mistake. */
export function fill(words: Words, language: Language, given: Record<string, string | number> = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new TypeError(`fill requires a value for {${name}}`);
    return String(value);
  });
}
