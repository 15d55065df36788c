import { noncentralTCdf, noncentralTUpper } from "../distributions/noncentral-t.ts";
import type { Interval } from "../numbers/interval.ts";
import { searchSmooth } from "../numbers/search.ts";
import { requireConfidence, requireCount, requireNumber } from "../numbers/values.ts";
import { hedgesCorrection } from "./hedges-correction.ts";

/** Between which sizes the true d_z lies, raw and with Hedges' correction. Null where it cannot be said. */
export type DzInterval = { interval: Interval | null; gz: number | null; gzInterval: Interval | null };

/**
 * The interval of d_z: all true effects that could well have given the t we saw.
 *
 * Formula: t = d_z √n; the lower limit is the noncentrality under which a t this large or larger has chance α/2, the upper limit the
 * one under which a t this small or smaller has; both over √n. The g limits are J times these.
 * Source: Steiger & Fouladi (1997), Noncentrality interval estimation; Cumming & Finch (2001).
 * Range: wide. Eight children with d_z = 1 give about 0.1 to 1.8. Not for: d_av, which has its own (`davConfidenceInterval`).
 * Refuses: n that is not a whole number of people, a d_z that is not finite. Null with fewer than two people; the g forms also with two.
 */
export function dzConfidenceInterval(dz: number, n: number, confidence: number): DzInterval {
  requireConfidence("dzConfidenceInterval", confidence);
  requireNumber("dzConfidenceInterval", dz);
  requireCount("dzConfidenceInterval", "n", n, 0);
  if (n < 2) return { interval: null, gz: null, gzInterval: null };
  const root = Math.sqrt(n);
  const limits = noncentralityLimits(dz * root, n - 1, confidence);
  const interval = { lower: limits.lower / root, upper: limits.upper / root };
  const j = hedgesCorrection(n - 1);
  if (j === null) return { interval, gz: null, gzInterval: null };
  return { interval, gz: j * dz, gzInterval: { lower: j * interval.lower, upper: j * interval.upper } };
}

/** The noncentralities between which a seen t is not surprising. */
function noncentralityLimits(t: number, df: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  const above = (ncp: number) => noncentralTUpper(t, df, ncp);
  const below = (ncp: number) => -noncentralTCdf(t, df, ncp);
  return { lower: searchAround(above, tail, t), upper: searchAround(below, -tail, t) };
}

function searchAround(rising: (place: number) => number, target: number, centre: number): number {
  let reach = 2 + Math.abs(centre);
  while (rising(centre - reach) > target) reach *= 2;
  const from = centre - reach;
  reach = 2 + Math.abs(centre);
  while (rising(centre + reach) < target) reach *= 2;
  return searchSmooth(rising, target, from, centre + reach);
}
