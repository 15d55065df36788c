import { normalQuantile } from "../distributions/normal.ts";
import { tTwoSided } from "../distributions/student-t.ts";
import type { Interval } from "../numbers/interval.ts";
import { completePairs } from "../numbers/pairs.ts";
import { requireConfidence, type Value } from "../numbers/values.ts";
import { correlationOf } from "./correlation.ts";

/** The correlation, its test against 0 and its interval. Null where it cannot be said. */
export type Pearson = { n: number; r: number | null; t: number | null; p: number | null; interval: Interval | null };

/**
 * Pearson's correlation: how near two columns of the same people lie to a straight line, from −1 to 1.
 *
 * Formula: r = covariance / (SD × SD); t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom; interval by Fisher's z,
 * tanh(artanh r ± z / √(n − 3)). Sources: Pearson (1896); Fisher (1921).
 * Not for: agreement. Two informants may correlate perfectly and never agree: one adds two points to everyone (use `icc`). With eight
 * children the interval is nearly the whole line.
 * Refuses: columns of different length, numbers that are not finite. No spread is null; |r| = 1 has no t, p or interval; an interval
 * needs four people.
 */
export function pearson(first: readonly Value[], second: readonly Value[], confidence: number): Pearson {
  requireConfidence("pearson", confidence);
  const pairs = completePairs("pearson", first, second);
  const n = pairs.first.length;
  const r = correlationOf(pairs.first, pairs.second);
  if (r === null || n < 3 || 1 - Math.abs(r) <= 1e-12) return { n, r, t: null, p: null, interval: null };
  const t = r * Math.sqrt((n - 2) / (1 - r * r));
  const p = tTwoSided(t, n - 2);
  if (n <= 3) return { n, r, t, p, interval: null };
  const reach = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
  const interval = { lower: Math.tanh(Math.atanh(r) - reach), upper: Math.tanh(Math.atanh(r) + reach) };
  return { n, r, t, p, interval };
}
