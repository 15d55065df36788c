import {
  bootstrapBcaMean,
  davConfidenceInterval,
  describe,
  dzConfidenceInterval,
  hedgesCorrection,
  pairedEffectSizes,
  pairedTTest,
  signFlipTest,
  wilcoxonSignedRank,
} from "@kith/estimate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pairsOf, reordered, score } from "./people.ts";

test("the order of the children changes nothing in a paired comparison", () => {
  fc.assert(
    fc.property(pairsOf(2, 10), ({ before, after }) => {
      const [b, a] = [reordered(before), reordered(after)];
      expect(pairedTTest(b, a, 0.95)).toEqual(pairedTTest(before, after, 0.95));
      expect(pairedEffectSizes(b, a)).toEqual(pairedEffectSizes(before, after));
      expect(wilcoxonSignedRank(b, a, "pratt")).toEqual(wilcoxonSignedRank(before, after, "pratt"));
      const changes = before.map((one, index) => (after[index] ?? 0) - one);
      expect(signFlipTest(reordered(changes))).toEqual(signFlipTest(changes));
    }),
  );
});

test("adding a constant to both waves, or counting in other units, leaves every test and effect size alone", () => {
  fc.assert(
    fc.property(pairsOf(3, 10), fc.integer({ min: -40, max: 40 }), ({ before, after }, shift) => {
      const move = (list: number[]) => list.map((value) => 4 * value + shift);
      const plain = pairedTTest(before, after, 0.95);
      const moved = pairedTTest(move(before), move(after), 0.95);
      expect(moved.meanDiff).toBeCloseTo(4 * (plain.meanDiff ?? 0), 10);
      near(moved.t, plain.t);
      near(moved.p, plain.p);
      near(pairedEffectSizes(move(before), move(after)).gav, pairedEffectSizes(before, after).gav);
      expect(wilcoxonSignedRank(move(before), move(after), "wilcoxon").p).toBe(
        wilcoxonSignedRank(before, after, "wilcoxon").p,
      );
    }),
  );
});

test("adding a constant to everybody's second score shifts the mean by it, and the spread of the changes not at all", () => {
  fc.assert(
    fc.property(pairsOf(3, 10), fc.integer({ min: -40, max: 40 }), ({ before, after }, shift) => {
      const shifted = after.map((value) => value + shift);
      expect(describe(shifted).mean).toBeCloseTo((describe(after).mean ?? 0) + shift, 10);
      const [plain, moved] = [pairedTTest(before, after, 0.95), pairedTTest(before, shifted, 0.95)];
      expect(moved.meanDiff).toBeCloseTo((plain.meanDiff ?? 0) + shift, 10);
      expect(moved.sdDiff).toBeCloseTo(plain.sdDiff ?? 0, 10);
    }),
  );
});

test("turning time round turns the sign and swaps the sides, and leaves the two-sided p alone", () => {
  fc.assert(
    fc.property(pairsOf(2, 10), ({ before, after }) => {
      const forth = wilcoxonSignedRank(before, after, "wilcoxon");
      const back = wilcoxonSignedRank(after, before, "wilcoxon");
      expect(back.p).toBe(forth.p);
      expect([back.pLess, back.pGreater]).toEqual([forth.pGreater, forth.pLess]);
      const changes = before.map((one, index) => (after[index] ?? 0) - one);
      const flipped = signFlipTest(changes.map((change) => -change));
      expect([flipped.pLess, flipped.pGreater, flipped.p]).toEqual(
        [signFlipTest(changes)].flatMap(({ pGreater, pLess, p }) => [pGreater, pLess, p]),
      );
      near(pairedTTest(after, before, 0.95).t, negative(pairedTTest(before, after, 0.95).t));
    }),
  );
});

// The definition itself: every way the signs could fall, written out.
test("the exact p values are the shares of all sign patterns, counted one by one", () => {
  fc.assert(
    fc.property(pairsOf(1, 8), ({ before, after }) => {
      const changes = before.map((one, index) => (after[index] ?? 0) - one);
      const sums = allSigns(changes.map(Math.abs));
      const seen = changes.reduce((total, change) => total + change, 0);
      const share = (counts: (sum: number) => boolean) => sums.filter(counts).length / sums.length;
      const { p, pGreater, pLess } = signFlipTest(changes);
      expect(pGreater).toBeCloseTo(
        share((sum) => sum >= seen),
        12,
      );
      expect(pLess).toBeCloseTo(
        share((sum) => sum <= seen),
        12,
      );
      expect(p).toBeCloseTo(
        share((sum) => Math.abs(sum) >= Math.abs(seen)),
        12,
      );
    }),
  );
});

test("Wilcoxon's p values are the shares of all sign patterns on the same ranks, counted one by one", () => {
  fc.assert(
    fc.property(pairsOf(1, 8), ({ before, after }) => {
      const sizes = before.map((one, index) => Math.abs((after[index] ?? 0) - one)).filter((size) => size > 0);
      const ranks = sizes.map(
        (size) =>
          sizes.filter((other) => other < size).length + (sizes.filter((other) => other === size).length + 1) / 2,
      );
      const half = ranks.reduce((total, rank) => total + rank, 0) / 2;
      const rankSums = allSigns(ranks).map((sum) => sum / 2 + half);
      const { wPlus, pGreater, pLess } = wilcoxonSignedRank(before, after, "wilcoxon");
      expect(pGreater).toBeCloseTo(rankSums.filter((sum) => sum >= (wPlus ?? 0)).length / rankSums.length, 12);
      expect(pLess).toBeCloseTo(rankSums.filter((sum) => sum <= (wPlus ?? 0)).length / rankSums.length, 12);
    }),
  );
});

test("every interval of a change holds the change", () => {
  fc.assert(
    fc.property(pairsOf(3, 8), ({ before, after }) => {
      const { meanDiff, interval } = pairedTTest(before, after, 0.95);
      if (interval !== null) holds(interval, meanDiff);
      const { dz } = pairedEffectSizes(before, after);
      if (dz !== null) holds(dzConfidenceInterval(dz, before.length, 0.95).interval, dz);
      const dav = davConfidenceInterval(before, after, 0.95);
      if (dav.interval !== null) holds(dav.interval, dav.dav);
    }),
    { numRuns: 40 },
  );
});

// A spread of almost nothing once made this take seconds and come out wrong.
test("even an absurdly large effect has an interval whose limits hold it", () => {
  for (const dz of [30, 1e3, 1e9, -1e12]) holds(dzConfidenceInterval(dz, 8, 0.95).interval, dz);
});

test("a bootstrap interval lies within what the children scored, and more confidence never makes it narrower", () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 3, maxLength: 6 }), (values) => {
      const narrow = bootstrapBcaMean(values, 0.8).interval;
      const wide = bootstrapBcaMean(values, 0.95).interval;
      if (narrow === null || wide === null) return;
      expect(wide.lower).toBeGreaterThanOrEqual(Math.min(...values));
      expect(wide.upper).toBeLessThanOrEqual(Math.max(...values));
      expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
      expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
    }),
    { numRuns: 40 },
  );
});

test("the bootstrap beyond twelve people gives the same answer every time, whatever their order", () => {
  const values = [4.1, 2.7, -0.6, 5.3, 1.9, 3.8, 0.4, 6.9, 2.2, 3.1, 4.4, 1.2, 0.9, 2.8];
  expect(bootstrapBcaMean(reordered(values), 0.95)).toEqual(bootstrapBcaMean(values, 0.95));
});

test("Hedges' correction grows towards 1 and meets itself where its two formulas meet", () => {
  const factors = [2, 3, 5, 9, 20, 39.999, 40, 40.001, 400, 4e6].map((df) => hedgesCorrection(df) ?? 0);
  expect(factors).toEqual(factors.toSorted((one, other) => one - other));
  expect(Math.max(...factors)).toBeLessThan(1);
  expect(factors[0]).toBeCloseTo(1 / Math.sqrt(Math.PI), 14);
});

function allSigns(sizes: readonly number[]): number[] {
  return sizes.reduce<number[]>((sums, size) => sums.flatMap((sum) => [sum - size, sum + size]), [0]);
}

function near(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

function holds(interval: { lower: number; upper: number } | null, value: number | null): void {
  expect(interval?.lower).toBeLessThanOrEqual(value ?? Number.NaN);
  expect(interval?.upper).toBeGreaterThanOrEqual(value ?? Number.NaN);
}
