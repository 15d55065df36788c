import { largestOf } from "../numbers/spread.ts";
import { presentValues, type Value } from "../numbers/values.ts";
import { comparePhases, type WantedDirection } from "./nap.ts";

/** Better pairs less worse pairs between the phases (sAB) and inside the first (sA), and what follows. Null where there is nothing to pair. */
export type TauU = { sAB: number; sA: number; tauAB: number | null; tauU: number | null };

/**
 * Tau-U: non-overlap between two phases, less the trend that was already there in the first.
 *
 * Formula: tauAB = sAB / (nA nB); tauU = (sAB − sA) / (nA nB), sA being Kendall's S of phase A against time.
 * Source: Parker, Vannest, Davis & Sauber (2011). Range: tauU may leave −1 to 1, and is not clipped.
 * Not for: strict control of a trend; the correction is inflated and depends on the lengths of the phases (Tarlow 2017). Not for fewer
 * than five points before (`estimateSingleCase` refuses them).
 * Refuses: numbers that are not finite. Missing points are left out, the others keep their order.
 */
export function tauU(phaseA: readonly Value[], phaseB: readonly Value[], direction: WantedDirection): TauU {
  const before = presentValues("tauU", phaseA);
  const during = presentValues("tauU", phaseB);
  const { wins, losses } = comparePhases(before, during, direction);
  const sAB = wins - losses;
  const sA = trendOf(before, 1e-9 * largestOf(before, during), direction);
  const pairs = before.length * during.length;
  if (pairs === 0) return { sAB, sA, tauAB: null, tauU: null };
  return { sAB, sA, tauAB: sAB / pairs, tauU: (sAB - sA) / pairs };
}

/** Kendall's S against time: later points that are better, less later points that are worse. */
function trendOf(points: readonly number[], width: number, direction: WantedDirection): number {
  const sign = direction === "increase" ? 1 : -1;
  let trend = 0;
  points.forEach((earlier, index) => {
    for (const later of points.slice(index + 1)) {
      const step = sign * (later - earlier);
      if (Math.abs(step) > width) trend += Math.sign(step);
    }
  });
  // A trend of nothing is 0, not −0.
  return trend + 0;
}
