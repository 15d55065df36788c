import { tQuantile, tTwoSided } from "../distributions/student-t.ts";
import type { Interval } from "../numbers/interval.ts";
import { completePairs, differencesOf } from "../numbers/pairs.ts";
import { deviationOf, isFlat, largestOf, meanOf } from "../numbers/spread.ts";
import { requireConfidence, type Value } from "../numbers/values.ts";

/** The mean change of the same people, and how sure it is. Null where it cannot be said. */
export type PairedTTest = {
  n: number;
  meanDiff: number | null;
  sdDiff: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
  interval: Interval | null;
};

/**
 * The paired t test: is the mean change of these people larger than the differences between people make likely by chance?
 *
 * Formula: t = mean change / (SD of the changes / √n), with n − 1 degrees of freedom; interval = mean change ± t quantile × SD / √n.
 * Source: Student (1908), The probable error of a mean. Units: those of the scale; t and p have none. After minus before.
 * At ten children and fewer this interval is the one to trust first; a bootstrap is too narrow there.
 * Not for: people measured by another rater the second time; claims about cause, since children also change by themselves; a
 * public page of one group. With far outliers look at `signFlipTest` and `wilcoxonSignedRank` beside it.
 * Refuses: columns of different length, numbers that are not finite. If everybody changed by the same amount there is no spread to
 * judge by: t, p and the interval are null, never infinite.
 */
export function pairedTTest(before: readonly Value[], after: readonly Value[], confidence: number): PairedTTest {
  requireConfidence("pairedTTest", confidence);
  const pairs = completePairs("pairedTTest", before, after);
  const changes = differencesOf(pairs);
  const n = changes.length;
  if (n === 0) return { n, meanDiff: null, sdDiff: null, t: null, df: null, p: null, interval: null };
  const meanDiff = meanOf(changes);
  if (n === 1) return { n, meanDiff, sdDiff: null, t: null, df: null, p: null, interval: null };
  const df = n - 1;
  const sdDiff = deviationOf(changes);
  if (isFlat(sdDiff, largestOf(pairs.first, pairs.second))) {
    return { n, meanDiff, sdDiff: 0, t: null, df, p: null, interval: null };
  }
  const error = sdDiff / Math.sqrt(n);
  const t = meanDiff / error;
  const reach = tQuantile((1 + confidence) / 2, df) * error;
  const interval = { lower: meanDiff - reach, upper: meanDiff + reach };
  return { n, meanDiff, sdDiff, t, df, p: tTwoSided(t, df), interval };
}
