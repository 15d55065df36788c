import { fQuantile, fQuantileOrInfinity } from "../distributions/f.ts";
import type { Interval } from "../numbers/interval.ts";
import { completeRows } from "../numbers/rows.ts";
import { requireConfidence, type Value } from "../numbers/values.ts";
import { type MeanSquares, meanSquaresOf } from "./mean-squares.ts";

/** One intraclass correlation and the ends of its interval, which may fail one by one. Null where it cannot be said. */
export type IccPart = { value: number | null; lower: number | null; upper: number | null };

/** The six of Shrout and Fleiss. "k" is the mean of the k informants, "1" a single one of them. */
export type Icc = { n: number; k: number } & Record<"icc11" | "icc21" | "icc31" | "icc1k" | "icc2k" | "icc3k", IccPart>;

/**
 * Intraclass correlations: what share of the differences between scores are differences between children, and not between those who judged.
 *
 * ICC(1,·): every child judged by other people. ICC(2,·): the same informants judge all and stand for others; they must agree in level
 * (absolute agreement). ICC(3,·): only these informants, level ignored (consistency); ICC(3,k) is Cronbach's alpha.
 * Formula: from the mean squares of children (B), within (W), informants (J) and error (E): (B − W)/(B + (k−1)W);
 * (B − E)/(B + (k−1)E + k(J − E)/n); (B − E)/(B + (k−1)E); and for means (B − W)/B; (B − E)/(B + (J − E)/n); (B − E)/B.
 * Intervals by F; for ICC(2,·) with Satterthwaite's degrees of freedom.
 * Sources: Shrout & Fleiss (1979); McGraw & Wong (1996). Range: up to 1; a negative one is reported, not hidden.
 * Not for: averaging informants who see different worlds. Parents and teachers agree to about .3, and both may be right.
 * Refuses: ragged rows, numbers that are not finite. A child with a gap is dropped. A formula that divides by nothing or less is null,
 * and so is one end of an interval where only that end does; with no error at all there are no intervals.
 */
export function icc(ratings: readonly (readonly Value[])[], confidence: number): Icc {
  requireConfidence("icc", confidence);
  const table = completeRows("icc", ratings);
  const n = table.rows.length;
  const k = table.columns;
  if (n < 2 || k < 2) {
    return { n, k, icc11: none, icc21: none, icc31: none, icc1k: none, icc2k: none, icc3k: none };
  }
  const squares = meanSquaresOf(table);
  const { b, w, j, e } = squares;
  const ratio = ratioUnless(1e-12 * squares.largest);
  const icc21 = ratio(b - e, b + (k - 1) * e + (k * (j - e)) / n);
  const intervals = squares.anyFlat ? null : intervalsOf(squares, n, k, icc21, confidence);
  const icc2k = ratio(b - e, b + (j - e) / n);
  return {
    n,
    k,
    icc11: part(ratio(b - w, b + (k - 1) * w), intervals?.one ?? null),
    icc21: part(icc21, intervals?.two ?? null),
    icc31: part(ratio(b - e, b + (k - 1) * e), intervals?.three ?? null),
    icc1k: part(ratio(b - w, b), intervals?.oneMean ?? null),
    icc2k: part(icc2k, steppedUp(intervals?.two ?? null, k)),
    icc3k: part(ratio(b - e, b), intervals?.threeMean ?? null),
  };
}

const none: IccPart = { value: null, lower: null, upper: null };

function part(value: number | null, interval: Limits | null): IccPart {
  return value === null ? none : { value, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

function ratioUnless(nothing: number): (above: number, below: number) => number | null {
  return (above, below) => (below <= nothing ? null : above / below);
}

type Limits = { lower: number | null; upper: number | null };
type Intervals = Record<"one" | "oneMean" | "three" | "threeMean", Interval> & { two: Limits | null };

function intervalsOf(squares: MeanSquares, n: number, k: number, icc21: number | null, confidence: number): Intervals {
  const { b, w, e } = squares;
  const share = (1 + confidence) / 2;
  const within = n * (k - 1);
  const error = (n - 1) * (k - 1);
  const one = { lower: b / w / fQuantile(share, n - 1, within), upper: (b / w) * fQuantile(share, within, n - 1) };
  const three = { lower: b / e / fQuantile(share, n - 1, error), upper: (b / e) * fQuantile(share, error, n - 1) };
  const single = (f: number) => (f - 1) / (f + k - 1);
  const mean = (f: number) => 1 - 1 / f;
  return {
    one: both(one, single),
    oneMean: both(one, mean),
    three: both(three, single),
    threeMean: both(three, mean),
    two: icc21 === null ? null : agreementLimits(squares, n, k, icc21, share),
  };
}

/** McGraw and Wong's limits for ICC(2,1): the degrees of freedom of a mixture of mean squares, after Satterthwaite. */
function agreementLimits(squares: MeanSquares, n: number, k: number, icc21: number, share: number): Limits | null {
  const { b, j, e } = squares;
  const informants = (k * icc21 * j) / e;
  const rest = n * (1 + (k - 1) * icc21) - k * icc21;
  const above = (k - 1) * (n - 1) * (informants + rest) ** 2;
  const below = (n - 1) * informants ** 2 + rest ** 2;
  const df = above / below;
  if (!(df > 0 && Number.isFinite(df))) return null;
  // Degrees of freedom near 0 put F beyond all numbers: then there is no such limit.
  const f1 = fQuantileOrInfinity(share, n - 1, df);
  const f2 = fQuantileOrInfinity(share, df, n - 1);
  const mixture = k * j + (k * n - k - n) * e;
  return {
    lower: finite((n * (b - f1 * e)) / (f1 * mixture + n * b)),
    upper: finite((n * (f2 * b - e)) / (mixture + n * f2 * b)),
  };
}

/** Spearman and Brown: from one informant to the mean of k. */
function steppedUp(single: Limits | null, k: number): Limits {
  const step = (value: number | null | undefined) =>
    value === null || value === undefined || 1 + value * (k - 1) <= 0 ? null : (value * k) / (1 + value * (k - 1));
  return { lower: step(single?.lower), upper: step(single?.upper) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function both(interval: Interval, change: (limit: number) => number): Interval {
  return { lower: change(interval.lower), upper: change(interval.upper) };
}
