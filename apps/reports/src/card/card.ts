import { type Language, languages } from "@kith/instrument";
import type { Release } from "@kith/release";
import { figuresOf } from "../figure/figure.ts";
import { drawFigure } from "../figure/svg.ts";
import { pageWords, say } from "../words/say.ts";

/** The picture that stands for a report where its link is shared: all its words, and one figure as the page draws it. */
export type Card = { title: string; about: string; says: string[]; figure: { name: string; drawn: string } | null };

/** A card in both languages: harm first, or else the first finding; never a word that the release does not say. */
export function cardOf(release: Release): Card {
  const in_ = (language: Language) => ({
    title: say(pageWords.reportTitle, language, { group: release.group.name[language] }),
    about: `${release.programme.name[language]} · ${release.period[language]}`,
    claim: ["harm", "change", "cannot-tell", "withheld"]
      .flatMap((kind) => release.mainPoints.filter((claim) => claim.kind === kind))
      .map(({ words }) => words[language])[0],
  });
  const both = languages.map(in_);
  const figures = figuresOf(release, "zh-CN").filter(({ axis }) => axis !== null);
  const shown = figures.find(({ id }) => gotWorse(release, id)) ?? figures[0];
  return {
    title: both.map(({ title }) => title).join("  ·  "),
    about: [...both.map(({ about }) => about), ...(release.madeUp ? [say(pageWords.madeUp, "zh-CN")] : [])].join("   "),
    says: both.flatMap(({ claim }) => claim ?? []),
    figure: shown === undefined ? null : { name: shown.name, drawn: drawFigure(shown, "zh-CN") },
  };
}

/** Whether this figure is of what the harm is about. */
function gotWorse({ harm }: Release, id: string): boolean {
  return harm.some((one) => one.kind === "scale" && one.scale === id);
}
