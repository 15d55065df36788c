import { type CountTable, countTable, datasetsWith } from "./count-table.ts";
import { layersOf, movedTargets } from "./layers.ts";
import type { Published } from "./published.ts";
import { assertExact } from "./reconstruct.ts";
import { type Target, targetsOf } from "./targets.ts";

/** What two releases, one with and one without a child, tell of that child. */
export type Leaver = { datasets: number; scores: number[] };

/**
 * The differencing attack: every score that the one child may have who is in the larger group and not in the smaller.
 * Every set of scores of the smaller group is counted that, with that score, prints as the larger group was printed.
 */
export function leaverOf(larger: Published, smaller: Published): Leaver {
  if (larger.people !== smaller.people + 1) throw new RangeError("leaverOf requires groups that differ by one child");
  assertExact(smaller);
  const ofLarger = new Map(targetsOf(larger).map((target) => [target.sum, target]));
  const ofSmaller = targetsOf(smaller);
  const layers = layersOf(smaller, ofSmaller);
  const table = countTable(layers, layers.distances);
  const counts = Array.from({ length: smaller.highest - smaller.lowest + 1 }, (_, index) => {
    const score = smaller.lowest + index;
    const both = ofSmaller.flatMap((target) => meeting(target, ofLarger.get(target.sum + score), score));
    return { score, datasets: countAt(table, both) };
  });
  return {
    datasets: counts.reduce((total, { datasets }) => total + datasets, 0),
    scores: counts.filter(({ datasets }) => datasets > 0).map(({ score }) => score),
  };
}

/** The sums of squares of the smaller group that fit it and, with this score, the larger one. */
function meeting(smaller: Target, larger: Target | undefined, score: number): Target[] {
  if (larger === undefined) return [];
  if (smaller.squares === null) return larger.squares === null ? [smaller] : [];
  const square = score * score;
  const from = Math.max(smaller.squares.from, (larger.squares?.from ?? 0) - square);
  const to = Math.min(smaller.squares.to, larger.squares === null ? smaller.squares.to : larger.squares.to - square);
  return from > to ? [] : [{ sum: smaller.sum, squares: { from, to } }];
}

function countAt(table: CountTable, targets: Target[]): number {
  const { layers } = table;
  const moved = movedTargets(targets, layers.people, layers.centre);
  return datasetsWith({ ...table, layers: { ...layers, targets: moved } }, []);
}
