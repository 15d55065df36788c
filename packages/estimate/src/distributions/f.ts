import { searchPositive } from "../numbers/search.ts";
import { betaShare } from "./regularized-beta.ts";

/**
 * The F distribution: the chance that a ratio of two mean squares is at most x, with df1 and df2 degrees of freedom (need not be
 * whole; the interval of an intraclass correlation needs fractions). P(F ≤ x) = I_y(df1/2, df2/2), y = df1 x / (df1 x + df2).
 * Source: Fisher (1924), Snedecor (1934). Refuses degrees of freedom that are not above 0.
 */
export function fCdf(x: number, df1: number, df2: number): number {
  requireDegrees("fCdf", df1, df2);
  if (Number.isNaN(x)) throw new RangeError("fCdf requires a number");
  return x <= 0 ? 0 : sides((df1 / df2) * x, df1, df2).lower;
}

/**
 * The place below which a share p of the F distribution lies. Refuses p below 0, p of 1 and more, which lies at infinity, and a place
 * beyond all numbers.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  const place = fQuantileOrInfinity(p, df1, df2);
  if (place === Number.POSITIVE_INFINITY) throw new RangeError("fQuantile requires a place that a number can say");
  return place;
}

/** The same, where a place beyond all numbers is infinite. It is for formulas that have an answer to that. */
export function fQuantileOrInfinity(p: number, df1: number, df2: number): number {
  requireDegrees("fQuantile", df1, df2);
  if (!(p >= 0 && p < 1)) throw new RangeError("fQuantile requires a probability of at least 0 and below 1");
  if (p === 0) return 0;
  const ratio =
    p <= 0.5
      ? searchPositive((place) => sides(place, df1, df2).lower, p)
      : searchPositive((place) => -sides(place, df1, df2).upper, -(1 - p));
  return ratio === 0 ? 0 : ratio * (df2 / df1);
}

/** The chances of less and of more, at a ratio df1 x / df2. */
function sides(ratio: number, df1: number, df2: number): { lower: number; upper: number } {
  const share = ratio <= 1 ? ratio / (1 + ratio) : 1 / (1 + 1 / ratio);
  const rest = ratio <= 1 ? 1 / (1 + ratio) : 1 / ratio / (1 + 1 / ratio);
  return { lower: betaShare(share, rest, df1 / 2, df2 / 2), upper: betaShare(rest, share, df2 / 2, df1 / 2) };
}

function requireDegrees(asker: string, ...degrees: number[]): void {
  for (const df of degrees) {
    if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`${asker} requires degrees of freedom above 0`);
  }
}
