import { chanceFrom } from "../attack/chance-from.ts";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import { missBy, printsTheSame } from "./miss-the-print.ts";
import { type Parts, type PrintedPool, printedPool } from "./pool-cell.ts";
import { average, gainsIn, type OneGroup, type OneScale } from "./scores-behind.ts";

/** All that one kind of people's answers print: each scale's pool where it is told, and the order's tens where they are. */
export type Print = { pools: Map<string, PrintedPool>; order: string[]; percent: number | null };

/** How the order of improvement is printed for these rows of gains, all groups together. */
export type PrintOrder = (rows: number[][]) => number | null;

/** What a witness must be: how far some scores are from it, nought where they are it. */
export type Goal = { scales: readonly string[]; missOf: (scores: readonly OneScale[]) => number };

/**
 * Other scores that print the very same page beside the very same pages of the groups, and reach the goal: from the true ones by
 * small steps of whole points of the scale, of the children who may be moved alone. What is found is printed again, as
 * it would be published, and compared: a witness may be missed and is never invented.
 */
export function findWitness(
  truth: readonly OneScale[],
  print: Print,
  printOrder: PrintOrder,
  mayMove: (child: string, group: string) => boolean,
  goal: Goal,
): OneScale[] | null {
  const scores = truth.map((one) => (goal.scales.includes(one.scale) ? copied(one) : one));
  const moving = scores.filter(({ scale }) => goal.scales.includes(scale));
  const places = moving.flatMap((one) =>
    one.groups.flatMap((group) =>
      group.children.flatMap((child, at) => (mayMove(child, group.group) ? [{ one, group, at }] : [])),
    ),
  );
  if (places.length === 0) return null;
  const misses = new Map(moving.map((one) => [one.scale, missOfScale(one, print)]));
  const total = () => goal.missOf(scores) + [...misses.values()].reduce((sum, one) => sum + one, 0);
  const chance = chanceFrom(places.length);
  let [miss, printings] = [total(), 0];
  for (let step = 0; step < steps; step++) {
    if (miss <= 0) {
      if (isThePage(scores, print, printOrder)) return scores;
      printings += 1;
      if (printings > mostPrintings) return null;
    }
    const undo = oneMove(places, chance);
    const [was, before] = [new Map(misses), miss];
    for (const one of undo.touched) misses.set(one.scale, missOfScale(one, print));
    miss = total();
    const heat = warmth * (1 - (step % spell) / spell) ** 2 + hair;
    if (miss <= before || chance() < Math.exp((before - miss) / heat)) continue;
    undo.back();
    for (const [scale, one] of was) misses.set(scale, one);
    miss = before;
  }
  return null;
}

/** Steps in all; after each spell it is warm again, so that it does not stay where it was stuck. */
const steps = 3000;
const spell = 1000;
const mostPrintings = 25;
const warmth = 0.02;

function copied(one: OneScale): OneScale {
  return {
    ...one,
    groups: one.groups.map((group) => ({ ...group, before: [...group.before], after: [...group.after] })),
  };
}

type Place = { one: OneScale; group: OneGroup; at: number };

/** One child's score up or down, and mostly another's, or the same child's at the other end, as far with it or against it. */
function oneMove(places: Place[], chance: () => number): { touched: OneScale[]; back: () => void } {
  const place = places[Math.floor(chance() * places.length)];
  if (place === undefined) throw new RangeError("oneMove requires somebody who may be moved");
  const end = chance() < 0.5 ? "before" : "after";
  const by = (chance() < 0.5 ? -1 : 1) * (1 + Math.floor(chance() ** 3 * 6));
  const first = moved(place, end, by);
  const kind = chance();
  if (kind < 0.3) return { touched: [place.one], back: first };
  if (kind < 0.5) {
    const second = moved(place, end === "before" ? "after" : "before", by);
    return both([place], [first, second]);
  }
  const other = places[Math.floor(chance() * places.length)] ?? place;
  const second = moved(other, end, other.group === place.group ? -by : chance() < 0.5 ? by : -by);
  return both([place, other], [first, second]);
}

function both(places: Place[], backs: (() => void)[]): { touched: OneScale[]; back: () => void } {
  return {
    touched: [...new Set(places.map(({ one }) => one))],
    back: () => {
      for (const back of backs.toReversed()) back();
    },
  };
}

/** One score so many steps up or down, where the scale goes so far; and how to take it back. */
function moved({ one, group, at }: Place, end: "before" | "after", by: number): () => void {
  const { lowest, highest, step } = one.range;
  const scores = group[end];
  const old = scores[at] ?? 0;
  const now = old + by * step;
  if (now >= lowest - hair && now <= highest + hair) scores[at] = now;
  return () => {
    scores[at] = old;
  };
}

const hair = 1e-9;

/** How far one scale is from what is printed of all groups and of each. */
function missOfScale(one: OneScale, print: Print): number {
  const pool = print.pools.get(one.scale);
  const range = one.range.highest - one.range.lowest;
  let miss = pool === undefined ? 0 : missBy(pool, partsIn(one), range);
  for (const group of one.groups) miss += missOfGroup(group, one);
  return miss;
}

function missOfGroup({ before, after, shown, isHarmed }: OneGroup, { range, better }: OneScale): number {
  const [first, second] = [average(before), average(after)];
  let miss = 0;
  if (shown !== null) {
    const outside = (mean: number, printed: number) =>
      Math.max(0, printed - shown.unit / 2 - mean, mean - printed - shown.unit / 2 + 1e-6);
    miss += outside(first, shown.before) + outside(second, shown.after);
  }
  if (before.length < policy.harmPairs) return miss;
  const worse = better * (first - second);
  const least = (range.highest - range.lowest) * policy.harmShare;
  return miss + (isHarmed ? Math.max(0, least - worse) : Math.max(0, worse - least + 1e-6));
}

/** Each group's children and mean change, and the spread of changes within groups, as `partsOf` takes them. */
export function partsIn({ groups, range }: OneScale): Parts {
  const parts: Parts["parts"] = [];
  let [squares, freedom] = [0, 0];
  for (const { group, before, after } of groups) {
    const people = before.length;
    if (people < 2) continue;
    const change = average(after) - average(before);
    for (let at = 0; at < people; at++) squares += ((after[at] ?? 0) - (before[at] ?? 0) - change) ** 2;
    freedom += people - 1;
    parts.push({ group, people, change });
  }
  return { parts, variance: Math.max(freedom === 0 ? 0 : squares / freedom, range.step ** 2 / 12) };
}

/** Printed again, all of it, by what prints the page itself. */
function isThePage(scores: readonly OneScale[], print: Print, printOrder: PrintOrder): boolean {
  return (
    scores.every((one) => {
      const pool = print.pools.get(one.scale);
      const range = one.range.highest - one.range.lowest;
      return (
        one.groups.every((group) => fitsItsPage(group, one)) &&
        (pool === undefined || printsTheSame(printedPool(partsIn(one), range), pool))
      );
    }) &&
    (print.percent === null || printOrder(gainsOf(scores, print.order).flat()) === print.percent)
  );
}

function fitsItsPage(group: OneGroup, one: OneScale): boolean {
  const { shown } = group;
  return (
    missOfGroup({ ...group, shown: null }, one) === 0 &&
    (shown === null ||
      (roundTo(average(group.before), shown.unit) === shown.before &&
        roundTo(average(group.after), shown.unit) === shown.after))
  );
}

/** Every child's gains, group by group, in the order of the scales; none where one of the scales has no answers. */
export function gainsOf(scores: readonly OneScale[], order: readonly string[]): number[][][] {
  const columns = order.flatMap((scale) => scores.find((one) => one.scale === scale) ?? []);
  if (columns.length < order.length) return [];
  return (columns[0]?.groups ?? []).map(({ group }) => gainsIn(columns, group));
}
