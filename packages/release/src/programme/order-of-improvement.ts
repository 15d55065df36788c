import { type GroupEstimate, rankProbabilitiesT } from "@kith/estimate";
import type { Informant, Instrument } from "@kith/instrument";
import { comparisonOf } from "../cells.ts";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import { pooledBandWords } from "./pooled-band.ts";
import type { Order } from "./programme-release.ts";

/**
 * How likely the expected order of improvement is, for one kind of people: over the children of all groups who have an
 * answer on each scale, before and after. It is told in tens, and the word follows from the tens alone.
 */
export function orderOf(
  informant: Informant,
  order: readonly string[],
  estimates: readonly GroupEstimate[],
  instruments: Instrument[],
): Order[] {
  const groups = estimates.map((estimate) => gainsOf(informant, order, estimate, instruments));
  const rows = groups.flat();
  const isEnough =
    rows.length >= policy.pool.children && groups.filter((own) => own.length > 0).length >= policy.pool.groups;
  if (!isEnough || order.length < 2) return [];
  const { pOrder } = rankProbabilitiesT(
    rows,
    order.map((_, index) => index),
  );
  if (pOrder === null) return [];
  const percent = percentOf(pOrder);
  return [{ informant, order: [...order], people: pooledBandWords(rows.length), percent, says: wordOfOrder(percent) }];
}

export function wordOfOrder(percent: Order["percent"]): Order["says"] {
  if (percent >= 100 * policy.pool.order.supported) return "supported";
  return percent >= 100 * policy.pool.order.hinted ? "hinted" : "open";
}

const tens = [10, 20, 30, 40, 50, 60, 70, 80, 90] as const;

/** In tens, and rounded down from the half on: nine tenths are said only where they are reached. */
function percentOf(chance: number): Order["percent"] {
  const rounded = chance >= 0.5 ? Math.floor(chance * 10 + 1e-9) * 10 : roundTo(chance * 100, 10);
  return tens.findLast((ten) => ten <= rounded) ?? 10;
}

/** One row a child, one column a scale; larger is better. */
function gainsOf(informant: Informant, order: readonly string[], estimate: GroupEstimate, instruments: Instrument[]) {
  const columns = order.map((scale) => {
    const comparison = comparisonOf({ scale, informant, from: "T0", to: "T1" }, estimate, instruments);
    const better = comparison?.direction === "higher-is-better" ? 1 : -1;
    return new Map(comparison?.pairs.map(({ child, before, after }) => [child, better * (after - before)]));
  });
  const [first] = columns;
  return [...(first?.keys() ?? [])].flatMap((child) => {
    const row = columns.flatMap((column) => column.get(child) ?? []);
    return row.length === order.length ? [row] : [];
  });
}
