import { searchPositive } from "../numbers/search.ts";
import { regularizedGamma } from "./regularized-gamma.ts";

/**
 * The chi-squared distribution: the chance that a sum of df squared standard normal numbers is at most x (df need not be whole).
 * P(df/2, x/2), the regularised incomplete gamma function. Source: Pearson (1900). Refuses df that is not above 0.
 */
export function chiSquareCdf(x: number, df: number): number {
  return sides("chiSquareCdf", x, df).lower;
}

/** The chance of more than x, computed itself: a p of 10⁻²⁶ is not 1 less something. */
export function chiSquareUpper(x: number, df: number): number {
  return sides("chiSquareUpper", x, df).upper;
}

/** The place below which a share p of the distribution lies. Refuses p below 0, and p of 1 and more, which lies at infinity. */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError("chiSquareQuantile requires a probability of at least 0 and below 1");
  sides("chiSquareQuantile", 1, df);
  if (p === 0) return 0;
  const place =
    p <= 0.5
      ? searchPositive((x) => regularizedGamma(df / 2, x / 2).lower, p)
      : searchPositive((x) => -regularizedGamma(df / 2, x / 2).upper, -(1 - p));
  if (place === Number.POSITIVE_INFINITY)
    throw new RangeError("chiSquareQuantile requires a place that a number can say");
  return place;
}

function sides(asker: string, x: number, df: number): { lower: number; upper: number } {
  if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`${asker} requires degrees of freedom above 0`);
  if (Number.isNaN(x)) throw new RangeError(`${asker} requires a number`);
  return regularizedGamma(df / 2, Math.max(0, x) / 2);
}
