import { correlationOf } from "../agreement/correlation.ts";
import { completePairs, differencesOf } from "../numbers/pairs.ts";
import { deviationOf, isFlat, largestOf, meanOf } from "../numbers/spread.ts";
import type { Value } from "../numbers/values.ts";
import { hedgesCorrection } from "./hedges-correction.ts";

/** The mean change in three kinds of standard deviations, each raw and corrected for small n. Null where it cannot be said. */
export type PairedEffectSizes = {
  n: number;
  r: number | null;
  dz: number | null;
  dav: number | null;
  drm: number | null;
  gz: number | null;
  gav: number | null;
  grm: number | null;
};

/**
 * How large a mean change is, in standard deviations instead of points. Which standard deviation is the whole question:
 * d_z divides by the SD of the changes (how even the change is), d_av by the root mean square of the SDs before and after (how large it
 * is beside the spread of children), d_rm is d_z √(2 (1 − r)), on the same footing as d_av but aware of the correlation r.
 *
 * Formula: the g forms are Hedges' J with n − 1 degrees of freedom times d. After minus before; negative is a fall.
 * Sources: Cohen (1988); Cumming (2012) for d_av, not the plain mean of two SDs; Lakens (2013) for d_rm; Hedges (1981) for J.
 * Not for: a public page; comparing d_z of one study with d_av of another; saying "large" because it is above 0.8.
 * Refuses: columns of different length, numbers that are not finite. What would divide by no spread is null.
 */
export function pairedEffectSizes(before: readonly Value[], after: readonly Value[]): PairedEffectSizes {
  const pairs = completePairs("pairedEffectSizes", before, after);
  const n = pairs.first.length;
  if (n < 2) return { n, r: null, dz: null, dav: null, drm: null, gz: null, gav: null, grm: null };
  const changes = differencesOf(pairs);
  const largest = largestOf(pairs.first, pairs.second);
  const mean = meanOf(changes);
  const r = correlationOf(pairs.first, pairs.second);
  const dz = over(mean, deviationOf(changes), largest);
  const dav = over(mean, averageDeviation(pairs.first, pairs.second), largest);
  const drm = r === null || dz === null || 1 - r <= 1e-12 ? null : dz * Math.sqrt(2 * (1 - r));
  const j = hedgesCorrection(n - 1);
  return { n, r, dz, dav, drm, gz: times(j, dz), gav: times(j, dav), grm: times(j, drm) };
}

/** √((s₁² + s₂²) / 2): the spread of children before and after, taken together. */
export function averageDeviation(before: readonly number[], after: readonly number[]): number {
  return Math.sqrt((deviationOf(before) ** 2 + deviationOf(after) ** 2) / 2);
}

function over(mean: number, spread: number, largest: number): number | null {
  return isFlat(spread, largest) ? null : mean / spread;
}

function times(factor: number | null, size: number | null): number | null {
  return factor === null || size === null ? null : factor * size;
}
