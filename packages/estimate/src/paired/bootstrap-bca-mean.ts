import type { Interval } from "../numbers/interval.ts";
import { sorted } from "../numbers/order.ts";
import { type Atoms, placeReached } from "../numbers/place-reached.ts";
import { visitResamples } from "../numbers/resamples.ts";
import { deviationOf, isFlat, largestOf, tieWidth } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import { presentValues, requireConfidence, type Value } from "../numbers/values.ts";
import { bcaShares } from "./bca-from-replicates.ts";

/** The corrections and the interval, and how many different resamples they rest on. Null where it cannot be said. */
export type BootstrapBcaMean = {
  n: number;
  z0: number | null;
  acceleration: number | null;
  interval: Interval | null;
};

/**
 * The bootstrap interval of a mean without chance: every resample is counted with its weight (the ideal bootstrap).
 *
 * Formula: all C(2n − 1, n) ways to draw n people from n, their means in order, limits read off at the BCa shares (`bcaFromReplicates`).
 * Up to twelve people exact; beyond, 65,536 draws of a fixed lattice. Sources: Efron (1987); Fisher & Hall (1991) for enumeration.
 * Not for: the first interval of ten children and fewer (it holds the truth in .86 to .90 where .95 is said): take `pairedTTest`.
 * Refuses: numbers that are not finite. Fewer than two people or no spread is null.
 */
export function bootstrapBcaMean(values: readonly Value[], confidence: number): BootstrapBcaMean {
  requireConfidence("bootstrapBcaMean", confidence);
  const present = sorted(presentValues("bootstrapBcaMean", values));
  const n = present.length;
  const nothing: BootstrapBcaMean = { n, z0: null, acceleration: null, interval: null };
  if (n < 2 || isFlat(deviationOf(present), largestOf(present))) return nothing;
  const total = sumOf(present);
  const width = tieWidth(present);
  const atoms = meansOfResamples(present);
  let below = 0;
  atoms.means.forEach((mean, index) => {
    const chance = atoms.chances[index] ?? 0;
    if (mean < total / n - width) below += chance;
    else if (mean <= total / n + width) below += chance / 2;
  });
  const jackknife = present.map((value) => (total - value) / (n - 1));
  const shares = bcaShares(below, jackknife, confidence);
  if (shares === null) return nothing;
  const interval = {
    lower: placeReached(atoms, shares.alphaLower),
    upper: placeReached(atoms, shares.alphaUpper),
  };
  return { n, z0: shares.z0, acceleration: shares.acceleration, interval };
}

function meansOfResamples(values: readonly number[]): Atoms {
  const means: number[] = [];
  const chances: number[] = [];
  visitResamples(values.length, (counts, chance) => {
    let total = 0;
    for (let person = 0; person < counts.length; person += 1) total += (counts[person] ?? 0) * (values[person] ?? 0);
    means.push(total / values.length);
    chances.push(chance);
  });
  return { means: Float64Array.from(means), chances: Float64Array.from(chances) };
}
