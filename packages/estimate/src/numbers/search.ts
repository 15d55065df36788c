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

/**
 * The same for a place on the positive half-line, halved on the scale of its logarithm, so that tiny places are exact too.
 * A place below 10⁻³⁰⁴ is 0; one beyond 10³⁰⁴ is infinite, and the caller must not hand that on.
 */
export function searchPositive(valueAt: (place: number) => number, target: number): number {
  const end = 700;
  if (valueAt(Math.exp(-end)) >= target) return 0;
  if (valueAt(Math.exp(end)) < target) return Number.POSITIVE_INFINITY;
  return Math.exp(searchIncreasing((logarithm) => valueAt(Math.exp(logarithm)), target, -end, end));
}

/**
 * The same for a smooth function that is dear to ask: halved down to a fortieth, then where a straight line between the ends crosses
 * (the Illinois method: an end that stays twice counts half). About fifteen questions instead of sixty, exact to some parts in 10¹⁴.
 */
export function searchSmooth(valueAt: (place: number) => number, target: number, from: number, to: number): number {
  const near = (to - from) / 40;
  let low = { place: from, off: valueAt(from) - target };
  let high = { place: to, off: valueAt(to) - target };
  let stayed: "low" | "high" | null = null;
  let last = from;
  for (let step = 0; step < 100; step += 1) {
    const width = high.place - low.place;
    const crossing = width > near ? low.place + width / 2 : low.place - (low.off * width) / (high.off - low.off);
    if (!(crossing > low.place && crossing < high.place)) break;
    if (Math.abs(crossing - last) <= 1e-14 * Math.max(1, Math.abs(crossing))) return crossing;
    last = crossing;
    const off = valueAt(crossing) - target;
    if (off === 0) return crossing;
    const stays = off < 0 ? "high" : "low";
    const share = stays === stayed ? 0.5 : 1;
    if (off < 0)
      [low, high] = [
        { place: crossing, off },
        { place: high.place, off: high.off * share },
      ];
    else
      [low, high] = [
        { place: low.place, off: low.off * share },
        { place: crossing, off },
      ];
    stayed = stays;
  }
  return Math.abs(low.off) < Math.abs(high.off) ? low.place : high.place;
}
