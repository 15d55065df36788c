import {
  alphaConfidenceInterval,
  bcaFromReplicates,
  bootstrapBcaMean,
  cronbachAlpha,
  describe,
  dzConfidenceInterval,
  estimateSingleCase,
  hedgesCorrection,
  icc,
  logGamma,
  nap,
  omegaFromLoadings,
  pairedEffectSizes,
  pairedTTest,
  pairwiseSuperiority,
  pearson,
  randomEffectsMeta,
  rankProbabilities,
  rankProbabilitiesT,
  regularizedBeta,
  signFlipTest,
  spearman,
  standardErrorOfMeasurement,
  tauU,
  tQuantile,
  weightedKappa,
  weightedKappaFromRatings,
  wilcoxonSignedRank,
} from "@kith/estimate";
import { expect, test } from "vitest";

const { NaN: none, POSITIVE_INFINITY: endless } = Number;

test.each([none, endless, -endless])("%s is refused everywhere, and never dropped in silence", (bad) => {
  const list = [1, 2, bad, 4];
  const fine = [1, 3, 2, 5];
  const table = [
    [1, 2, 3],
    [2, bad, 1],
    [3, 3, 2],
  ];
  const asked: [string, () => unknown][] = [
    ["describe", () => describe(list)],
    ["pairedTTest", () => pairedTTest(list, fine, 0.95)],
    ["pairedEffectSizes", () => pairedEffectSizes(fine, list)],
    ["wilcoxonSignedRank", () => wilcoxonSignedRank(list, fine, "pratt")],
    ["signFlipTest", () => signFlipTest(list)],
    ["bootstrapBcaMean", () => bootstrapBcaMean(list, 0.95)],
    ["pearson", () => pearson(list, [null, null, null, null], 0.95)],
    ["spearman", () => spearman(fine, list)],
    ["icc", () => icc(table, 0.95)],
    ["cronbachAlpha", () => cronbachAlpha(table, 0.95)],
    ["nap", () => nap(list, fine, "increase")],
    ["tauU", () => tauU(fine, list, "decrease")],
    ["randomEffectsMeta", () => randomEffectsMeta(list, fine, "DL", "z", 0.95)],
    ["pairwiseSuperiority", () => pairwiseSuperiority(list, fine)],
    ["rankProbabilitiesT", () => rankProbabilitiesT(table, [0, 1, 2])],
    ["rankProbabilities", () => rankProbabilities(table, [0, 1, 2])],
    ["standardErrorOfMeasurement", () => standardErrorOfMeasurement(bad, 0.8)],
    ["hedgesCorrection", () => hedgesCorrection(bad)],
    ["logGamma", () => logGamma(bad)],
    ["dzConfidenceInterval", () => dzConfidenceInterval(bad, 8, 0.95)],
  ];
  for (const [name, ask] of asked) expect(ask, name).toThrow(new RegExp(`^${name} requires`));
});

test("columns of different length are refused: nobody knows who is who", () => {
  expect(() => pairedTTest([1, 2], [1], 0.95)).toThrow("pairedTTest requires two columns of the same length");
  expect(() => icc([[1, 2], [1]], 0.95)).toThrow("icc requires rows of the same length");
});

test("what cannot be meant is refused in words that say what is needed", () => {
  expect(() => pairedTTest([1], [2], 95)).toThrow("pairedTTest requires a confidence between 0 and 1");
  expect(() =>
    rankProbabilitiesT(
      [
        [1, 2],
        [2, 1],
      ],
      [0, 0],
    ),
  ).toThrow("rankProbabilitiesT requires an order that names each scale once");
  expect(() => weightedKappa([[1, 2]], "linear")).toThrow("weightedKappa requires a square table");
  expect(() => weightedKappaFromRatings([5], [1], [0, 1, 2], "linear")).toThrow(
    "requires answers that the scale offers",
  );
  expect(() => randomEffectsMeta([1, 2], [0.1, 0], "REML", "z", 0.95)).toThrow("requires variances above 0");
  expect(() => omegaFromLoadings([0.5], [])).toThrow("requires two lists of the same length");
  expect(() => alphaConfidenceInterval(1.2, 8, 3, 0.95)).toThrow("requires an alpha of at most 1");
  expect(() => regularizedBeta(0.5, 0, 1)).toThrow("requires a and b above 0");
  expect(() => tQuantile(1, 5)).toThrow("requires a probability between 0 and 1");
  expect(() => logGamma(-2)).toThrow("logGamma requires a number that is not zero or a negative whole number");
  expect(() => bcaFromReplicates(1, [], [1, 2], 0.95)).toThrow("requires at least one replicate");
});

test("four points before a group began are too few, and so are four during it", () => {
  const five = [3, 2, 4, 3, 3];
  expect(estimateSingleCase([3, 2, null, 4, 3], five, "decrease")).toEqual({
    kind: "refused",
    why: "too-few-before",
    points: 4,
    needed: 5,
  });
  expect(estimateSingleCase(five, [1, 1, 0, 1], "decrease")).toMatchObject({ why: "too-few-during", points: 4 });
  expect(estimateSingleCase(five, [1, 1, 0, 1, 2], "decrease")).toMatchObject({
    kind: "single-case",
    nap: { wins: 24, ties: 1, losses: 0 },
  });
});

test("a change of 0.1 in every child is no spread, though binary fractions see one", () => {
  const before = [0.1, 0.7, 1.3, 2.2, 3.1, 1.9];
  const after = before.map((value) => value + 0.1);
  expect(pairedTTest(before, after, 0.95)).toMatchObject({ sdDiff: 0, t: null, p: null, interval: null });
  expect(pairedEffectSizes(before, after).dz).toBeNull();
  expect(pairwiseSuperiority(after, before).probability).toBeNull();
  expect(wilcoxonSignedRank(before, after, "wilcoxon").p).toBe(2 / 64);
});

test("1.0 − 1.1 and 2.1 − 2.2 are one and the same change", () => {
  const { wPlus, wMinus } = wilcoxonSignedRank([1.1, 2.2, 1.0], [1.0, 2.1, 1.1], "wilcoxon");
  expect([wPlus, wMinus]).toEqual([2, 4]);
});

test("of nobody, nothing is said", () => {
  expect(pairedTTest([null, 1], [2, undefined], 0.95)).toEqual({
    n: 0,
    meanDiff: null,
    sdDiff: null,
    t: null,
    df: null,
    p: null,
    interval: null,
  });
  expect(describe([])).toMatchObject({ n: 0, mean: null });
  expect(wilcoxonSignedRank([], [], "pratt").p).toBeNull();
  expect(signFlipTest([null]).p).toBeNull();
  expect(icc([], 0.95).icc21).toEqual({ value: null, lower: null, upper: null });
  expect(rankProbabilities([[1, 2]], [0, 1]).pOrder).toBeNull();
});
