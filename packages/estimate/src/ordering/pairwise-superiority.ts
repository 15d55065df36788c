import { tCdf } from "../distributions/student-t.ts";
import { completePairs, differencesOf } from "../numbers/pairs.ts";
import { deviationOf, isFlat, largestOf, meanOf } from "../numbers/spread.ts";
import type { Value } from "../numbers/values.ts";

/** How much more one scale gained than another, and how likely that is no chance. Null where it cannot be said. */
export type PairwiseSuperiority = { n: number; meanDiff: number | null; probability: number | null };

/**
 * Which of two scales improved more in the same children: the probability that A's mean gain is the larger.
 *
 * Formula: the chance that a t with n − 1 degrees of freedom is at most mean difference / (SD / √n): the posterior of the mean under a flat
 * prior. Source: Jeffreys (1961); Box & Tiao (1973). Range: 0 to 1, .5 knows nothing. Gains are larger when better, on a common metric.
 * Not for: scales in different units, or gains of different children.
 * Refuses: columns of different length, numbers that are not finite. Without spread it is null, never 1: three equal children prove nothing.
 */
export function pairwiseSuperiority(gainsA: readonly Value[], gainsB: readonly Value[]): PairwiseSuperiority {
  const pairs = completePairs("pairwiseSuperiority", gainsB, gainsA);
  const differences = differencesOf(pairs);
  const n = differences.length;
  if (n === 0) return { n, meanDiff: null, probability: null };
  const meanDiff = meanOf(differences);
  if (n < 2) return { n, meanDiff, probability: null };
  const spread = deviationOf(differences);
  if (isFlat(spread, largestOf(pairs.first, pairs.second))) return { n, meanDiff, probability: null };
  return { n, meanDiff, probability: tCdf(meanDiff / (spread / Math.sqrt(n)), n - 1) };
}
