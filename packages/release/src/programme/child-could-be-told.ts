import type { GroupEstimate, Pair } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import { comparisonOf } from "../cells.ts";
import { type Cell, instrumentOf } from "../finding.ts";
import { policy } from "../policy.ts";
import type { Release } from "../release.ts";
import { type ScaleRange, scaleRange } from "../scale-range.ts";
import { type Print, printOf } from "./prints.ts";
import { type IsOpen, witnessIn } from "./witness-in-a-group.ts";

/** Everything a reader may hold against a cell: how the groups went, what each published by itself, and how it is printed. */
export type Told = {
  cell: Cell;
  estimates: readonly GroupEstimate[];
  instruments: Instrument[];
  published: readonly Release[];
  print: Print;
};

/**
 * Whether what is printed of all groups, beside each group's own page, would tell how a child of some group changed: to an outsider,
 * to each family that knows its own child, and to each two families together (P17). Nothing is told where there are witnesses: groups in
 * which the others' largest change, or their smallest, is another, or not all of them fell or rose, and of which the very same is
 * printed. A witness moves one child's change and another's of the same group against it, so that the group's own page
 * stays too; it is printed again by the same code. None found counts as told.
 */
export function couldTellAChild(told: Told): boolean {
  const { cell, estimates, instruments } = told;
  const before = printOf(told.print, estimates);
  return estimates.some((estimate) => {
    const comparison = comparisonOf(cell, estimate, instruments);
    if (comparison === null || comparison.pairs.length === 0) return false;
    const range = scaleRange(instrumentOf(comparison, instruments), cell.scale);
    const isOpen = witnessIn(told, estimate, comparison, range, before);
    return !readersOf(comparison.pairs).every((known) => isOpenTo(known, comparison.pairs, range, isOpen));
  });
}

/** Nobody's family, each one, and, where a group is large enough for the rules to reckon with them, each two together. */
function readersOf(pairs: readonly Pair[]): Pair[][] {
  const two = pairs.flatMap((one, index) => pairs.slice(index + 1).map((other) => [one, other]));
  return [[], ...pairs.map((one) => [one]), ...(pairs.length >= policy.twoInsidersFrom ? two : [])];
}

/** Whether readers who know these children's scores still cannot tell what the other children's changes came to. */
function isOpenTo(known: readonly Pair[], pairs: readonly Pair[], range: ScaleRange, isOpen: IsOpen): boolean {
  const others = pairs
    .filter((pair) => !known.includes(pair))
    .map(({ child, before, after }) => ({ child, change: after - before }))
    .toSorted((one, other) => other.change - one.change);
  const [largest, smallest] = [others[0], others.at(-1)];
  if (largest === undefined || smallest === undefined) return true;
  const rising = { others, range, isOpen };
  const falling = { others: others.toReversed(), range, isOpen };
  return (
    isEndOpen(rising, 1) &&
    isEndOpen(falling, -1) &&
    (largest.change >= 0 || canReach(0, rising)) &&
    (smallest.change <= 0 || canReach(0, falling))
  );
}

/** The children nobody here knows, those at one end first, and how to ask for a witness. */
type End = { others: readonly Changed[]; range: ScaleRange; isOpen: IsOpen };
type Changed = { child: string; change: number };

/** Whether the change at this end may be any of so many: further out, further in, or some of both. */
function isEndOpen(end: End, outward: 1 | -1): boolean {
  const [first, second] = end.others;
  if (first === undefined) return true;
  const apart = leastApart(end.range);
  const out = [1, 0.5, 0.25].find((share) => canReach(first.change + outward * share * apart, end)) ?? 0;
  if (out === 1) return true;
  const inward = (1 - out) * apart;
  const room = second === undefined ? inward : outward * (first.change - second.change);
  return room > inward - 1e-9 && canMove(first.child, -outward * inward, end);
}

/** Whether any of them may have changed so. */
function canReach(goal: number, end: End): boolean {
  return end.others.some(({ child, change }) => canMove(child, goal - change, end));
}

/** Whether this child may have changed by so much more, some other child or none having changed against it. */
function canMove(child: string, by: number, { others, range, isOpen }: End): boolean {
  const steps = by / range.step;
  const whole = range.step * (steps > 0 ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9));
  const partners = [...others.toReversed().map((one) => one.child), null];
  return partners.some((partner) => partner !== child && isOpen(child, partner, whole));
}

/** How far apart two answers to "how much did another child change?" must be that nobody can choose between. */
function leastApart({ lowest, highest, step }: ScaleRange): number {
  const steps = (highest - lowest) / step;
  return Math.max(policy.leastPoints, Math.ceil(steps * policy.leastWidthShare)) * step;
}
