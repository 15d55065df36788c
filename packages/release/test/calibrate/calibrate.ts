import { isExposed } from "../../src/attack/is-exposed.ts";
import { othersOf } from "../../src/attack/means-only.ts";
import type { Published } from "../../src/attack/published.ts";
import { bandOf } from "../../src/people-band.ts";
import { roundTo } from "../../src/rounding.ts";
import { unitFor } from "../../src/rules/unit-by-people.ts";

/** One cell of the rounding schedule: so many children, on a scale of so many items answered 0 to 4. */
export type Cell = { people: number; items: number; mean: number };

/** In how many of the made-up groups some reader could work something out, were the mean published. */
export type Calibrated = Cell & {
  unit: number;
  groups: number;
  outsider: number;
  oneFamily: number;
  twoFamilies: number;
};

export const cells: Cell[] = [6, 7, 8, 10, 12].flatMap((people) =>
  [8, 5].flatMap((items) => [0.6, 1, 1.8].map((mean) => ({ people, items, mean }))),
);

/** Draws groups whose scores spread by one point about this mean, as the made-up programme's do, and attacks each. */
export function calibrate(cell: Cell, groups: number, seed: number): Calibrated {
  const chance = chanceFrom(seed);
  const { people, items, mean } = cell;
  const unit = unitFor(bandOf(people), 1 / items);
  const exposed = { outsider: 0, oneFamily: 0, twoFamilies: 0 };
  for (let group = 0; group < groups; group++) {
    const scores = Array.from({ length: people }, () => drawn(mean, items, chance));
    const total = scores.reduce((sum, score) => sum + score, 0);
    const printed = roundTo(total / people / items, unit) * items;
    const published: Published = {
      people,
      lowest: 0,
      highest: 4 * items,
      mean: { value: String(Number(printed.toFixed(6))), unit: String(Number((unit * items).toFixed(6))) },
      sd: null,
    };
    const pairs = scores.flatMap((one, at) => scores.slice(0, at).map((other) => [one, other]));
    if (!isOpen(published, [])) exposed.outsider++;
    if (scores.some((score) => !isOpen(published, [score]))) exposed.oneFamily++;
    if (pairs.some((pair) => !isOpen(published, pair))) exposed.twoFamilies++;
  }
  return { ...cell, unit, groups, ...exposed };
}

function isOpen(published: Published, known: number[]): boolean {
  const others = othersOf(published, known);
  return others !== null && !isExposed(others, published.highest - published.lowest);
}

function drawn(mean: number, items: number, chance: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.min(4 * items, Math.max(0, Math.round((mean + normal) * items)));
}

/** Mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
