import { type Language, languages } from "@kith/instrument";
import type { Claim, Release } from "@kith/release";
import { expect, inject, test } from "vitest";
import { pageWords, say } from "../src/words/say.ts";
import { examples } from "./places.ts";
import { readReport } from "./read-page.ts";

const site = inject("site");

/** The first so many words of a report as a reader meets them with neither scripts nor styles: Chinese is cut into words too. */
function firstWords(slug: string, language: Language, many: number): string {
  const main = readReport(site, slug, language).querySelector("main");
  for (const aside of main?.querySelectorAll("script, style") ?? []) aside.remove();
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(main?.textContent ?? "")];
  const last = words.filter(({ isWordLike }) => isWordLike)[many - 1];
  return last === undefined
    ? (main?.textContent ?? "")
    : (main?.textContent ?? "").slice(0, last.index + last.segment.length);
}

const pointsOf = (release: Release, ...kinds: Claim["kind"][]) =>
  release.mainPoints.filter(({ kind }) => kinds.includes(kind));

for (const release of examples())
  for (const language of languages)
    test(`the first 120 words on ${release.slug} in ${language} say what was done, with whom, what changed according to whom, how sure, and what got worse`, () => {
      const start = firstWords(release.slug, language, 120).replaceAll(/\s+/g, " ");
      const says = (text = "") => expect(start).toContain(text.replaceAll(/\s+/g, " "));
      says(say(pageWords.children, language, { n: release.enrolled }));
      says(say(pageWords.sessionsHeld, language, { n: release.process.heldSessions }));
      const harm = pointsOf(release, "harm");
      const found = pointsOf(release, "change", "cannot-tell");
      // A harm says who saw it and comes before all else; otherwise it is the first change, or why nothing is shown.
      const [first] = [...harm, ...found, ...pointsOf(release, "withheld")];
      says(first?.words[language]);
      says(say(pageWords.howSureShort, language));
      if (harm.length === 0) says(say(found.length > 0 ? pageWords.noHarmSeen : pageWords.harmUnknown, language));
    });
