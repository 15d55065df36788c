import { covarianceOf, deviationOf, isFlat, largestOf } from "../numbers/spread.ts";

/**
 * The product-moment correlation of two whole columns, from −1 to 1. Null without spread or with fewer than two people. A column of
 * sums names the largest number that went into it: items that cancel leave only the noise of binary fractions, and that is no spread.
 */
export function correlationOf(
  first: readonly number[],
  second: readonly number[],
  largestSecond: number = largestOf(second),
): number | null {
  if (first.length < 2) return null;
  const spreadFirst = deviationOf(first);
  const spreadSecond = deviationOf(second);
  if (isFlat(spreadFirst, largestOf(first)) || isFlat(spreadSecond, largestSecond)) return null;
  return Math.max(-1, Math.min(1, covarianceOf(first, second) / (spreadFirst * spreadSecond)));
}
