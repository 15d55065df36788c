/** Places and the chance of each, side by side, in any order. */
export type Atoms = { means: Float64Array; chances: Float64Array };

const bins = 4096;
const fewEnough = 4096;

/**
 * The least place at which the chances, added up from the left, reach the share. A million places are not put in order for this: they are
 * counted into bins, and only the bin in which the share is reached is looked at again. Gives 0 when there are no places.
 */
export function placeReached({ means, chances }: Atoms, share: number): number {
  let within = Array.from(means.keys());
  let before = 0;
  for (let round = 0; within.length > fewEnough && round < 60; round += 1) {
    const [from, to] = rangeOf(means, within);
    if (!(to - from > 1e-13 * Math.max(Math.abs(from), Math.abs(to)))) return from;
    const binOf = (index: number) => Math.floor((((means[index] ?? 0) - from) / (to - from)) * (bins - 1));
    const found = binReached(within, chances, binOf, share - before);
    before += found.before;
    within = within.filter((index) => binOf(index) === found.bin);
  }
  const ordered = within.sort((one, other) => (means[one] ?? 0) - (means[other] ?? 0));
  let chance = before;
  for (const index of ordered) {
    chance += chances[index] ?? 0;
    if (chance >= share - smallest) return means[index] ?? 0;
  }
  return means[ordered.at(-1) ?? 0] ?? 0;
}

/** Chances that differ by less than this differ only because they were added up. */
const smallest = 1e-12;

function rangeOf(means: Float64Array, within: readonly number[]): [number, number] {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const index of within) {
    from = Math.min(from, means[index] ?? from);
    to = Math.max(to, means[index] ?? to);
  }
  return [from, to];
}

/** In which bin the share is reached, and how much lies in the bins before it. */
function binReached(
  within: readonly number[],
  chances: Float64Array,
  binOf: (index: number) => number,
  share: number,
): { bin: number; before: number } {
  const filled = new Float64Array(bins);
  for (const index of within) filled[binOf(index)] = (filled[binOf(index)] ?? 0) + (chances[index] ?? 0);
  let before = 0;
  let last = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const own = filled[bin] ?? 0;
    if (own === 0) continue;
    if (before + own >= share - smallest) return { bin, before };
    before += own;
    last = bin;
  }
  return { bin: last, before: before - (filled[last] ?? 0) };
}
