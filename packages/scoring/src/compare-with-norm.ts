import type { Instrument, Language, Norm } from "@kith/instrument";
import { findScale } from "./find-scale.ts";
import type { Score } from "./score.ts";
import { type StandardScore, standardScore } from "./standard-score.ts";

/** Where a score lies among others, or why nobody can say. "No norm" is an answer: most of our scales have none. */
export type ComparedWithNorm =
  | ({ kind: "compared"; norm: Norm } & StandardScore)
  /** The norms there are, all of them for other people. */
  | { kind: "no-norm"; others: Pick<Norm, "informant" | "language" | "population">[] }
  | { kind: "no-score" };

/**
 * A score against the norm of the same informant, language and population, with the norm's own source. A norm for
 * other people is never used in its place: the same total can be high in one country and ordinary in the next.
 */
export function compareWithNorm(
  instrument: Instrument,
  score: Score,
  { language, population }: { language: Language; population: string },
): ComparedWithNorm {
  const { norms } = findScale(instrument, score.scale);
  if (score.kind === "missing") return { kind: "no-score" };
  const norm = norms.find(
    (one) => one.informant === instrument.informant && one.language === language && one.population === population,
  );
  const standing = norm && standardScore(score.value, norm);
  if (norm && standing) return { kind: "compared", norm, ...standing };
  return {
    kind: "no-norm",
    others: norms.map((one) => ({ informant: one.informant, language: one.language, population: one.population })),
  };
}
