import { searchPositive } from "../numbers/search.ts";
import { logGamma } from "./log-gamma.ts";
import { betaShare } from "./regularized-beta.ts";

/**
 * Student's t distribution: the chance of at most t with df degrees of freedom (they need not be whole).
 * Source: Student (1908); P(T ≤ −t) = ½ I_y(df/2, ½) with y = df / (df + t²). Exact in the far tails too.
 * Refuses degrees of freedom that are not above 0.
 */
export function tCdf(t: number, df: number): number {
  requireDegrees("tCdf", df);
  if (Number.isNaN(t)) throw new RangeError("tCdf requires a number");
  if (t < 0) return tailBeyond(-t, df);
  return 1 - tailBeyond(t, df);
}

/** The chance of being as far from 0 as t, or further, on either side: the two-sided p of a t test. */
export function tTwoSided(t: number, df: number): number {
  requireDegrees("tTwoSided", df);
  return Math.min(1, 2 * tailBeyond(Math.abs(t), df));
}

/** The place below which a share p of the t distribution lies. Refuses p at or outside 0 and 1, and a place beyond all numbers. */
export function tQuantile(p: number, df: number): number {
  requireDegrees("tQuantile", df);
  if (!(p > 0 && p < 1)) throw new RangeError("tQuantile requires a probability between 0 and 1");
  if (p === 0.5) return 0;
  const size =
    p > 0.25 && p < 0.75
      ? searchPositive((t) => centreWithin(t, df), Math.abs(p - 0.5))
      : searchPositive((t) => -tailBeyond(t, df), -Math.min(p, 1 - p));
  if (size === Number.POSITIVE_INFINITY) throw new RangeError("tQuantile requires a place that a number can say");
  return p < 0.5 ? -size : size;
}

/** P(T > t), for t of 0 and more. */
function tailBeyond(t: number, df: number): number {
  if (t / Math.sqrt(df) > farOut) return tailFarOut(t, df);
  const { share, rest } = shares(t, df);
  return 0.5 * betaShare(share, rest, df / 2, 0.5);
}

/** From here on t² is too large beside df for anything but the first term of the tail to count. */
const farOut = 1e75;

/** ½ y^(df/2) / (df/2 B(df/2, ½)) with y = df / t², by logarithms: the square of t may be no number any more. */
function tailFarOut(t: number, df: number): number {
  const logBeta = logGamma(df / 2) + logGamma(0.5) - logGamma(df / 2 + 0.5);
  return Math.exp(df * (0.5 * Math.log(df) - Math.log(t)) - Math.log(df) - logBeta);
}

/** P(0 < T ≤ t). */
function centreWithin(t: number, df: number): number {
  const { share, rest } = shares(t, df);
  return 0.5 * betaShare(rest, share, 0.5, df / 2);
}

/** df / (df + t²) and what is left of 1, neither by taking the other from 1. */
function shares(t: number, df: number): { share: number; rest: number } {
  const ratio = t / Math.sqrt(df);
  const square = ratio * ratio;
  return ratio <= 1 ? { share: 1 / (1 + square), rest: square / (1 + square) } : flipped(ratio);
}

function flipped(ratio: number): { share: number; rest: number } {
  const inverse = 1 / ratio;
  const square = inverse * inverse;
  return { share: square / (1 + square), rest: 1 / (1 + square) };
}

function requireDegrees(asker: string, df: number): void {
  if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`${asker} requires degrees of freedom above 0`);
}
