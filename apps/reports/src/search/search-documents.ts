import type { Language } from "@kith/instrument";
import type { Release } from "@kith/release";
import { pageWords, say } from "../words/say.ts";

/** One report as the search knows it: where it is, what it is called, and the words it is found by. */
export type SearchDocument = { id: string; title: string; where: string; text: string };

/** What the search of one language looks through: names, places, terms, and what each outcome is called. */
export function searchDocuments(releases: readonly Release[], language: Language): SearchDocument[] {
  return releases.map((release) => ({
    id: release.slug,
    title: say(pageWords.reportTitle, language, { group: release.group.name[language] }),
    where: [release.programme.name, release.place, release.period].map((words) => words[language]).join(" · "),
    text: [...new Set([...release.scales, ...release.process.strategies].map(({ words }) => words[language]))].join(
      " ",
    ),
  }));
}
