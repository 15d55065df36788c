import { compareWithNorm, compositeScore, percentileRank, scoreScale, standardScore } from "@kith/scoring";
import { expect, test } from "vitest";
import { answersOf, madeInstrument, plainItems } from "./made-instrument.ts";

const norm = {
  informant: "teacher",
  language: "zh-CN",
  population: "rural",
  n: 400,
  mean: 4,
  sd: 2,
  source: "made up",
};
const instrument = madeInstrument({ items: plainItems(2), scales: [{ id: "total", norms: [norm] }] });
const score = scoreScale(instrument, "total", answersOf([4, 2]), "zh-CN");

test("a score is compared with the norm of the same people, and the norm's source comes along", () => {
  expect(compareWithNorm(instrument, score, { language: "zh-CN", population: "rural" })).toMatchObject({
    kind: "compared",
    z: 1,
    t: 60,
    norm: { source: "made up" },
  });
});

test("a norm for other people is never used; no norm is an answer", () => {
  const others = [{ informant: "teacher", language: "zh-CN", population: "rural" }];
  expect(compareWithNorm(instrument, score, { language: "en", population: "rural" })).toEqual({
    kind: "no-norm",
    others,
  });
  const caregiver = { ...instrument, informant: "caregiver" as const };
  expect(compareWithNorm(caregiver, score, { language: "zh-CN", population: "rural" })).toEqual({
    kind: "no-norm",
    others,
  });
});

test("without a score there is nothing to compare", () => {
  const missing = scoreScale(instrument, "total", answersOf([4, null]), "zh-CN");
  expect(compareWithNorm(instrument, missing, { language: "zh-CN", population: "rural" })).toEqual({
    kind: "no-score",
  });
});

// R 4.2: 100 * pnorm(c(-8, -3.5, -3, -1.96, 0, 0.1, 3, 5))
test.for([
  [-8, 6.22096057427178e-14],
  [-3.5, 0.0232629079035525],
  [-3, 0.134989803163009],
  [-1.96, 2.49978951482204],
  [0, 50],
  [0.1, 53.9827837277029],
  [3, 99.865010196837],
  [5, 99.9999713348428],
] as const)("a z of %d has %d per cent below it, as R says", ([z, percentile]) => {
  expect((standardScore(z, { mean: 0, sd: 1 })?.percentile ?? -1) / percentile).toBeCloseTo(1, 12);
});

test("without a spread there is no standard score", () => {
  expect(standardScore(3, { mean: 3, sd: 0 })).toBeNull();
  expect(standardScore(Number.NaN, { mean: 3, sd: 1 })).toBeNull();
});

test("a rank among nobody is no rank, and a number that is none is not passed over", () => {
  expect(percentileRank(5, [null])).toBeNull();
  expect(percentileRank(5, [1, Number.NaN])).toBeNull();
});

test("scores are put together only when enough are there, and weights of zero give no mean", () => {
  expect(compositeScore([1, null, 3], { method: "sum", needed: 3 })).toEqual({ available: 2, value: null });
  expect(compositeScore([1, 3], { method: "mean", needed: 1, weights: [1, -1] })).toEqual({
    available: 2,
    value: null,
  });
  expect(compositeScore([0.1, 0.2], { method: "sum", needed: 2 })).toEqual({ available: 2, value: 0.3 });
  expect(() => compositeScore([1, 2], { method: "mean", needed: 1, weights: [1] })).toThrow(
    "one weight for each score",
  );
});
