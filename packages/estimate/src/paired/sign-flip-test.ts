import { sorted } from "../numbers/order.ts";
import { meanOf, tieWidth } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import { presentValues, type Value } from "../numbers/values.ts";

/** The mean change and its exact p values. Null when there is nobody. */
export type SignFlipTest = {
  n: number;
  nPermutations: number;
  meanDiff: number | null;
  p: number | null;
  pGreater: number | null;
  pLess: number | null;
};

/**
 * The sign-flip test: if rise and fall were equally likely for each child, how often would the sum of changes be as far from 0?
 *
 * Formula: over all 2ⁿ choices of signs, zeros kept, the share whose sum is at least the seen one (pGreater), at most it (pLess), or at
 * least as far from 0 (p). No curve is assumed. Source: Fisher (1935), The design of experiments, §21; Pitman (1937).
 * The least p it can give is 2 / 2ⁿ: .03 with six children, .008 with eight.
 * Not for: changes that cannot be as likely up as down, such as those near the end of a scale.
 * Refuses: numbers that are not finite, and more than about forty children whose changes share no unit (too many sums to count).
 */
export function signFlipTest(differences: readonly Value[]): SignFlipTest {
  const changes = presentValues("signFlipTest", differences);
  const n = changes.length;
  if (n === 0) return { n, nPermutations: 1, meanDiff: null, p: null, pGreater: null, pLess: null };
  const width = tieWidth(changes);
  const half = Math.ceil(n / 2);
  const left = signedSums(changes.slice(0, half), width * 1e-3);
  const right = signedSums(changes.slice(half), width * 1e-3);
  const seen = sumOf(changes);
  const pGreater = chanceOfAtLeast(left, right, seen - width);
  const pLess = chanceOfAtLeast(left, right, -seen - width);
  const p = Math.min(1, 2 * chanceOfAtLeast(left, right, Math.abs(seen) - width));
  return { n, nPermutations: 2 ** n, meanDiff: meanOf(changes), p: Math.abs(seen) <= width ? 1 : p, pGreater, pLess };
}

type Sums = { totals: number[]; chances: number[] };

/** Every sum that signs can make, from least to greatest, and the chance of each. */
function signedSums(changes: readonly number[], width: number): Sums {
  let sums: Sums = { totals: [0], chances: [1] };
  for (const change of sorted(changes.map(Math.abs))) {
    const down = sums.totals.map((total) => total - change);
    const up = sums.totals.map((total) => total + change);
    sums = mergeSums(down, up, sums.chances, width);
    if (sums.totals.length > 1 << 21)
      throw new RangeError("signFlipTest requires fewer people or changes in a common unit");
  }
  return sums;
}

/** Two ordered lists become one; sums that are the same decimal are one sum. */
function mergeSums(down: readonly number[], up: readonly number[], chances: readonly number[], width: number): Sums {
  const merged: Sums = { totals: [], chances: [] };
  let i = 0;
  let j = 0;
  while (i < down.length || j < up.length) {
    const takeDown = j >= up.length || (i < down.length && (down[i] ?? 0) <= (up[j] ?? 0));
    const total = (takeDown ? down[i] : up[j]) ?? 0;
    const chance = ((takeDown ? chances[i] : chances[j]) ?? 0) / 2;
    if (takeDown) i += 1;
    else j += 1;
    const last = merged.totals.length - 1;
    if (last >= 0 && total - (merged.totals[last] ?? 0) <= width)
      merged.chances[last] = (merged.chances[last] ?? 0) + chance;
    else {
      merged.totals.push(total);
      merged.chances.push(chance);
    }
  }
  return merged;
}

/** The chance that a sum of the left and one of the right come to at least the threshold. */
function chanceOfAtLeast(left: Sums, right: Sums, threshold: number): number {
  let chance = 0;
  let reached = 0;
  let place = right.totals.length - 1;
  left.totals.forEach((total, index) => {
    while (place >= 0 && total + (right.totals[place] ?? 0) >= threshold) {
      reached += right.chances[place] ?? 0;
      place -= 1;
    }
    chance += (left.chances[index] ?? 0) * reached;
  });
  return Math.min(1, chance);
}
