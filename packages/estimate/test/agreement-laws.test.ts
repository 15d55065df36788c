import {
  alphaConfidenceInterval,
  cronbachAlpha,
  icc,
  itemStatistics,
  mcdonaldOmega,
  omegaFromLoadings,
  pearson,
  spearman,
  weightedKappaFromRatings,
} from "@kith/estimate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pairsOf, reordered, tableOf } from "./people.ts";

const children = { least: 3, most: 10 };

test("the order of the children changes nothing in reliability or agreement", () => {
  fc.assert(
    fc.property(tableOf(children, 4), (rows) => {
      expect(cronbachAlpha(reordered(rows), 0.95)).toEqual(cronbachAlpha(rows, 0.95));
      expect(itemStatistics(reordered(rows))).toEqual(itemStatistics(rows));
      expect(icc(reordered(rows), 0.95)).toEqual(icc(rows, 0.95));
    }),
  );
});

test("the reliability of the mean of all informants is Cronbach's alpha", () => {
  fc.assert(
    fc.property(tableOf(children, 3), (rows) => {
      const { alpha } = cronbachAlpha(rows, 0.95);
      const { value, lower } = icc(rows, 0.95).icc3k;
      if (alpha === null || value === null) return;
      expect(value).toBeCloseTo(alpha, 9);
      const feldt = alphaConfidenceInterval(alpha, rows.length, 3, 0.95);
      if (lower !== null && Math.abs(lower) < 1e6) expect(lower).toBeCloseTo(feldt?.lower ?? 0, 5);
    }),
  );
});

test("an informant who adds two points to everybody changes consistency nothing, and agreement for the worse", () => {
  const rows = [
    [1, 1.5],
    [2, 2],
    [3, 3.5],
    [4, 3.5],
    [2, 2.5],
  ];
  const stricter = rows.map(([one = 0, other = 0]) => [one, other + 2]);
  expect(icc(stricter, 0.95).icc31.value).toBeCloseTo(icc(rows, 0.95).icc31.value ?? 0, 12);
  expect(icc(stricter, 0.95).icc21.value).toBeLessThan(icc(rows, 0.95).icc21.value ?? 0);
});

test("a correlation does not ask which column comes first, nor in which units it is", () => {
  fc.assert(
    fc.property(pairsOf(4, 9), ({ before, after }) => {
      const plain = pearson(before, after, 0.95);
      expect(pearson(after, before, 0.95)).toEqual(plain);
      const scaled = pearson(
        before.map((value) => 8 * value - 3),
        after,
        0.95,
      );
      expect(scaled.r).toEqual(plain.r === null ? null : expect.closeTo(plain.r, 10));
      if (plain.interval !== null && plain.r !== null) {
        expect(plain.interval.lower).toBeLessThanOrEqual(plain.r);
        expect(plain.interval.upper).toBeGreaterThanOrEqual(plain.r);
      }
    }),
  );
});

// The definition itself: every pairing of the two columns, written out.
test("Spearman's p is the share of all pairings with a correlation as far from 0, counted one by one", () => {
  fc.assert(
    fc.property(pairsOf(3, 6), ({ before, after }) => {
      const { rho, p } = spearman(before, after);
      if (rho === null) return;
      const all = permutations(after).map((other) => spearman(before, other).rho ?? 0);
      const extreme = all.filter((one) => Math.abs(one) >= Math.abs(rho) - 1e-9).length;
      expect(p).toBeCloseTo(extreme / all.length, 12);
    }),
    { numRuns: 15 },
  );
});

test("two people who always agree have kappa 1, and who they are does not matter", () => {
  const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 2,
    maxLength: 10,
  });
  fc.assert(
    fc.property(
      answers,
      fc.constantFrom("unweighted" as const, "linear" as const, "quadratic" as const),
      (pairs, weights) => {
        const [one, other] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
        const kappa = (a: number[], b: number[]) => weightedKappaFromRatings(a, b, [0, 1, 2, 3, 4], weights).kappa;
        const both = kappa(one, other);
        expect(kappa(other, one)).toEqual(both === null ? null : expect.closeTo(both, 10));
        const same = kappa(one, one);
        expect(same).toEqual(same === null ? null : expect.closeTo(1, 10));
      },
    ),
  );
});

test("omega finds the loadings that made the correlations, though one item runs against the others", () => {
  const loadings = [0.8, 0.7, -0.6, 0.5];
  const rows = exactlyCorrelated(loadings, 40);
  const { omega, standardizedLoadings } = mcdonaldOmega(rows);
  const errors = loadings.map((loading) => 1 - loading * loading);
  standardizedLoadings?.forEach((loading, index) => {
    expect(loading).toBeCloseTo(loadings[index] ?? 0, 8);
  });
  expect(omega).toBeCloseTo(omegaFromLoadings(loadings, errors) ?? 0, 8);
});

test("where an item would have no error of its own, or people are too few, there is no omega", () => {
  expect(
    mcdonaldOmega([
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ]).omega,
  ).toBeNull();
  const twice = exactlyCorrelated([0.7, 0.7, 0.7], 20).map(([one = 0, two = 0, three = 0]) => [one, one, two, three]);
  expect(mcdonaldOmega(twice).omega).toBeNull();
});

/** Rows whose correlations are exactly those of one factor: orthogonal cosine columns, mixed by the loadings. */
function exactlyCorrelated(loadings: readonly number[], people: number): number[][] {
  return Array.from({ length: people }, (_, person) => {
    const wave = (which: number) => Math.cos((Math.PI * which * (person + 0.5)) / people);
    return loadings.map((loading, item) => loading * wave(1) + Math.sqrt(1 - loading * loading) * wave(item + 2));
  });
}

function permutations(list: readonly number[]): number[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((one, index) => permutations(list.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}
