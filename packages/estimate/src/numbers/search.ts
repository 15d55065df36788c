/**
 * Where an increasing function reaches a value, by halving until two neighbouring numbers are left.
 * Refuses nothing: outside the bracket it gives the nearer end.
 */
export function searchIncreasing(valueAt: (place: number) => number, target: number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 200; step += 1) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (valueAt(middle) < target) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

/** The same for a place on the positive half-line, halved on the scale of its logarithm, so that tiny places are exact too. */
export function searchPositive(valueAt: (place: number) => number, target: number): number {
  return Math.exp(searchIncreasing((logarithm) => valueAt(Math.exp(logarithm)), target, -700, 700));
}
