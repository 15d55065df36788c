import type { Informant, Wave } from "@kith/instrument";
import type { Comparison } from "../estimate.ts";
import { meanOf } from "../mean-of.ts";
import { rankProbabilitiesT } from "./rank-probabilities-t.ts";

/** What may be said of which scale improved most: an order, only the first place, or nothing. */
export type OrderClaim =
  | { kind: "order"; scales: string[] }
  | { kind: "most"; scale: string }
  | { kind: "cannot-tell" };

/** How likely the expected order of improvement is, by one informant, and what that earns. */
export type Ordering = {
  informant: Informant;
  instrument: string;
  from: Wave;
  to: Wave;
  /** The order expected beforehand: the instrument's own order of its scales. */
  expected: string[];
  /** What was compared: children of one group, or the means of so many groups. */
  units: { kind: "children" | "groups"; n: number };
  /** Null where fewer than two units, or where two scales changed by the same amount in each. */
  probability: number | null;
  mostImproved: { scale: string; probability: number | null }[];
  claim: OrderClaim;
};

/** A claim of order is made only where it is this likely; less is said in words to be too little. */
export const orderNeeds = 0.95;

/**
 * The ordering of improvement in one group, for every informant and instrument with two to five scales: over the children who
 * have both scores on all of them. Groups of eight hardly ever earn more than "too small to tell": with the true changes of
 * the founding study built in, such a group shows its order for all informants in one draw of seven.
 *
 * Formula: that of `rankProbabilitiesT`, on gains that are larger when better. Source: Box & Tiao (1973), the posterior of several means.
 * Not for: putting informants together, which it never does; scales in different units.
 */
export function estimateOrdering(comparisons: readonly Comparison[]): Ordering[] {
  return sets(comparisons).map((set) => {
    const children = (set[0]?.pairs ?? [])
      .map(({ child }) => set.map((comparison) => gainOf(comparison, child)))
      .filter((gains): gains is number[] => gains.every((gain) => gain !== null));
    return orderingOf(set, "children", children);
  });
}

/**
 * The ordering of improvement over several groups. Each group counts once, by its mean gains, because children of one group
 * are not independent of one another. Takes the comparisons of each group; a group without all scales is left out.
 *
 * Formula: that of `rankProbabilitiesT` over the groups. Source: Box & Tiao (1973); groups as the units after Murray (1998).
 * Not for: groups of other instruments or other waves, which are never put together.
 */
export function poolOrdering(groups: readonly (readonly Comparison[])[]): Ordering[] {
  return sets(groups.flat().filter(firstOfItsKind)).map((kind) => {
    const rows = groups.flatMap((comparisons) => {
      const own = kind.map((one) =>
        comparisons.find((other) => keyOf(other) === keyOf(one) && other.scale === one.scale),
      );
      const gains = own.map((comparison) =>
        comparison && comparison.change !== null ? gain(comparison, comparison.change) : null,
      );
      return gains.every((value): value is number => value !== null) ? [gains] : [];
    });
    return orderingOf(kind, "groups", rows);
  });
}

function orderingOf(set: Comparison[], kind: "children" | "groups", gains: number[][]): Ordering {
  const [first] = set;
  if (!first) throw new RangeError("estimateOrdering requires at least two scales");
  const expected = set.map(({ scale }) => scale);
  const places = expected.map((_, at) => at);
  const { pOrder, pBest } =
    gains.length > 0 ? rankProbabilitiesT(gains, places) : { pOrder: null, pBest: places.map(() => null) };
  const mostImproved = expected.map((scale, at) => ({ scale, probability: pBest[at] ?? null }));
  const { informant, instrument, from, to } = first;
  return {
    ...{ informant, instrument, from, to, expected },
    units: { kind, n: gains.length },
    probability: pOrder,
    mostImproved,
    claim: claimOf(expected, pOrder, mostImproved, gains),
  };
}

/** What became worse or stayed as it was has not improved, however surely it did so less than the others. */
function claimOf(
  expected: string[],
  probability: number | null,
  most: Ordering["mostImproved"],
  gains: number[][],
): OrderClaim {
  const improved = expected.filter((_, at) => (meanOf(gains.map((row) => row[at] ?? 0)) ?? 0) > 0);
  if (probability !== null && probability >= orderNeeds && improved.length === expected.length) {
    return { kind: "order", scales: expected };
  }
  const sure = most.find((one) => one.probability !== null && one.probability >= orderNeeds);
  return sure && improved.includes(sure.scale) ? { kind: "most", scale: sure.scale } : { kind: "cannot-tell" };
}

/** The comparisons that belong side by side: one informant, one instrument, the same two waves. */
function sets(comparisons: readonly Comparison[]): Comparison[][] {
  const byKey = Map.groupBy(comparisons, keyOf);
  return [...byKey.values()].filter((set) => set.length >= 2 && set.length <= 5);
}

function keyOf({ informant, instrument, from, to }: Comparison): string {
  return [informant, instrument, from, to].join("|");
}

function firstOfItsKind(one: Comparison, at: number, all: Comparison[]): boolean {
  return all.findIndex((other) => keyOf(other) === keyOf(one) && other.scale === one.scale) === at;
}

function gainOf(comparison: Comparison, child: string): number | null {
  const pair = comparison.pairs.find((one) => one.child === child);
  return pair ? gain(comparison, pair.after - pair.before) : null;
}

/** Larger is better, whichever way the scale runs. */
function gain(comparison: Comparison, change: number): number {
  return comparison.direction === "lower-is-better" ? -change : change;
}
