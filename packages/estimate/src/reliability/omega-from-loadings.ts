import { sumOf } from "../numbers/sum.ts";
import { requireNumber } from "../numbers/values.ts";

/**
 * Omega from a factor analysis that somebody already made: the share of the sum's variance that the one factor explains.
 *
 * Formula: (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses), loadings with their signs. Source: McDonald (1999), Test theory, eq. 6.20.
 * Range: 0 to 1. Not for: loadings of more than one factor.
 * Refuses: lists of different length, numbers that are not finite, uniquenesses below 0. Null when nothing varies.
 */
export function omegaFromLoadings(loadings: readonly number[], uniquenesses: readonly number[]): number | null {
  if (loadings.length !== uniquenesses.length)
    throw new RangeError("omegaFromLoadings requires two lists of the same length");
  for (const value of [...loadings, ...uniquenesses]) requireNumber("omegaFromLoadings", value);
  if (uniquenesses.some((value) => value < 0))
    throw new RangeError("omegaFromLoadings requires uniquenesses of at least 0");
  const common = sumOf(loadings) ** 2;
  const total = common + sumOf(uniquenesses);
  return total <= 0 ? null : common / total;
}
