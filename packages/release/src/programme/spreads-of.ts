import type { Comparison, GroupEstimate } from "@kith/estimate";
import type { Informant } from "@kith/instrument";
import { policy } from "../policy.ts";
import type { Spread } from "../release.ts";
import { roundTo } from "../rounding.ts";
import { couldTellAChild, type Told } from "./child-could-be-told.ts";
import { rangeOf } from "./pool-cell.ts";
import { printOfCell } from "./prints.ts";
import type { ToldBefore } from "./programme-context.ts";

/**
 * How much children's changes differ within groups, for each scale and informant: the standard deviation pooled over all
 * these groups. Make it from earlier groups and fix it before a new one is published, or it speaks of the new one too.
 * Fewer than thirty children, or than four groups, have none; nor has a cell of which it would tell how one child changed, or
 * that has one already.
 */
export function spreadsOf(estimates: readonly GroupEstimate[], basis: SpreadBasis): Spread[] {
  const isFixed = (spread: Spread) =>
    basis.before.some(
      (told) => told.what === "spread" && told.scale === spread.scale && told.informant === spread.informant,
    );
  return allSpreads(estimates).filter((spread) => !isFixed(spread) && !couldTell(spread, estimates, basis));
}

/** What a spread will stand beside: the forms, the groups' own pages, and all that was told of them together. */
type SpreadBasis = Pick<Told, "instruments" | "published"> & { before: readonly ToldBefore[] };

/** Whether it would, beside what these groups show together, tell how one child changed. */
function couldTell({ scale, informant }: Spread, estimates: readonly GroupEstimate[], basis: SpreadBasis): boolean {
  const { instruments } = basis;
  const cell = { scale, informant, from: "T0", to: "T1" } as const;
  const range = rangeOf(cell, estimates, instruments);
  if (range === null) return true;
  const spread = { what: "spread", scale, informant, groups: estimates.map(({ group }) => group) } as const;
  const print = printOfCell(cell, range, instruments, [...basis.before, spread]);
  return couldTellAChild({ ...basis, cell, estimates, print });
}

function allSpreads(estimates: readonly GroupEstimate[]): Spread[] {
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
