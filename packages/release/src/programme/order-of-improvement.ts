import { type GroupEstimate, rankProbabilitiesT } from "@kith/estimate";
import type { Informant, Instrument } from "@kith/instrument";
import { comparisonOf } from "../cells.ts";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import { couldTellAChild, type Told } from "./child-could-be-told.ts";
import { isGroupTold } from "./order-tells-a-group.ts";
import { rangeOf } from "./pool-cell.ts";
import { pooledBandWords } from "./pooled-band.ts";
import { type Printer, printOfCell } from "./prints.ts";
import type { ToldBefore } from "./programme-context.ts";
import type { Order, OrderReason, ProgrammeFinding, ToldOrder } from "./programme-release.ts";

/**
 * How likely the expected order of improvement is, for one kind of people: over the children of all groups who have an
 * answer on each scale, before and after. It is told in tens, and the word follows from the tens alone.
 * It is withheld where a scale of it is, since what is not told by itself is not told beside others; and where it would say of
 * one group whether it went in that order, or of one child how it changed.
 */
export function orderOf(informant: Informant, order: readonly string[], basis: OrderBasis): Order[] {
  const { estimates, findings } = basis;
  const groups = gainsOfAll(informant, order, estimates, basis.instruments);
  const rows = groups.flat();
  const isEnough =
    rows.length >= policy.pool.children && groups.filter((own) => own.length > 0).length >= policy.pool.groups;
  if (!isEnough || order.length < 2) return [];
  const percent = printedChance(rows, order.length);
  if (percent === null) return [];
  const withheld = (reason: OrderReason): Order[] => [{ kind: "withheld", informant, order: [...order], reason }];
  if (order.some((scale) => !isPooled(findings, informant, scale))) return withheld("a-scale-is-withheld");
  const printed = (some: number[][]) => printedChance(some, order.length);
  if (groups.some((_, index) => isGroupTold(groups, index, printed))) return withheld("a-group-could-be-told");
  if (order.some((scale) => couldTell(informant, scale, order, basis))) return withheld("a-child-could-be-told");
  const people = pooledBandWords(rows.length);
  return [{ kind: "told", informant, order: [...order], people, percent, says: wordOfOrder(percent) }];
}

/** What an order rests on: the groups, what is told of each scale, and everything that was told before. */
export type OrderBasis = Omit<Told, "cell" | "print"> & {
  findings: readonly ProgrammeFinding[];
  before: readonly ToldBefore[];
};

/** Whether the order, beside what is told of one of its scales, would tell how a child changed on it. */
function couldTell(informant: Informant, scale: string, order: readonly string[], basis: OrderBasis): boolean {
  const found = basis.findings.find((one) => one.scale === scale && one.informant === informant);
  if (found?.kind !== "pooled") return true;
  const { estimates, instruments, before } = basis;
  const { from, to } = found;
  const cell = { scale, informant, from, to };
  const range = rangeOf(cell, estimates, instruments);
  if (range === null) return true;
  const ofCell = printOfCell(cell, range, instruments, before);
  const sets = [null, ...before.flatMap(({ what, groups }) => (what === "pool" ? [groups] : []))];
  const ofOrder: Printer = (now) =>
    sets
      .map((set) => now.filter(({ group }) => set === null || set.includes(group)))
      .map((some) => printedChance(gainsOfAll(informant, order, some, instruments).flat(), order.length))
      .join();
  return couldTellAChild({
    ...basis,
    cell,
    print: { ...ofCell, exactly: (now) => `${ofCell.exactly(now)} ${ofOrder(now)}` },
  });
}

function gainsOfAll(
  informant: Informant,
  order: readonly string[],
  estimates: readonly GroupEstimate[],
  instruments: Instrument[],
): number[][][] {
  return estimates.map((estimate) => gainsOf(informant, order, estimate, instruments));
}

/** Whether what a scale came to over all groups is told. */
export function isPooled(findings: readonly ProgrammeFinding[], informant: Informant, scale: string): boolean {
  return findings.some((one) => one.kind === "pooled" && one.informant === informant && one.scale === scale);
}

function printedChance(rows: number[][], scales: number): ToldOrder["percent"] | null {
  if (rows.length === 0) return null;
  const { pOrder } = rankProbabilitiesT(
    rows,
    Array.from({ length: scales }, (_, index) => index),
  );
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
