import { searchIncreasing } from "../numbers/search.ts";

/**
 * The normal distribution with mean 0 and standard deviation 1: the chance of at most z.
 * Near 0 by the series φ(z) Σ z^(2k+1) / (1·3·5…), in the tails by Laplace's continued fraction, so that one in 10³⁰⁰ is as exact as
 * one in two. Refuses what is not a number.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("normalCdf requires a number");
  if (z < -nearby) return normalDensity(z) * millsRatio(-z);
  if (z > nearby) return 1 - normalDensity(z) * millsRatio(z);
  return 0.5 + centralArea(z);
}

/** The logarithm of the same chance, which does not run out of small numbers. */
export function logNormalCdf(z: number): number {
  if (z < -nearby) return -0.5 * z * z - halfLogTwoPi + Math.log(millsRatio(-z));
  return Math.log(normalCdf(z));
}

/**
 * The place z below which a share p of the normal distribution lies. Refuses p that is not strictly between 0 and 1: the ends lie at infinity.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("normalQuantile requires a probability between 0 and 1");
  if (p === 0.5) return 0;
  if (p > 0.25 && p < 0.75) return searchIncreasing(centralArea, p - 0.5, -1, 1);
  const tail = p < 0.5 ? p : 1 - p;
  const z = searchIncreasing(normalCdf, tail, -40, 0);
  return p < 0.5 ? z : -z;
}

const nearby = 3;
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** The area from 0 to z, negative for negative z. */
function centralArea(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; Math.abs(term) > Math.abs(total) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return normalDensity(z) * total;
}

/** The tail above z over the density at z, for z of 3 and more: 1 / (z + 1 / (z + 2 / (z + 3 / …))). */
function millsRatio(z: number): number {
  if (z > 1e8) return 1 / z;
  let value = z;
  for (let k = Math.ceil(20 + 700 / (z * z)); k >= 1; k -= 1) value = z + k / value;
  return 1 / value;
}
