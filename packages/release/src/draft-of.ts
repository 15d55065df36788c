import type { Informant, Words } from "@kith/instrument";
import { reasonWords } from "./reason-words.ts";
import type { Release } from "./release.ts";
import { scaleWords } from "./words/scale-words.ts";

/** What staff see before they publish: what will be said, what will not and why, and what got worse. */
export type Draft = {
  mainPoints: Words[];
  shown: number;
  withheld: { scale: Words; informant: Informant; says: Words }[];
  harm: Words[];
};

/** A release, told to those who are about to publish it. */
export function draftOf(release: Release): Draft {
  const { mainPoints, findings } = release;
  return {
    mainPoints: mainPoints.map(({ words }) => words),
    shown: findings.filter(({ kind }) => kind === "shown").length,
    withheld: findings.flatMap((finding) =>
      finding.kind === "withheld"
        ? [
            {
              scale: scaleWords(release, finding.scale).name,
              informant: finding.informant,
              says: reasonWords[finding.reason],
            },
          ]
        : [],
    ),
    harm: mainPoints.filter(({ kind }) => kind === "harm").map(({ words }) => words),
  };
}
