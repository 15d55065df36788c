import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { differencesOf } from "../../known/differences-of.ts";
import { readCases } from "../../known/read-cases.ts";
import type { Published } from "../../src/attack/published.ts";
import { allMultisets, type Learned, reconstruct } from "../../src/attack/reconstruct.ts";
import { everyMultiset, printedOf, prints, without } from "./brute-force.ts";

const found = readCases(join(import.meta.dirname, "../../known/reconstruction.json"));
const cases = found.map((one) => {
  if (one.kind === "unreadable") throw new Error(`${one.id}: ${one.says}`);
  return one.known;
});

// Source: an independent program that lists every non-decreasing vector of scores.
test.for(cases.map((one) => [one.id, one] as const))("the known case %s is exact", ([, one]) => {
  expect(differencesOf(one)).toEqual([]);
});

const smallGroup = fc
  .tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 2, max: 8 }), fc.constantFrom("0.01", "0.1", "0.5", "1"))
  .chain(([people, highest, unit]) =>
    fc.record({
      scores: fc.array(fc.integer({ min: 0, max: highest }), { minLength: people, maxLength: people }),
      highest: fc.constant(highest),
      unit: fc.constant(unit),
      hasSpread: fc.boolean(),
      bandFrom: fc.integer({ min: 0, max: highest }),
      knows: fc.integer({ min: 0, max: 2 }),
    }),
  );

// Source: a third program, in exact fractions, over groups of one to seven: halves, negative scores, units that divide nothing,
// scores at either end, figures that contradict each other, standard errors, and readers who know half the group.
test("forty-two cases at the edges are exact too", () => {
  const edges = readCases(join(import.meta.dirname, "../../known/every-vector.json"));
  expect(edges).toHaveLength(42);
  for (const one of edges) expect(one.kind === "case" ? differencesOf(one.known) : [one.says]).toEqual([]);
});

test("it says what listing every dataset says, for the outsider and for any one or two members", () => {
  fc.assert(
    fc.property(smallGroup, ({ scores, highest, unit, hasSpread, bandFrom, knows }) => {
      const published = printedOf(scores, 0, highest, unit, hasSpread);
      const insider = scores.slice(0, knows);
      expect(reconstruct(published, bandFrom, [insider])).toEqual([listed(published, bandFrom, insider)]);
    }),
    { seed: 743, numRuns: 200 },
  );
});

test("counting each score once for each of its owners counts every dataset as often as it has members", () => {
  fc.assert(
    fc.property(smallGroup, ({ scores, highest, unit, hasSpread }) => {
      const published = printedOf(scores, 0, highest, unit, hasSpread);
      const copies = Array.from({ length: highest + 1 }, (_, value) =>
        Array.from({ length: scores.length }, (_, more) => Array.from({ length: more + 1 }, () => value)),
      ).flat();
      const [outsider, ...owners] = reconstruct(published, 0, [[], ...copies]);
      const total = owners.reduce((sum, { datasets }) => sum + datasets, 0);
      expect(total).toBe(scores.length * (outsider?.datasets ?? 0));
    }),
    { seed: 743, numRuns: 100 },
  );
});

test("an interval closed at its upper end would count datasets that do not print so", () => {
  const published = printedOf([4, 4, 4, 4], 0, 8, "0.5", false);
  const sums = everyMultiset(4, 0, 8).map((scores) => scores.reduce((total, score) => total + score, 0) / 4);
  const halfOpen = sums.filter((mean) => mean >= 3.75 && mean < 4.25).length;
  const closed = sums.filter((mean) => mean >= 3.75 && mean <= 4.25).length;
  expect(closed).toBeGreaterThan(halfOpen);
  expect(reconstruct(published, 0, [[]])[0]?.datasets).toBe(halfOpen);
});

const scale10: Omit<Published, "mean" | "sd"> = { people: 6, lowest: 0, highest: 10 };
const figure = (value: string, unit: string) => ({ value, unit });

test("worked example E1: mean and spread to two decimals leave five datasets, the mean to a half leaves 466", () => {
  const fine = { ...scale10, mean: figure("7.17", "0.01"), sd: figure("2.14", "0.01") };
  const [outsider, parent] = reconstruct(fine, 6, [[], [10]]);
  expect(outsider?.datasets).toBe(5);
  expect(outsider?.membersInBand).toEqual([4, 5]);
  expect(outsider?.certain.map(({ value }) => value)).toEqual([9]);
  expect(parent?.datasets).toBe(2);
  expect(parent?.certain.map(({ value }) => value)).toEqual([6, 9]);
  const coarse = { ...scale10, mean: figure("7.0", "0.5"), sd: null };
  const [free] = reconstruct(coarse, 6, [[]]);
  expect(free?.datasets).toBe(466);
  expect(free?.certain).toEqual([]);
  expect(free?.supportOfAnother).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("worked example E3: the parent of the one outlier learns that no other child is in the band", () => {
  const published = { people: 6, lowest: 0, highest: 40, mean: figure("10.5", "0.1"), sd: figure("8.7", "0.1") };
  const [outsider, parent] = reconstruct(published, 17, [[], [28]]);
  expect(outsider?.datasets).toBe(308);
  expect(parent?.datasets).toBe(10);
  expect(parent?.membersInBand).toEqual([0]);
});

test("worked example E6: four at either end is the one dataset of 377,348,994", { timeout: 30_000 }, () => {
  const published = { people: 8, lowest: 0, highest: 40, mean: figure("20.00", "0.01"), sd: figure("21.38", "0.01") };
  expect(allMultisets(published)).toBe(377_348_994n);
  const [outsider] = reconstruct(published, 17, [[]]);
  expect(outsider?.datasets).toBe(1);
  expect(outsider?.certain).toEqual([
    { value: 0, atLeast: 4, atMost: 4 },
    { value: 40, atLeast: 4, atMost: 4 },
  ]);
});

test("worked example E6: a mean close above the bottom proves that somebody scored nothing", () => {
  const published = { people: 7, lowest: 0, highest: 40, mean: figure("2.1", "0.1"), sd: figure("2.7", "0.1") };
  expect(allMultisets(published)).toBe(62_891_499n);
  const [outsider] = reconstruct(published, 17, [[]]);
  expect(outsider?.datasets).toBe(9);
  expect(outsider?.certain.map(({ value }) => value)).toContain(0);
});

test("a release that nothing fits, or scores no member can have, leave nothing", () => {
  const impossible = { people: 5, lowest: 0, highest: 8, mean: figure("3.97", "0.01"), sd: null };
  expect(reconstruct(impossible, 4, [[]])[0]).toMatchObject({ datasets: 0, maximum: null, supportOfAnother: [] });
  const plain = { people: 5, lowest: 0, highest: 8, mean: figure("4", "1"), sd: null };
  expect(reconstruct(plain, 4, [[9]])[0]?.datasets).toBe(0);
});

test("a release without any figure leaves every multiset, and one without a mean those of its spread", () => {
  const bare = { people: 4, lowest: -3, highest: 3, mean: null, sd: null };
  expect(reconstruct(bare, 0, [[], [-3]]).map(({ datasets }) => datasets)).toEqual([210, 84]);
  const spread = { ...bare, sd: figure("1.41", "0.01") };
  expect(reconstruct(spread, 0, [[]])).toEqual([listed(spread, 0, [])]);
});

test("a standard error leaves what its standard deviation leaves", () => {
  const bySe = { ...scale10, mean: figure("5.0", "0.5"), sd: null, se: figure("1", "1") };
  const bySd = everyMultiset(6, 0, 10).filter((scores) => {
    const sum = scores.reduce((total, score) => total + score, 0);
    const squares = scores.reduce((total, score) => total + score * score, 0);
    const error = Math.sqrt((6 * squares - sum * sum) / 30 / 6);
    return sum >= 28.5 && sum < 31.5 && error >= 0.5 && error < 1.5;
  });
  expect(reconstruct(bySe, 6, [[]])[0]?.datasets).toBe(bySd.length);
});

test("one child's mean is that child's score, and one child has no spread to print", () => {
  const alone = { people: 1, lowest: 0, highest: 10, mean: figure("7.0", "0.1"), sd: null };
  expect(reconstruct(alone, 6, [[]])[0]).toMatchObject({ datasets: 1, supportOfAnother: [7], maximum: [7, 7] });
  expect(reconstruct({ ...alone, sd: figure("0.0", "0.1") }, 6, [[]])[0]?.datasets).toBe(0);
  expect(reconstruct({ ...scale10, mean: figure("5.3", "0.5"), sd: null }, 6, [[]])[0]?.datasets).toBe(0);
  expect(reconstruct({ ...scale10, mean: figure("5", "1"), sd: figure("-2", "1") }, 6, [[]])[0]?.datasets).toBe(0);
});

test("more multisets than can be counted exactly are refused", () => {
  const many = { people: 40, lowest: 0, highest: 40, mean: figure("20", "1"), sd: null };
  expect(() => reconstruct(many, 17, [[]])).toThrow("reconstruct requires fewer than 2⁵³");
});

/** What a reader learns, by listing everything. */
function listed(published: Published, bandFrom: number, insider: number[]): Learned {
  const fit = everyMultiset(published.people, published.lowest, published.highest)
    .filter((scores) => prints(scores, published))
    .flatMap((scores) => {
      const others = without(scores, insider);
      return others === null ? [] : [others];
    });
  const values = [...new Set(fit.flat())].toSorted((one, other) => one - other);
  const copies = (value: number) => fit.map((others) => others.filter((score) => score === value).length);
  const bands = fit.map((others) => others.filter((score) => score >= bandFrom).length);
  const maxima = fit.map((others) => Math.max(...others));
  const minima = fit.map((others) => Math.min(...others));
  return {
    insider,
    datasets: fit.length,
    membersInBand: [...new Set(bands)].toSorted((one, other) => one - other),
    supportOfAnother: values,
    certain: values.flatMap((value) => {
      const [atLeast, atMost] = [Math.min(...copies(value)), Math.max(...copies(value))];
      return atLeast > 0 ? [{ value, atLeast, atMost }] : [];
    }),
    maximum: fit.length === 0 ? null : [Math.min(...maxima), Math.max(...maxima)],
    minimum: fit.length === 0 ? null : [Math.min(...minima), Math.max(...minima)],
  };
}
