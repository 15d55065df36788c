import { pairedChange } from "@kith/estimate";
import { expect, test } from "vitest";

/** Six children; known values from R 4.2.2: t.test(paired = TRUE), all 64 signs listed, exactRankTests, gamma(). */
const before = [2.4, 2.1, 2.8, 1.9, 2.6, 2.2];
const after = [2.0, 2.1, 2.1, 1.6, 2.5, 1.6];
const pairs = before.map((score, at) => ({ child: `c0${at + 1}`, before: score, after: after[at] ?? 0 }));

test("the change of a paired set comes with the interval, the exact tests and the size that so few children allow", () => {
  const change = pairedChange(pairs);
  expect(change.n).toBe(6);
  expect(change.change).toBeCloseTo(-0.35, 12);
  expect(change.interval?.lower).toBeCloseTo(-0.6373997863104494, 12);
  expect(change.interval?.upper).toBeCloseTo(-0.0626002136895505, 12);
  expect(change.pSignFlip).toBe(0.0625);
  expect(change.pWilcoxon).toBe(0.0625);
  expect(change.size).toBeCloseTo(-0.870892557576959, 12);
  expect(change.sizeInterval?.lower).toBeLessThan(change.size ?? 0);
  expect(change.sizeInterval?.upper).toBeGreaterThan(change.size ?? 0);
});

test("what two children, one or none cannot show is null, and nothing is made up", () => {
  expect(pairedChange(pairs.slice(0, 1))).toMatchObject({ n: 1, interval: null, size: null, sizeInterval: null });
  expect(pairedChange([])).toMatchObject({ n: 0, change: null, interval: null, pSignFlip: null, pWilcoxon: null });
  const alike = pairs.map((pair) => ({ ...pair, after: pair.before - 0.5 }));
  expect(pairedChange(alike)).toMatchObject({ interval: null, sizeInterval: null });
});
