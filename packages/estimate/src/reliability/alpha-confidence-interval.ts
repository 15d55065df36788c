import { fQuantile } from "../distributions/f.ts";
import type { Interval } from "../numbers/interval.ts";
import { requireConfidence, requireCount, requireNumber } from "../numbers/values.ts";

/**
 * Between which values the true alpha lies.
 *
 * Formula: 1 − (1 − α) F, with F the upper and the lower quantile for n − 1 and (n − 1)(k − 1) degrees of freedom.
 * Source: Feldt (1965); Feldt, Woodruff & Salih (1987), Statistical inference for coefficient alpha.
 * Range: up to 1, and far below 0 when people are few: eight children and eight items say almost nothing.
 * Not for: alphas of different scales from the same children, which hang together.
 * Refuses: an alpha above 1, and counts that are not whole. Null with fewer than two people or two items. An alpha of 1 gives 1 to 1.
 */
export function alphaConfidenceInterval(
  alpha: number,
  nPersons: number,
  nItems: number,
  confidence: number,
): Interval | null {
  requireConfidence("alphaConfidenceInterval", confidence);
  requireNumber("alphaConfidenceInterval", alpha);
  requireCount("alphaConfidenceInterval", "the number of people", nPersons, 0);
  requireCount("alphaConfidenceInterval", "the number of items", nItems, 0);
  if (alpha > 1) throw new RangeError("alphaConfidenceInterval requires an alpha of at most 1");
  if (nPersons < 2 || nItems < 2) return null;
  const df1 = nPersons - 1;
  const df2 = df1 * (nItems - 1);
  return {
    lower: 1 - (1 - alpha) * fQuantile((1 + confidence) / 2, df1, df2),
    upper: 1 - (1 - alpha) * fQuantile((1 - confidence) / 2, df1, df2),
  };
}
