import { stirlingError } from "./log-gamma.ts";

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta-distributed share is at most x. The t and the F
 * distribution are both this function in other clothes.
 * By the continued fraction of DLMF 8.17.22 on the side where it converges fast; its leading factor by Stirling errors, so that
 * hundreds of thousands of degrees of freedom stay exact. Refuses x outside 0 to 1, and a or b that is not above 0.
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError("regularizedBeta requires x from 0 to 1");
  if (!(a > 0 && b > 0 && Number.isFinite(a + b))) throw new RangeError("regularizedBeta requires a and b above 0");
  return betaShare(x, 1 - x, a, b);
}

/** The same, given both x and what is left of 1, for callers who know the smaller of the two more exactly than 1 − x can say it. */
export function betaShare(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x * (a + b + 2) <= a + 1) return smallSide(x, rest, a, b);
  return 1 - smallSide(rest, x, b, a);
}

function smallSide(x: number, rest: number, a: number, b: number): number {
  return Math.min(1, (leadingFactor(x, rest, a, b) / a) * continuedFraction(x, a, b));
}

/** x^a (1 − x)^b / B(a, b). How far x lies from the mean is taken on the smaller side, where it is known exactly. */
function leadingFactor(x: number, rest: number, a: number, b: number): number {
  const n = a + b;
  const off = x < rest ? x - a / n : b / n - rest;
  const power = a * logRatio(x, a / n, off) + b * logRatio(rest, b / n, -off);
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt(a / (2 * Math.PI)) * Math.sqrt(b / n) * Math.exp(power + errors);
}

function logRatio(value: number, reference: number, off: number): number {
  return Math.abs(off) < 0.5 * reference ? Math.log1p(off / reference) : Math.log(value / reference);
}

/** The continued fraction, by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1), tiny);
  let value = d;
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d, tiny);
    c = awayFromZero(1 + even / c, tiny);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d, tiny);
    c = awayFromZero(1 + odd / c, tiny);
    value *= d * c;
    if (Math.abs(d * c - 1) < 3e-16) break;
  }
  return value;
}

function awayFromZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
