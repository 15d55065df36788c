import { stirlingError } from "./log-gamma.ts";

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta-distributed share is at most x. The t and the F
 * distribution are both this function in other clothes.
 * By a continued fraction on the side where it converges fast (Didonato & Morris 1992, their form, in which nothing cancels); its
 * leading factor by Stirling errors, so that millions of degrees of freedom stay exact. Refuses x outside 0 to 1, a or b that is not above 0 or
 * beyond 10²⁰⁰, and both so large that a million steps do not settle it.
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError("regularizedBeta requires x from 0 to 1");
  if (!(a > 0 && b > 0)) throw new RangeError("regularizedBeta requires a and b above 0");
  return betaShare(x, 1 - x, a, b);
}

/** The same, given both x and what is left of 1, for callers who know the smaller of the two more exactly than 1 − x can say it. */
export function betaShare(x: number, rest: number, a: number, b: number): number {
  if (!(Math.min(a, b) > 1e-200 && a + b < 1e200)) {
    throw new RangeError("regularizedBeta requires a and b between 10⁻²⁰⁰ and 10²⁰⁰");
  }
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x * (a + b + 2) <= a + 1) return smallSide(x, rest, a, b);
  return 1 - smallSide(rest, x, b, a);
}

function smallSide(x: number, rest: number, a: number, b: number): number {
  return Math.min(1, leadingFactor(x, rest, a, b) / continuedFraction(x, rest, a, b));
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

/**
 * b₀ + a₁ / (b₁ + a₂ / (b₂ + …)) by Lentz's method, with aₙ = n (b − n) (a + n − 1) (a + b + n − 1) x² / (a + 2n − 1)² and
 * bₙ = n + n (b − n) x / (a + 2n − 1) + (a + n) (λ + 1 + n (1 + rest)) / (a + 2n + 1), where λ = a − (a + b) x.
 */
function continuedFraction(x: number, rest: number, a: number, b: number): number {
  const tiny = 1e-300;
  const off = x < rest ? a - (a + b) * x : (a + b) * rest - b;
  let value = (a * (off + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n < 1_000_000; n += 1) {
    const odd = a + 2 * n - 1;
    const numerator = n * (b - n) * x * ((a + n - 1) / odd) * (((a + b + n - 1) / odd) * x);
    const step = n + (n * (b - n) * x) / odd + ((a + n) / (odd + 2)) * (off + 1 + n * (1 + rest));
    d = 1 / awayFromZero(step + numerator * d, tiny);
    c = awayFromZero(step + numerator / c, tiny);
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) return value;
  }
  throw new RangeError("regularizedBeta requires a and b that are not both beyond 10¹²");
}

function awayFromZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
