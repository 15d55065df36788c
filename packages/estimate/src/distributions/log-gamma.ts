/**
 * ln |Γ(x)|, the logarithm of the gamma function: Γ(n) = (n − 1)! for whole n, and smooth in between.
 * Near 1 and 2, where it crosses zero, by the series in ζ(k) − 1 (Abramowitz & Stegun 6.1.33); up to 10 by Γ(x + 1) = x Γ(x);
 * from 10 by Stirling's series; below 0 by reflection. Relative error about 10⁻¹⁴. Refuses 0 and the negative whole numbers,
 * where Γ has no value, and numbers so large (from 10³⁰⁵) that even the logarithm is none.
 */
export function logGamma(x: number): number {
  if (!Number.isFinite(x) || (x <= 0 && Number.isInteger(x))) {
    throw new RangeError("logGamma requires a number that is not zero or a negative whole number");
  }
  if (Math.abs(x) > 1e305) throw new RangeError("logGamma requires a number of at most 1e305");
  if (Math.abs(x) < 1e-300) return -Math.log(Math.abs(x));
  if (x < 0) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * (x - Math.round(x))))) - logGamma(1 - x);
  if (x < 0.5) return logGamma(1 + x) - Math.log(x);
  if (x <= 1.5) return nearTwo(x - 1) - Math.log1p(x - 1);
  if (x < 10) {
    let product = 1;
    let rest = x;
    while (rest > 2.5) {
      rest -= 1;
      product *= rest;
    }
    return Math.log(product) + nearTwo(rest - 2);
  }
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}

/** What Stirling's formula (x − ½) ln x − x + ½ ln 2π still lacks of ln Γ(x), for x above 0. Small, so differences of large Γ stay exact. */
export function stirlingError(x: number): number {
  if (x < 10) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi);
  const inverseSquare = 1 / (x * x);
  let total = 0;
  for (let index = stirling.length - 1; index >= 0; index -= 1) total = total * inverseSquare + (stirling[index] ?? 0);
  return total / x;
}

/** ln Γ(2 + z) for z from −½ to ½: z (1 − γ) + Σ (−1)^k (ζ(k) − 1) z^k / k. */
function nearTwo(z: number): number {
  let total = 0;
  for (let k = zetaLessOne.length + 1; k >= 2; k -= 1) {
    const term = (zetaLessOne[k - 2] ?? 0) / k;
    total = total * z + (k % 2 === 0 ? term : -term);
  }
  return z * (1 - eulerGamma + total * z);
}

const eulerGamma = 0.5772156649015329;
const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** B₂ₖ / (2k (2k − 1)), from the Bernoulli numbers. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** ζ(k) − 1 for k = 2, 3, …: the sum of 1/m^k from m = 2, the far end of it by Euler and Maclaurin. */
const zetaLessOne = Array.from({ length: 30 }, (_, index) => {
  const k = index + 2;
  const last = 24;
  const tail =
    last ** (1 - k) / (k - 1) +
    last ** -k / 2 +
    (k * last ** (-k - 1)) / 12 -
    (k * (k + 1) * (k + 2) * last ** (-k - 3)) / 720 +
    (k * (k + 1) * (k + 2) * (k + 3) * (k + 4) * last ** (-k - 5)) / 30240;
  let total = tail;
  for (let m = last - 1; m >= 2; m -= 1) total += m ** -k;
  return total;
});
