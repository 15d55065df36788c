import {
  type GroupChange,
  multivariateTBelow,
  pairwiseSuperiority,
  poolGroups,
  randomEffectsMeta,
  rankProbabilities,
  rankProbabilitiesT,
} from "@kith/estimate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { reordered, tableOf } from "./people.ts";

const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const threeOrders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

test("the probabilities of the six orders of three scales add up to 1, and so do those of being best", () => {
  fc.assert(
    fc.property(tableOf({ least: 4, most: 9 }, 3), (gains) => {
      const each = threeOrders.map((order) => rankProbabilitiesT(gains, order));
      if (each[0]?.pOrder === null) return;
      expect(total(each.map(({ pOrder }) => pOrder))).toBeCloseTo(1, 8);
      expect(total(each[0]?.pBest ?? [])).toBeCloseTo(1, 8);
      expect(total(threeOrders.map((order) => rankProbabilities(gains, order).pOrder))).toBeCloseTo(1, 9);
    }),
    { numRuns: 12 },
  );
});

test("with four and with five scales the probabilities of being best still add up to 1", () => {
  const gains = [
    [1, 0.5, 0.25, -0.5],
    [0.5, 1.5, 0, 0.25],
    [2, 0.5, 1, 0],
    [0.25, -1, 0.5, 0],
    [1, 1.25, -0.5, 0.75],
  ];
  expect(total(rankProbabilitiesT(gains, [0, 1, 2, 3]).pBest)).toBeCloseTo(1, 6);
  const five = [...gains, [0, 0.5, 1.5, 1]].map((row, child) => [...row, (child * 7) % 4]);
  expect(total(rankProbabilitiesT(five, [0, 1, 2, 3, 4]).pBest)).toBeCloseTo(1, 4);
});

test("with two children there is one direction only, and the probabilities of three orders still add up to 1", () => {
  const gains = [
    [1, 0.5, 0],
    [2, 0, 0.5],
  ];
  expect(total(threeOrders.map((order) => rankProbabilitiesT(gains, order).pOrder))).toBeCloseTo(1, 9);
});

test("with two scales the order is what pairwise superiority says", () => {
  fc.assert(
    fc.property(tableOf({ least: 2, most: 10 }, 2), (gains) => {
      const pair = pairwiseSuperiority(
        gains.map(([first]) => first),
        gains.map(([, second]) => second),
      );
      expect(rankProbabilitiesT(gains, [0, 1]).pOrder).toEqual(
        pair.probability === null ? null : expect.closeTo(pair.probability, 12),
      );
    }),
  );
});

test("the order of the children, and a constant added to all gains, change no ordering", () => {
  fc.assert(
    fc.property(tableOf({ least: 3, most: 6 }, 3), (gains) => {
      const plain = rankProbabilitiesT(gains, [0, 1, 2]);
      expect(rankProbabilitiesT(reordered(gains), [0, 1, 2])).toEqual(plain);
      expect(rankProbabilities(reordered(gains), [0, 1, 2])).toEqual(rankProbabilities(gains, [0, 1, 2]));
      const shifted = gains.map((row) => row.map((gain) => gain + 2));
      expect(rankProbabilitiesT(shifted, [0, 1, 2]).pOrder).toEqual(
        plain.pOrder === null ? null : expect.closeTo(plain.pOrder, 9),
      );
    }),
    { numRuns: 25 },
  );
});

// Known in closed form: two uncorrelated variables are both below 0 in a quarter of cases, three in an eighth; asin rules for the rest.
test("below 0 the multivariate t knows its closed forms", () => {
  const r = 0.3;
  const two = 0.25 + Math.asin(r) / (2 * Math.PI);
  const three = 0.125 + (3 * Math.asin(r)) / (4 * Math.PI);
  const all = (size: number) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : r)));
  for (const df of [1, 4, 7, 30]) {
    expect(multivariateTBelow([0, 0], all(2), df)).toBeCloseTo(two, 11);
    expect(multivariateTBelow([0, 0, 0], all(3), df)).toBeCloseTo(three, 9);
  }
});

const groups = fc.array(
  fc.record({
    group: fc.constantFrom("maple", "willow", "cedar"),
    change: fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10),
    variance: fc.integer({ min: 1, max: 50 }).map((hundredths) => hundredths / 100),
  }),
  { minLength: 2, maxLength: 8 },
);

test("a pooled effect lies among its groups and inside its interval, whatever their order", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const pooled = poolGroups(all, 0.95);
      if (pooled.kind === "refused") throw new Error("two groups can be pooled");
      const changes = all.map(({ change }) => change);
      expect(pooled.estimate).toBeGreaterThanOrEqual(Math.min(...changes) - 1e-12);
      expect(pooled.estimate).toBeLessThanOrEqual(Math.max(...changes) + 1e-12);
      expect(pooled.interval.lower).toBeLessThanOrEqual(pooled.estimate);
      expect(pooled.interval.upper).toBeGreaterThanOrEqual(pooled.estimate);
      const again = poolGroups(reordered(all), 0.95);
      expect(again.kind === "pooled" ? again.estimate : null).toBeCloseTo(pooled.estimate, 9);
    }),
  );
});

test("the ad hoc floor never makes an interval narrower than the normal one or the plain Hartung–Knapp one", () => {
  fc.assert(
    fc.property(groups, (all) => {
      const yi = all.map(({ change }) => change);
      const vi = all.map(({ variance }) => variance);
      const width = (test: "z" | "hksj" | "hksjAdhoc") => {
        const { interval } = randomEffectsMeta(yi, vi, "REML", test, 0.95);
        return interval === null ? 0 : interval.upper - interval.lower;
      };
      expect(width("hksjAdhoc")).toBeGreaterThanOrEqual(width("z") * (1 - 1e-12));
      expect(width("hksjAdhoc")).toBeGreaterThanOrEqual(width("hksj") * (1 - 1e-12));
    }),
  );
});

test("four groups say nothing of a fifth, and five say where a sixth may lie", () => {
  const five: GroupChange[] = [-0.9, -0.7, -0.1, 0.2, -0.5].map((change, index) => ({
    group: `group-${index}`,
    change,
    variance: 0.05,
  }));
  expect(poolGroups(five.slice(0, 4), 0.95)).toMatchObject({
    prediction: { kind: "refused", why: "fewer-than-five-groups" },
  });
  const pooled = poolGroups(five, 0.95);
  if (pooled.kind === "refused" || pooled.prediction.kind === "refused") throw new Error("five groups can predict");
  expect(pooled.prediction.interval.lower).toBeLessThan(pooled.interval.lower);
  expect(pooled.prediction.interval.upper).toBeGreaterThan(pooled.interval.upper);
  expect(poolGroups(five.slice(0, 1), 0.95)).toEqual({ kind: "refused", why: "fewer-than-two-groups" });
});
