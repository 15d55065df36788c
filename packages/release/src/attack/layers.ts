import type { Published } from "./published.ts";
import type { Target } from "./targets.ts";

/**
 * Where each partial group stands in a table: how many, the sum and the sum of squares of their distances from the
 * centre. Sums are at most √(how many × squares), so the table is as large as the spread and not as the scale.
 */
export type Layers = {
  people: number;
  centre: number;
  /** Scores that any member may have, as distances from the centre, ascending. */
  distances: number[];
  /** False where no spread was printed: squares are then all zero. */
  hasSquares: boolean;
  depth: number;
  reach: number;
  stride: number;
  targets: { sum: number; from: number; to: number }[];
};

const mostCells = 64_000_000;

export function layersOf(
  { people, lowest, highest }: Pick<Published, "people" | "lowest" | "highest">,
  targets: Target[],
): Layers {
  const centre = centreOf(people, targets) ?? lowest;
  const moved = movedTargets(targets, people, centre);
  const most = Math.max(0, ...moved.map(({ to }) => to));
  const hasSquares = targets.some(({ squares }) => squares !== null);
  const distances = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index - centre).filter(
    (distance) => !hasSquares || distance * distance <= most,
  );
  const reach = hasSquares ? Math.floor(Math.sqrt(people * most)) : people * Math.max(...distances.map(Math.abs), 0);
  const layers = {
    people,
    centre,
    distances,
    hasSquares,
    depth: most + 1,
    reach,
    stride: 2 * reach + 1,
    targets: moved,
  };
  if ((people + 1) * layers.depth * layers.stride > mostCells) {
    throw new RangeError("layersOf requires a group and a scale that fit in memory: at most twelve people on 0 to 40");
  }
  return layers;
}

/** The whole score next to the mean of all that fits. */
function centreOf(people: number, targets: Target[]): number | null {
  const [first, last] = [targets[0], targets.at(-1)];
  return first === undefined || last === undefined ? null : Math.round((first.sum + last.sum) / 2 / people);
}

/** Targets as sums and sums of squares of distances from the centre. */
export function movedTargets(targets: Target[], people: number, centre: number): Layers["targets"] {
  return targets.map(({ sum, squares }) => {
    const moved = people * centre * centre - 2 * centre * sum;
    return {
      sum: sum - people * centre,
      from: squares === null ? 0 : squares.from + moved,
      to: squares === null ? 0 : squares.to + moved,
    };
  });
}

/** A row of places a group may stand in, and where each of them comes to with one more member. */
export type Row = { from: number; to: number; length: number; stride: number };

/**
 * Every row of a group of `count` − 1 that one more member of this distance can join. A score and its square are both
 * odd or both even, and so are their sums: where squares are kept, every other place is empty and passed over.
 */
export function eachRow(layers: Layers, count: number, distance: number, visit: (row: Row) => void): void {
  const { hasSquares, depth, reach, stride } = layers;
  const square = hasSquares ? distance * distance : 0;
  for (let before = 0; before + square < depth; before++) {
    const bound = hasSquares ? Math.min(reach, Math.floor(Math.sqrt((count - 1) * before))) : reach;
    const low = Math.max(-bound, -reach - distance);
    const least = hasSquares && (low + before) % 2 !== 0 ? low + 1 : low;
    const most = Math.min(bound, reach - distance);
    if (most < least) continue;
    visit({
      from: before * stride + least + reach,
      to: (before + square) * stride + least + distance + reach,
      length: most - least + 1,
      stride: hasSquares ? 2 : 1,
    });
  }
}

/** Every place of a group of `count` that, with those known, comes to a target. */
export function placesOf(layers: Layers, known: number[]): number[] {
  const distances = known.map((score) => score - layers.centre);
  const sum = distances.reduce((total, distance) => total + distance, 0);
  const squares = layers.hasSquares ? distances.reduce((total, distance) => total + distance * distance, 0) : 0;
  return layers.targets.flatMap((target) => {
    const rest = target.sum - sum;
    if (Math.abs(rest) > layers.reach) return [];
    const from = Math.max(0, target.from - squares);
    const to = Math.min(layers.depth - 1, target.to - squares);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
      return (from + index) * layers.stride + rest + layers.reach;
    });
  });
}
