import { stirlingError } from "./log-gamma.ts";

/** The two sides of a gamma distribution at one place: the chance of less, and the chance of more. They add up to 1. */
export type Sides = { lower: number; upper: number };

/**
 * The regularised incomplete gamma function, lower P(a, x) and upper Q(a, x): the chi-squared distribution is this function.
 * Below a + 1 by its power series, above by its continued fraction (DLMF 8.11.4 and 8.9.2), so whichever side is small is computed
 * itself and not as 1 less the other. Refuses a that is not above 0, and x below 0.
 */
export function regularizedGamma(a: number, x: number): Sides {
  if (!(a > 0 && Number.isFinite(a))) throw new RangeError("regularizedGamma requires a above 0");
  if (!(x >= 0)) throw new RangeError("regularizedGamma requires x of at least 0");
  if (x === 0) return { lower: 0, upper: 1 };
  if (x / a === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, leadingFactor(a, x) * powerSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, leadingFactor(a, x) * a * continuedFraction(a, x));
  return { lower: 1 - upper, upper };
}

/** x^a e^(−x) / Γ(a + 1). */
function leadingFactor(a: number, x: number): number {
  const relative = (x - a) / a;
  const power = Math.abs(relative) < 0.5 ? a * (Math.log1p(relative) - relative) : a * Math.log(x / a) - x + a;
  return Math.exp(power - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}

/** Steps after which we give up rather than be wrong: a is then beyond about 10¹². */
const tooLong = 10_000_000;

function powerSeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let n = 1; n < tooLong; n += 1) {
    term *= x / (a + n);
    total += term;
    if (term <= total * 1e-17) return total;
  }
  throw new RangeError("regularizedGamma requires a smaller a");
}

function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (b === 0 ? tiny : b);
  let value = d;
  for (let n = 1; n < tooLong; n += 1) {
    const step = n * (a - n);
    b += 2;
    d = 1 / (step * d + b || tiny);
    c = b + step / c || tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 3e-16) return value;
  }
  throw new RangeError("regularizedGamma requires a smaller a");
}
