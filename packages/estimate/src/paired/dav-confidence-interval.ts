import type { Interval } from "../numbers/interval.ts";
import { completePairs, differencesOf } from "../numbers/pairs.ts";
import { deviationOf, isFlat, largestOf, meanOf } from "../numbers/spread.ts";
import { requireConfidence, type Value } from "../numbers/values.ts";
import { dzConfidenceInterval } from "./dz-confidence-interval.ts";
import { averageDeviation } from "./paired-effect-sizes.ts";

/** d_av with its approximate interval. Null where it cannot be said. */
export type DavInterval = { dav: number | null; interval: Interval | null };

/**
 * The interval of d_av, the mean change over the spread of children.
 *
 * Formula: the limits of d_z, times SD of the changes / √((s₁² + s₂²) / 2). An approximation, good from about n = 10 when the two
 * spreads are alike. Source: Algina & Keselman (2003), Approximate confidence intervals for effect sizes.
 * Not for: groups whose spread changed much between the waves.
 * Refuses: columns of different length, numbers that are not finite. Null without spread or with fewer than two people.
 */
export function davConfidenceInterval(
  before: readonly Value[],
  after: readonly Value[],
  confidence: number,
): DavInterval {
  requireConfidence("davConfidenceInterval", confidence);
  const pairs = completePairs("davConfidenceInterval", before, after);
  const n = pairs.first.length;
  const changes = differencesOf(pairs);
  const largest = largestOf(pairs.first, pairs.second);
  if (n < 2) return { dav: null, interval: null };
  const average = averageDeviation(pairs.first, pairs.second);
  if (isFlat(average, largest)) return { dav: null, interval: null };
  const mean = meanOf(changes);
  const spread = deviationOf(changes);
  if (isFlat(spread, largest)) return { dav: mean / average, interval: null };
  const { interval } = dzConfidenceInterval(mean / spread, n, confidence);
  const factor = spread / average;
  return {
    dav: mean / average,
    interval: interval && { lower: interval.lower * factor, upper: interval.upper * factor },
  };
}
