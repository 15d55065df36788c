/**
 * The share of a normal curve that lies below z, exact to about 14 digits also far out in the tails: by the series of
 * Abramowitz & Stegun 26.2.11 near the middle, and their continued fraction 26.2.14 further out.
 */
export function normalBelow(z: number): number {
  if (!Number.isFinite(z)) throw new RangeError("normalBelow requires a finite number");
  if (z > 3) return 1 - tail(z);
  return z < -3 ? tail(-z) : 0.5 + density(z) * series(z);
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function series(z: number): number {
  let [term, total] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return total;
}

/** z + 1/(z + 2/(z + 3/(z + …))), from the inside out. */
function tail(z: number): number {
  let fraction = z;
  for (let step = 120; step > 0; step -= 1) fraction = z + step / fraction;
  return density(z) / fraction;
}
