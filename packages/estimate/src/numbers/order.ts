/** The numbers from least to greatest. */
export function sorted(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other);
}

/** The middle number, or half way between the two middle ones. Refuses an empty list. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("medianOf requires at least one number");
  const ordered = sorted(values);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? upper) + upper) / 2;
}

/** Ranks from 1; those who tie (no further apart than `width`) share the mean of the ranks they take up. */
export function midranks(values: readonly number[], width: number): number[] {
  const order = values.map((_, index) => index).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const ranks = values.map(() => 0);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && at(values, order[end]) - at(values, order[end - 1]) <= width) end += 1;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

function at(values: readonly number[], index: number | undefined): number {
  return values[index ?? 0] ?? 0;
}

/** The quantile that R calls type 7: straight lines between the ordered numbers, the least at 0 and the greatest at 1. */
export function quantileOf(ordered: readonly number[], share: number): number {
  const place = share * (ordered.length - 1);
  const below = Math.floor(place);
  const lower = ordered[below] ?? 0;
  const upper = ordered[below + 1] ?? lower;
  return lower + (place - below) * (upper - lower);
}
