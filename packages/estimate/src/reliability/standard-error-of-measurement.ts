import { requireNumber } from "../numbers/values.ts";

/** The error of one score, of the difference of two, and the least change that is beyond both. Null where it cannot be said. */
export type StandardErrorOfMeasurement = { sem: number | null; seDiff: number | null; mdc95: number | null };

/**
 * How far one child's score may lie from the score it would have without chance.
 *
 * Formula: sem = SD √(1 − reliability); seDiff = sem √2 for a difference of two scores; mdc95 = 1.96 seDiff, the least change of one
 * child that is unlikely to be chance. Units: points of the scale.
 * Source: Jacobson & Truax (1991); Weir (2005) for the minimal detectable change.
 * Not for: an SD or reliability taken from the eight children themselves; it needs a large sample of children like them.
 * Refuses: numbers that are not finite, an SD below 0. A reliability outside 0 to 1 gives null.
 */
export function standardErrorOfMeasurement(sd: number, reliability: number): StandardErrorOfMeasurement {
  requireNumber("standardErrorOfMeasurement", sd);
  requireNumber("standardErrorOfMeasurement", reliability);
  if (sd < 0) throw new RangeError("standardErrorOfMeasurement requires an SD of at least 0");
  if (reliability < 0 || reliability > 1) return { sem: null, seDiff: null, mdc95: null };
  const sem = sd * Math.sqrt(1 - reliability);
  const seDiff = sem * Math.SQRT2;
  return { sem, seDiff, mdc95: 1.96 * seDiff };
}
