import { type ChangeIndex, type Direction, reliableChangeIndex, type Spread } from "./reliable-change-index.ts";

/** What a change amounts to: past chance, and over the line between difficulty and doing well, or not. */
export type ChangeClass = {
  category: "recovered" | "improved" | "unchanged" | "deteriorated";
  index: number;
  /** At the line still counts as in difficulty. */
  beforeClinical: boolean;
  afterFunctional: boolean;
};

/**
 * Recovered is a reliable improvement from in difficulty to doing well; any other reliable improvement is improved.
 * Null where there is no reliable change index. Source: Jacobson & Truax (1991).
 */
export function classifyChange(
  before: number,
  after: number,
  spread: Spread,
  cutoff: number,
  direction: Direction,
): ChangeClass | null {
  const change = reliableChangeIndex(before, after, spread, direction);
  if (!change || !Number.isFinite(cutoff)) return null;
  const isFunctional = (score: number) => (direction === "lower-is-better" ? score < cutoff : score > cutoff);
  const sides = { beforeClinical: !isFunctional(before), afterFunctional: isFunctional(after) };
  return { category: categoryOf(change, sides), index: change.index, ...sides };
}

function categoryOf(
  { verdict }: ChangeIndex,
  sides: { beforeClinical: boolean; afterFunctional: boolean },
): ChangeClass["category"] {
  if (verdict === "none") return "unchanged";
  if (verdict === "deteriorated") return "deteriorated";
  return sides.beforeClinical && sides.afterFunctional ? "recovered" : "improved";
}
