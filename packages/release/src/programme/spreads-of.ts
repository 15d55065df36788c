import type { Comparison, GroupEstimate } from "@kith/estimate";
import type { Informant } from "@kith/instrument";
import { policy } from "../policy.ts";
import type { Spread } from "../release.ts";
import { roundTo } from "../rounding.ts";

/**
 * How much children's changes differ within groups, for each scale and informant: the standard deviation pooled over all
 * these groups. Make it from earlier groups and fix it before a new one is published, or it speaks of the new one too.
 * Fewer than thirty children, or than four groups, have none.
 */
export function spreadsOf(estimates: readonly GroupEstimate[]): Spread[] {
  const all = estimates.flatMap(({ comparisons }) =>
    comparisons.filter(({ from, to, pairs }) => from === "T0" && to === "T1" && pairs.length >= 2),
  );
  const cells = Map.groupBy(all, ({ scale, informant }) => `${informant}/${scale}`);
  return [...cells.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : spreadOf(first.scale, first.informant, own);
  });
}

function spreadOf(scale: string, informant: Informant, own: Comparison[]): Spread[] {
  const children = own.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const groups = own.length;
  if (children < policy.margin.children || groups < policy.margin.groups) return [];
  const squares = own.reduce(
    (sum, { pairs }) => sum + squaresAboutMean(pairs.map((pair) => pair.after - pair.before)),
    0,
  );
  return [
    { scale, informant, sd: roundTo(Math.sqrt(squares / (children - groups)), policy.margin.unit), children, groups },
  ];
}

function squaresAboutMean(changes: number[]): number {
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  return changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
}
