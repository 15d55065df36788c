import { rankProbabilitiesT } from "@kith/estimate";
import type { Informant } from "@kith/instrument";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import { pooledBandWords } from "./pooled-band.ts";
import type { Order, OrderReason, ProgrammeFinding, ToldOrder } from "./programme-release.ts";

/**
 * How likely the expected order of improvement is, for one kind of people: over the children of all groups who have an
 * answer on each scale, before and after. It is told in tens, and the word follows from the tens alone.
 * It is withheld where a scale of it is, since what is not told by itself is not told beside others; and where the attack on all
 * that is told together could not show it to be free.
 */
export function orderOf(
  informant: Informant,
  order: readonly string[],
  groups: readonly number[][][],
  findings: readonly ProgrammeFinding[],
  isPinned: boolean,
): Order[] {
  const percent = orderPercent(groups, order);
  if (percent === null) return [];
  const withheld = (reason: OrderReason): Order[] => [{ kind: "withheld", informant, order: [...order], reason }];
  if (order.some((scale) => !isPooled(findings, informant, scale))) return withheld("a-scale-is-withheld");
  if (isPinned) return withheld("a-group-could-be-told");
  const people = pooledBandWords(groups.flat().length);
  return [{ kind: "told", informant, order: [...order], people, percent, says: wordOfOrder(percent) }];
}

/** The order's chance as it would be told; null where there are too few groups or children, or it cannot be said. */
export function orderPercent(groups: readonly number[][][], order: readonly string[]): ToldOrder["percent"] | null {
  const rows = groups.flat();
  const isEnough =
    rows.length >= policy.pool.children && groups.filter((own) => own.length > 0).length >= policy.pool.groups;
  return isEnough && order.length >= 2 ? printedChance(rows) : null;
}

/** Whether what a scale came to over all groups is told. */
export function isPooled(findings: readonly ProgrammeFinding[], informant: Informant, scale: string): boolean {
  return findings.some((one) => one.kind === "pooled" && one.informant === informant && one.scale === scale);
}

/** The chance of the order of the columns, as it would be told of these rows of gains. */
export function printedChance(rows: number[][]): ToldOrder["percent"] | null {
  const { pOrder } = rankProbabilitiesT(rows, rows[0]?.map((_, index) => index) ?? []);
  return pOrder === null ? null : percentOf(pOrder);
}

export function wordOfOrder(percent: ToldOrder["percent"]): ToldOrder["says"] {
  if (percent >= 100 * policy.pool.order.supported) return "supported";
  return percent >= 100 * policy.pool.order.hinted ? "hinted" : "open";
}

const tens = [10, 20, 30, 40, 50, 60, 70, 80, 90] as const;

/** In tens, and rounded down from the half on: nine tenths are said only where they are reached. */
function percentOf(chance: number): ToldOrder["percent"] {
  const rounded = chance >= 0.5 ? Math.floor(chance * 10 + 1e-9) * 10 : roundTo(chance * 100, 10);
  return tens.findLast((ten) => ten <= rounded) ?? 10;
}
