import { poolGroups } from "@kith/estimate";
import { expect, test } from "vitest";
import { attackTogether } from "../src/programme/attack-together.ts";
import { findWitness, gainsOf, type Print, partsIn } from "../src/programme/find-witness.ts";
import { printedChance } from "../src/programme/order-of-improvement.ts";
import { printedPool } from "../src/programme/pool-cell.ts";
import { average, type OneScale, scoresBehind } from "../src/programme/scores-behind.ts";
import { instruments } from "./made-up/instruments.ts";
import { estimatesOf, groupOf, programmeContext, six } from "./made-up/programme.ts";

const order = ["withdrawal", "cathartic", "aggressive"];

function behind(groups: typeof six, published = programmeContext(groups).published): OneScale[] {
  return scoresBehind("child", order, estimatesOf(groups), instruments, published);
}

function printOf(truth: OneScale[], scales: string[], isOrderTold = false): Print {
  const told = truth.filter(({ scale }) => scales.includes(scale));
  return {
    pools: new Map(told.map((one) => [one.scale, printedPool(partsIn(one), one.range.highest - one.range.lowest)])),
    order,
    percent: isOrderTold ? printedChance(gainsOf(truth, order).flat()) : null,
  };
}

test("a witness prints the very same page, by another way of printing, and leaves whoever is known as they are", () => {
  const truth = behind(six);
  const print = printOf(truth, order, true);
  const [first] = truth;
  const cedar = first?.groups.find(({ group }) => group === "cedar");
  if (!first || !cedar) throw new RangeError("Cedar has answers");
  const known = cedar.children.slice(0, 2);
  const now = average(cedar.after) - average(cedar.before);
  const changeIn = (scores: readonly OneScale[]) => {
    const own = scores[0]?.groups.find(({ group }) => group === "cedar");
    return average(own?.after ?? []) - average(own?.before ?? []);
  };
  const found = findWitness(
    truth,
    print,
    printedChance,
    (child, group) => group !== "cedar" || !known.includes(child),
    { scales: ["withdrawal"], missOf: (scores) => Math.max(0, now + 0.05 - changeIn(scores)) },
  );
  const [other] = found ?? [];
  if (!found || !other) throw new RangeError("there is a witness");
  expect(changeIn(found)).toBeGreaterThanOrEqual(now + 0.05);
  const their = other.groups.find(({ group }) => group === "cedar");
  expect([their?.before.slice(0, 2), their?.after.slice(0, 2)]).toEqual([
    cedar.before.slice(0, 2),
    cedar.after.slice(0, 2),
  ]);
  expect(found.slice(1)).toEqual(truth.slice(1));
  for (const { before, after, shown, children } of other.groups) {
    for (const score of [...before, ...after]) {
      expect(score * 8).toBeCloseTo(Math.round(score * 8), 9);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(4);
    }
    if (shown === null) continue;
    for (const [scores, printed] of [[before, shown.before] as const, [after, shown.after] as const]) {
      const sum = scores.reduce((total, score) => total + score * 8, 0);
      expect(Math.floor(sum / 8 / children.length / shown.unit + 0.5 + 1e-9)).toBe(Math.round(printed / shown.unit));
    }
  }
  const { parts, variance } = partsIn(other);
  const pooled = poolGroups(
    parts.map(({ group, people, change }) => ({ group, change, variance: variance / people })),
    0.95,
  );
  const pool = print.pools.get("withdrawal");
  if (pooled.kind === "refused" || !pool) throw new RangeError("six groups are pooled");
  expect(Math.abs(pooled.estimate - pool.change)).toBeLessThanOrEqual(0.05 + 1e-9);
  expect(Math.floor(pooled.interval.lower * 10 + 1e-9)).toBe(Math.round(pool.interval.from * 10));
  expect(Math.ceil(pooled.interval.upper * 10 - 1e-9)).toBe(Math.round(pool.interval.to * 10));
  expect(printedChance(gainsOf(found, order).flat())).toBe(print.percent);
});

test("where the page would be the groups' own numbers, everything on it is pinned", () => {
  const truth = behind(six);
  const print = printOf(truth, order, true);
  const nobody = truth.map((one) => ({ ...one, groups: one.groups.map((group) => ({ ...group, children: [] })) }));
  expect(findWitness(nobody, print, printedChance, () => true, { scales: order, missOf: () => 0 })).toBeNull();
  // A print so fine that only the truth gives it: each group's rows, as one number.
  const tooFine = (rows: number[][]) => rows.flat().reduce((sum, one, at) => sum + one * (at + 1), 0);
  const pinned = attackTogether(truth, { ...print, percent: tooFine(gainsOf(truth, order).flat()) }, tooFine);
  expect(pinned.order).toBe(true);
});

test("an order that rests on one group alone is pinned, and one of groups that publish nothing may be told", () => {
  const groups = [
    groupOf("one", 8, [0.9, 0.2, 0.1]),
    groupOf("two", 8, [0, 0, 0], 2),
    groupOf("three", 8, [0, 0, 0], 3),
  ];
  const few = behind(groups, []);
  const isFirstInOrder = (rows: number[][]) => {
    const [one, two, three] = order.map((_, column) => average(rows.slice(0, 8).map((row) => row[column] ?? 0)));
    return (one ?? 0) > (two ?? 0) && (two ?? 0) > (three ?? 0) ? 90 : 10;
  };
  const print = { pools: new Map(), order, percent: isFirstInOrder(gainsOf(few, order).flat()) };
  expect(attackTogether(few, print, isFirstInOrder).order).toBe(true);
  const open = { ...print, percent: 50 };
  expect(attackTogether(few, open, () => 50)).toEqual({ scales: [], order: false });
});

test("of a group of which two families are all, nothing is left to learn, and nobody else is given away", () => {
  const groups = [
    groupOf("one", 8, [0.8, 0.4, 0.1]),
    groupOf("two", 9, [0.2, 0.1, 0.3], 2),
    groupOf("three", 2, [0.5, 0.3, 0.2], 3),
  ];
  const truth = behind(groups, []);
  const nothing: Print = { pools: new Map(), order, percent: null };
  expect(attackTogether(truth, nothing, printedChance)).toEqual({ scales: [], order: false });
});
