import type { Comparison } from "@kith/estimate";
import { policy } from "../policy.ts";
import type { ShownFinding } from "../release.ts";

/**
 * Whether two children make up a mean nearly alone: what the others add is less than a tenth of the first, or the two
 * make nine tenths of the sum. The second family then knows the first child's score. It is asked from either end of the
 * scale, since nine children at the top and one below are the same riddle.
 */
export function isDominated({ lowest, highest, step }: ShownFinding, { pairs }: Comparison): boolean {
  return (["before", "after"] as const).some((wave) => {
    const scores = pairs.map((pair) => pair[wave]);
    return (
      isTwoAlone(scores.map((score) => (score - lowest) / step)) ||
      isTwoAlone(scores.map((score) => (highest - score) / step))
    );
  });
}

/** The p% rule with p = 10, and the (2, 90%) rule. */
export function isTwoAlone(contributions: readonly number[]): boolean {
  const total = contributions.reduce((sum, one) => sum + one, 0);
  const [first = 0, second = 0] = contributions.toSorted((one, other) => other - one);
  const rest = total - first - second;
  return rest < policy.dominance.rest * first || first + second >= policy.dominance.two * total;
}
