import { presentValues, type Value } from "../numbers/values.ts";
import { type Nap, nap, type WantedDirection } from "./nap.ts";
import { type TauU, tauU } from "./tau-u.ts";

/** What one child's points say, or why they say nothing. */
export type SingleCase =
  | { kind: "single-case"; nap: Nap; tauU: TauU }
  | { kind: "refused"; why: "too-few-before" | "too-few-during"; points: number; needed: number };

/** Fewer points than this in a phase, and chance alone decides (Parker & Vannest 2009; Kratochwill et al. 2013). */
const neededPoints = 5;

/**
 * One child over time: NAP and Tau-U, where there are enough points to speak.
 *
 * Says: how often points during the group are better than points before it began.
 * Formula: of each in the file of its function. Sources: Parker & Vannest (2009) for NAP; Parker, Vannest, Davis & Sauber (2011) for Tau-U.
 * Not for: counts that were only kept once the group had begun. Those have no "before", and are drawn as dots and nothing more.
 * Refuses, in its answer: fewer than five points before or during. That is no fault of ours, and the screen says it in words.
 */
export function estimateSingleCase(
  before: readonly Value[],
  during: readonly Value[],
  direction: WantedDirection,
): SingleCase {
  const pointsBefore = presentValues("estimateSingleCase", before).length;
  const pointsDuring = presentValues("estimateSingleCase", during).length;
  if (pointsBefore < neededPoints) {
    return { kind: "refused", why: "too-few-before", points: pointsBefore, needed: neededPoints };
  }
  if (pointsDuring < neededPoints) {
    return { kind: "refused", why: "too-few-during", points: pointsDuring, needed: neededPoints };
  }
  return { kind: "single-case", nap: nap(before, during, direction), tauU: tauU(before, during, direction) };
}
