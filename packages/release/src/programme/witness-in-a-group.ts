import type { Comparison, GroupEstimate } from "@kith/estimate";
import { comparisonOf } from "../cells.ts";
import { policy } from "../policy.ts";
import type { ScaleRange } from "../scale-range.ts";
import type { Told } from "./child-could-be-told.ts";
import { type Effect, effectOf, type Move, type SmallMove, smallMoves } from "./moved-changes.ts";
import { type Printed, printsSame } from "./prints.ts";
import { movedUnseen, staysShown } from "./unseen-move.ts";

/** Whether the very same would be printed, had this child changed by so much more and the partner by as much less. */
export type IsOpen = (child: string, partner: string | null, by: number) => boolean;

export function witnessIn(
  told: Told,
  estimate: GroupEstimate,
  comparison: Comparison,
  range: ScaleRange,
  before: Printed,
): IsOpen {
  const found = new Map<string, boolean>();
  const look: IsOpen = (child, partner, by) => {
    const move = { comparison, child, partner, by };
    const other = movedUnseen(told, estimate, move, range);
    if (other === null) return false;
    const estimates = told.estimates.map((one) => (one === estimate ? other : one));
    const isSame = printsSame(told.print, estimates, before);
    return staysShown(told, other) && (isSame || isMadeUpFor({ ...told, estimates }, other, move, range, before));
  };
  return (child, partner, by) => {
    const key = `${child} ${partner} ${by.toFixed(6)}`;
    const known = found.get(key) ?? look(child, partner, by);
    found.set(key, known);
    return known;
  };
}

/**
 * Whether children of other groups may have changed otherwise too, so that the very same is printed: three times, by other children
 * each time, since two of them may be known.
 */
function isMadeUpFor(told: Told, own: GroupEstimate, move: Move, range: ScaleRange, before: Printed): boolean {
  let left = told.estimates.flatMap((estimate) => {
    const comparison = estimate === own ? null : comparisonOf(told.cell, estimate, told.instruments);
    return comparison === null ? [] : smallMoves(comparison, range);
  });
  for (let times = 0; times <= policy.insiders; times++) {
    const used = makeUp(told, left, effectOf(move), range, before);
    if (used === null) return false;
    left = left.filter(({ move: one }) => !used.some((other) => haveOneChild(one, other)));
  }
  return true;
}

/** Moves, one after the other, that together undo this effect and bring the print back. Null: not found. */
function makeUp(told: Told, moves: readonly SmallMove[], effect: Effect, range: ScaleRange, before: Printed) {
  const used: Move[] = [];
  const changed: GroupEstimate[] = [];
  let { estimates } = told;
  let undone = effect;
  let left = moves;
  while (used.length < mostMoves) {
    const next = nearest(left, undone).find(({ move }) => {
      const at = estimates.findIndex(({ comparisons }) => comparisons.includes(move.comparison));
      const own = estimates[at];
      const other = own === undefined ? null : movedUnseen(told, own, move, range);
      if (other !== null) {
        estimates = estimates.with(at, other);
        changed.push(other);
      }
      return other !== null;
    });
    if (next === undefined) return null;
    used.push(next.move);
    if (printsSame(told.print, estimates, before) && changed.every((one) => staysShown(told, one))) return used;
    undone = both(undone, next.effect);
    // A group that has moved is another now; the next move is of another one.
    left = left.filter(({ move }) => move.comparison !== next.move.comparison);
  }
  return null;
}

/** The moves that would leave the least of this effect, the best first. */
function nearest(moves: readonly SmallMove[], undone: Effect): SmallMove[] {
  const best: { move: SmallMove; size: number }[] = [];
  for (const move of moves) {
    const size = sizeOf(both(undone, move.effect));
    if (size >= (best[mostTries - 1]?.size ?? Number.POSITIVE_INFINITY)) continue;
    const at = best.findIndex((one) => one.size > size);
    best.splice(at < 0 ? best.length : at, 0, { move, size });
    if (best.length > mostTries) best.pop();
  }
  return best.map(({ move }) => move);
}

function both(one: Effect, other: Effect): Effect {
  return { squares: one.squares + other.squares, mean: one.mean + other.mean };
}

/** How far from nothing an effect is; a twentieth of a point on a group's average weighs about as much as one square. */
function sizeOf({ squares, mean }: Effect): number {
  return Math.abs(squares) + 20 * Math.abs(mean);
}

const mostMoves = 4;
const mostTries = 12;

function haveOneChild(one: Move, other: Move): boolean {
  if (one.comparison !== other.comparison) return false;
  return [one.child, one.partner].some((child) => child === other.child || child === other.partner);
}
