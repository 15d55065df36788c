import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "../numbers/interval.ts";
import { quantileOf, sorted } from "../numbers/order.ts";
import { isFlat, largestOf, meanOf, tieWidth } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import { requireConfidence, requireNumber } from "../numbers/values.ts";

/** How far the bootstrap is off centre (z0), how its spread leans (acceleration), and where the limits are read off. */
export type BcaShares = { z0: number; acceleration: number; alphaLower: number; alphaUpper: number };
export type BcaFromReplicates = (BcaShares & { interval: Interval }) | null;

/**
 * The bias-corrected and accelerated bootstrap interval, from bootstrap values that somebody already made.
 *
 * Formula: z0 = Φ⁻¹(share of replicates below the estimate, ties counted half); acceleration = Σu³ / (6 (Σu²)^1.5), u = mean of the
 * jackknife values less each; limits = quantiles (type 7) of the replicates at Φ(z0 + (z0 + z) / (1 − a (z0 + z))).
 * Source: Efron (1987), Better bootstrap confidence intervals.
 * Not for: ten children and fewer as the first interval: there it holds the truth in only .86 to .90 of samples where .95 is said.
 * Null when every replicate lies on one side of the estimate, or the jackknife values do not differ. Refuses empty lists and numbers
 * that are not finite.
 */
export function bcaFromReplicates(
  estimate: number,
  replicates: readonly number[],
  jackknife: readonly number[],
  confidence: number,
): BcaFromReplicates {
  requireConfidence("bcaFromReplicates", confidence);
  for (const value of [estimate, ...replicates, ...jackknife]) requireNumber("bcaFromReplicates", value);
  if (replicates.length === 0) throw new RangeError("bcaFromReplicates requires at least one replicate");
  const width = tieWidth(replicates, [estimate]);
  const below = replicates.filter((value) => value < estimate - width).length;
  const equal = replicates.filter((value) => Math.abs(value - estimate) <= width).length;
  const shares = bcaShares((below + 0.5 * equal) / replicates.length, jackknife, confidence);
  if (shares === null) return null;
  const ordered = sorted(replicates);
  const interval = { lower: quantileOf(ordered, shares.alphaLower), upper: quantileOf(ordered, shares.alphaUpper) };
  return { ...shares, interval };
}

/** Where the two limits are to be read off a bootstrap distribution. Null when it cannot be corrected. */
export function bcaShares(shareBelow: number, jackknife: readonly number[], confidence: number): BcaShares | null {
  const acceleration = accelerationOf(jackknife);
  if (!(shareBelow > 0 && shareBelow < 1) || acceleration === null) return null;
  const z0 = normalQuantile(shareBelow);
  const shareAt = (z: number) => {
    const divisor = 1 - acceleration * (z0 + z);
    return divisor > 0 ? normalCdf(z0 + (z0 + z) / divisor) : null;
  };
  const z = normalQuantile((1 + confidence) / 2);
  const alphaLower = shareAt(-z);
  const alphaUpper = shareAt(z);
  return alphaLower === null || alphaUpper === null ? null : { z0, acceleration, alphaLower, alphaUpper };
}

function accelerationOf(jackknife: readonly number[]): number | null {
  if (jackknife.length < 2) return null;
  const mean = meanOf(jackknife);
  const away = jackknife.map((value) => mean - value);
  const squares = sumOf(away.map((value) => value * value));
  if (isFlat(Math.sqrt(squares / (jackknife.length - 1)), largestOf(jackknife))) return null;
  return sumOf(away.map((value) => value ** 3)) / (6 * squares ** 1.5);
}
