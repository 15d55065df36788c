import type { Comparison, GroupEstimate, Pair } from "@kith/estimate";
import { meanOf } from "../finding.ts";
import type { ScaleRange } from "../scale-range.ts";

/**
 * One child's change of one comparison moved by so much, and a partner's of the same group by as much the other way, so that the
 * group's averages before and after stay, or nearly. Without a partner they move.
 */
export type Move = { comparison: Comparison; child: string; partner: string | null; by: number };

/** The same group after the move, made in the scores after or before. Null where a score would leave the scale. */
export function moved(
  estimate: GroupEstimate,
  move: Move,
  wave: "before" | "after",
  range: ScaleRange,
): GroupEstimate | null {
  const { comparison } = move;
  const pairs = movedPairs(move, wave, range);
  if (pairs === null) return null;
  const now = { ...comparison, pairs };
  const [before, after] = [meanOf(now, "before"), meanOf(now, "after")];
  const other = { ...now, before, after, change: after - before };
  return { ...estimate, comparisons: estimate.comparisons.map((one) => (one === comparison ? other : one)) };
}

/** A change grows where its later score does, or where its earlier one shrinks. */
function movedPairs(move: Move, wave: "before" | "after", range: ScaleRange): Pair[] | null {
  const { comparison, child, partner } = move;
  const by = wave === "after" ? move.by : -move.by;
  const pairs: Pair[] = [];
  for (const pair of comparison.pairs) {
    const add = pair.child === child ? by : pair.child === partner ? -by : 0;
    const score = add === 0 ? pair[wave] : movedScore(pair[wave], add, range);
    if (score === null) return null;
    pairs.push({ ...pair, [wave]: score });
  }
  return pairs;
}

/** A score moved by at least so much, to one that somebody has who answered every question. Nobody knows who did. */
function movedScore(score: number, add: number, { lowest, highest, step }: ScaleRange): number | null {
  const steps = (score + add - lowest) / step;
  const moved = lowest + step * (add > 0 ? Math.ceil(steps - hair) : Math.floor(steps + hair));
  return moved < lowest - hair || moved > highest + hair ? null : moved;
}

const hair = 1e-9;

/** What a move does to its group: how much it adds to the squares of the changes about their average, and to the average. */
export type Effect = { squares: number; mean: number };

export type SmallMove = { move: Move; effect: Effect };

/** Every child of a group alone, and every two children, moved by one to four steps. */
export function smallMoves(comparison: Comparison, range: ScaleRange): SmallMove[] {
  const moves = kept.get(comparison) ?? everySmallMove(comparison, range);
  kept.set(comparison, moves);
  return moves;
}

/** They are asked for again with each move that has to be made up for. */
const kept = new WeakMap<Comparison, SmallMove[]>();

function everySmallMove(comparison: Comparison, { step }: ScaleRange): SmallMove[] {
  const children = comparison.pairs.map(({ child }) => child);
  return children.flatMap((child) =>
    [null, ...children].flatMap((partner) =>
      partner === child
        ? []
        : (partner === null ? [-4, -3, -2, -1, 1, 2, 3, 4] : [1, 2, 3, 4]).map((steps) => {
            const move = { comparison, child, partner, by: steps * step };
            return { move, effect: effectOf(move) };
          }),
    ),
  );
}

export function effectOf({ comparison, child, partner, by }: Move): Effect {
  const { pairs } = comparison;
  const of = (name: string | null) => {
    const pair = pairs.find((one) => one.child === name);
    return pair === undefined ? meanOf(comparison, "after") - meanOf(comparison, "before") : pair.after - pair.before;
  };
  return partner === null
    ? { squares: 2 * by * (of(child) - of(null)) + by * by * (1 - 1 / pairs.length), mean: by / pairs.length }
    : { squares: 2 * by * (of(child) - of(partner)) + 2 * by * by, mean: 0 };
}
