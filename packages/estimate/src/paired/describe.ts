import { medianOf } from "../numbers/order.ts";
import { deviationOf, isFlat, largestOf, meanOf } from "../numbers/spread.ts";
import { presentValues, type Value } from "../numbers/values.ts";

/** What a list of numbers looks like. Null where it cannot be said: nothing of nobody, and no spread of one. */
export type Description = {
  n: number;
  nMissing: number;
  mean: number | null;
  sd: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
};

/**
 * How many, the mean, the standard deviation (n − 1), the median, the least and the greatest.
 *
 * Says: where a list of scores lies and how far it spreads, in the units of the scale.
 * Formula: SD = √(Σ (x − mean)² / (n − 1)); the median of an even number is the mean of the middle two. Source: definitions.
 * Not for: a public page (the SD, least and greatest of eight children give children away), or judging a change, which needs the
 * same children twice.
 * Refuses: numbers that are not finite. Missing ones are counted, never taken as 0.
 */
export function describe(values: readonly Value[]): Description {
  const present = presentValues("describe", values);
  const n = present.length;
  const nMissing = values.length - n;
  if (n === 0) return { n, nMissing, mean: null, sd: null, median: null, min: null, max: null };
  return {
    n,
    nMissing,
    mean: meanOf(present),
    sd: n < 2 ? null : spreadOf(present),
    median: medianOf(present),
    min: Math.min(...present),
    max: Math.max(...present),
  };
}

function spreadOf(values: readonly number[]): number {
  const sd = deviationOf(values);
  return isFlat(sd, largestOf(values)) ? 0 : sd;
}
