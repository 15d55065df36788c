import type { Informant, Language, Wave, Words } from "@kith/instrument";
import page from "./page.json" with { type: "json" };
import people from "./people.json" with { type: "json" };
import says from "./says.json" with { type: "json" };
import waves from "./waves.json" with { type: "json" };

type Filling = Record<string, string | number>;

/** A text of the site in one language, its blanks filled. A blank without a filling is our mistake. */
export function say(words: Words, language: Language, filling: Filling = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const filled = filling[name];
    if (filled === undefined) throw new RangeError(`say requires a filling for "${name}"`);
    return String(filled);
  });
}

/** The site's own words, by name. */
export const pageWords = page satisfies Record<string, Words>;
/** What a finding says, by name. */
export const sayWords = says satisfies Record<string, Words>;
/** The people who answer, as a label. */
export const personWords: Record<Informant | "one-teacher", Words> = people;
/** When they answered. */
export const waveWords: Record<Wave, Words> = waves;
