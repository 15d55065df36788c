import { policy } from "../policy.ts";
import { isEndCertain, maximumOf, minimumOf, type Others } from "./means-only.ts";

/**
 * Whether a reader learns too much of the others: that one of them certainly stands at an end of what is possible, or
 * their highest or lowest score to fewer than so many points of the whole scale.
 */
export function isExposed(others: Others, scale: number): boolean {
  const points = Math.max(policy.leastPoints, Math.ceil(scale * policy.leastWidthShare));
  const isNarrow = ({ from, to }: { from: number; to: number }) => to - from + 1 < points;
  return isEndCertain(others) || isNarrow(maximumOf(others)) || isNarrow(minimumOf(others));
}
