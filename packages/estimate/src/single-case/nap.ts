import { largestOf } from "../numbers/spread.ts";
import { presentValues, type Value } from "../numbers/values.ts";

/** Which way better is. */
export type WantedDirection = "increase" | "decrease";

/** Pairs of points in which the later was better, the same or worse, and what follows. Null where there is nothing to pair. */
export type Nap = { nap: number | null; tau: number | null; wins: number; ties: number; losses: number };

/**
 * Non-overlap of all pairs: of all pairs of one point before and one during, how many got better.
 *
 * Formula: (wins + ties / 2) / (n before × n during); tau = 2 NAP − 1. Source: Parker & Vannest (2009). Range: NAP 0 to 1, .5 is chance;
 * tau −1 to 1.
 * Not for: fewer than five points before (`estimateSingleCase` refuses them), a trend that was already there before, or points that were
 * not seen by the same person. It says how often, never how much.
 * Refuses: numbers that are not finite. Missing points are left out.
 */
export function nap(phaseA: readonly Value[], phaseB: readonly Value[], direction: WantedDirection): Nap {
  const before = presentValues("nap", phaseA);
  const during = presentValues("nap", phaseB);
  const { wins, ties, losses } = comparePhases(before, during, direction);
  const pairs = before.length * during.length;
  if (pairs === 0) return { nap: null, tau: null, wins, ties, losses };
  const share = (wins + ties / 2) / pairs;
  return { nap: share, tau: (wins - losses) / pairs, wins, ties, losses };
}

/** All pairs of a point before and a point during. Points that are the same decimal tie. */
export function comparePhases(
  before: readonly number[],
  during: readonly number[],
  direction: WantedDirection,
): { wins: number; ties: number; losses: number } {
  const width = 1e-9 * largestOf(before, during);
  const sign = direction === "increase" ? 1 : -1;
  const steps = before.flatMap((earlier) => during.map((later) => sign * (later - earlier)));
  const wins = steps.filter((step) => step > width).length;
  const losses = steps.filter((step) => step < -width).length;
  return { wins, ties: steps.length - wins - losses, losses };
}
