import type { MissingPolicy } from "@kith/instrument";
import type { NoScore } from "../score.ts";
import { largestExact, type ScalePlan } from "./scale-plan.ts";
import type { ScoreColumn } from "./score-column.ts";

/** One person on one scale, in whole units: what was answered, summed plainly and by weight, of how much in all. */
export type Tally = {
  answered: number;
  units: number;
  plain: number;
  weighted: number;
  weightAnswered: number;
  weightInAll: number;
};

/** Why a tally is no score, by the scale's rule; null where it is one. The same rule as `followPolicy`. */
export function whyNone(
  policy: MissingPolicy,
  { answered, units }: Tally,
  blanksOnForm: number,
  notZero: NoScore | null,
): NoScore | null {
  if (policy.kind === "blank-as-zero") {
    const blank = policy.over === "form" ? blanksOnForm : units - answered;
    if (blank > policy.maxBlank) return { kind: "too-many-blank", blank, allowed: policy.maxBlank };
    if (notZero) return notZero;
  }
  const needed = neededBy(policy, units);
  return answered < needed ? { kind: "too-few-answered", answered, needed } : null;
}

/** How many of so many items must be answered at least. */
export function neededBy(policy: MissingPolicy, units: number): number {
  switch (policy.kind) {
    case "min-answered":
      return Math.max(1, policy.count);
    case "prorate":
    case "person-mean":
      return Math.max(1, policy.minAnswered);
    case "blank-as-zero":
      return 1;
    case "none":
      return Math.max(1, units);
  }
}

/**
 * Puts a tally's score into its row: the one quotient of two whole numbers that the exact rule comes to. False, and
 * nothing put, where one of them could have lost a bit; such a row is scored the long way.
 */
export function putTotal(plan: ScalePlan, tally: Tally, column: ScoreColumn, row: number): boolean {
  const { rule, denominator, multiplier } = plan;
  const { answered, units, plain, weighted, weightAnswered, weightInAll } = tally;
  const isWhole = answered === units;
  const isFilled = rule.fills && !isWhole;
  const isStretched = rule.stretches && !isWhole;
  let top = weighted;
  if (isFilled) {
    const own = weighted * answered;
    const filled = plain * (weightInAll - weightAnswered);
    if (!isExact(own) || !isExact(filled)) return false;
    top = own + filled;
  }
  let bottom = isFilled ? answered : 1;
  const weightCounted = isFilled || rule.zeroes ? weightInAll : weightAnswered;
  if (rule.isMean) bottom *= weightCounted;
  else if (isStretched) {
    top *= weightInAll;
    bottom *= denominator * weightCounted;
  } else bottom *= denominator;
  top *= multiplier.top;
  bottom *= multiplier.bottom;
  if (!isExact(top) || !isExact(bottom)) return false;
  if (rule.isRounded) {
    if (!isExact(2 * top + bottom) || !isExact(2 * bottom)) return false;
    top = Math.floor((2 * top + bottom) / (2 * bottom));
    bottom = 1;
  }
  column.scored[row] = 1;
  column.value[row] = top / bottom;
  column.prorated[row] = isFilled || isStretched ? 1 : 0;
  return true;
}

function isExact(whole: number): boolean {
  return Math.abs(whole) <= largestExact;
}
