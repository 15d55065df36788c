import {
  clinicalCutoffs,
  clinicallySignificantChange,
  reliableChange,
  reliableChangeIndex,
  scoreScale,
} from "@kith/scoring";
import { expect, test } from "vitest";
import { answersOf, madeInstrument, plainItems } from "./made-instrument.ts";

const reliability = { kind: "retest", value: 0.8, sd: 1.5, n: 120, source: "a made-up sample" };
const norms = [
  { informant: "teacher", language: "zh-CN", population: "clinic", n: 150, mean: 6, sd: 1, source: "a made-up clinic" },
  { informant: "teacher", language: "zh-CN", population: "school", n: 300, mean: 2, sd: 1, source: "a made-up school" },
];
const whom = { informant: "teacher", language: "zh-CN", clinical: "clinic", functional: "school" } as const;

function change(scale: Record<string, unknown>, before: number[] = [4, 3], after: number[] = [0, 1]) {
  const instrument = madeInstrument({ items: plainItems(2), scales: [{ id: "total", ...scale }] });
  const [first, then] = [before, after].map((row) => scoreScale(instrument, "total", answersOf(row), "zh-CN"));
  const [total] = instrument.scales;
  if (!total || !first || !then) throw new TypeError("change requires two scores");
  return {
    reliable: reliableChange(total, first, then),
    clinical: clinicallySignificantChange(total, first, then, whom),
  };
}

// By hand: (1 - 7) / (1.5 × √2 × √0.2) = -6.32; the line between 6 and 2 with equal SDs is 4.
test("where all is known, a change past chance and over the line is recovery", () => {
  const { reliable, clinical } = change({ reliability, norms });
  expect(reliable).toMatchObject({ kind: "change", verdict: "improved", source: "a made-up sample" });
  expect(reliable.kind === "change" && reliable.index).toBeCloseTo(-6.3246, 4);
  expect(clinical).toMatchObject({ kind: "change", category: "recovered", cutoff: 4 });
  expect(clinical.kind === "change" && clinical.sources).toHaveLength(3);
});

test("a scale without reliability says nothing of one child, and says what is missing", () => {
  expect(change({}).reliable).toEqual({ kind: "refused", missing: [{ kind: "reliability" }] });
  expect(change({}).clinical).toEqual({
    kind: "refused",
    missing: [
      { kind: "reliability" },
      { kind: "norm", of: "clinical", population: "clinic" },
      { kind: "norm", of: "functional", population: "school" },
    ],
  });
});

test("ninety-nine people are too few, and a number without a source is none", () => {
  expect(change({ reliability: { ...reliability, n: 99, source: " " } }).reliable).toEqual({
    kind: "refused",
    missing: [
      { kind: "people", of: "reliability", n: 99, needed: 100 },
      { kind: "source", of: "reliability" },
    ],
  });
  const few = norms.map((norm) => ({ ...norm, n: 40 }));
  expect(change({ reliability, norms: few }).clinical).toMatchObject({
    missing: [
      { kind: "people", of: "clinical", n: 40 },
      { kind: "people", of: "functional", n: 40 },
    ],
  });
});

test("a perfect reliability leaves nothing to chance, so there is no index rather than an endless one", () => {
  expect(change({ reliability: { ...reliability, value: 1 } }).reliable).toEqual({
    kind: "refused",
    missing: [{ kind: "chance" }],
  });
});

test("a missing score, or two scores by different rules, are refused", () => {
  const instrument = madeInstrument({ items: plainItems(2), scales: [{ id: "total", reliability }] });
  const [total] = instrument.scales;
  if (!total) throw new TypeError("this test requires a scale");
  const whole = scoreScale(instrument, "total", answersOf([1, 2]), "zh-CN");
  const missing = scoreScale(instrument, "total", answersOf([1, null]), "zh-CN");
  expect(reliableChange(total, whole, missing)).toMatchObject({ missing: [{ kind: "score", when: "after" }] });
  expect(reliableChange(total, { ...whole, scoringVersion: "0.9.0" }, whole)).toMatchObject({
    missing: [{ kind: "same-scoring-version" }],
  });
  expect(() => reliableChange(total, { ...whole, scale: "other" }, whole)).toThrow('two scores on "total"');
});

test("fewer troubles are better where lower is better, and worse where higher is", () => {
  const spread = { sd: 1, reliability: 0.5 };
  expect(reliableChangeIndex(5, 1, spread, "lower-is-better")?.verdict).toBe("improved");
  expect(reliableChangeIndex(5, 1, spread, "higher-is-better")?.verdict).toBe("deteriorated");
  expect(reliableChangeIndex(5, 4, spread, "lower-is-better")?.verdict).toBe("none");
  expect(reliableChangeIndex(5, Number.NaN, spread, "lower-is-better")).toBeNull();
});

test("two populations without a spread have no line between them, and numbers that are none have no line at all", () => {
  const flat = { clinical: { mean: 6, sd: 0 }, functional: { mean: 2, sd: 0 } };
  expect(clinicalCutoffs(flat, "lower-is-better")).toEqual({ a: 6, b: 2, c: null });
  const unknown = { ...flat, clinical: { mean: Number.NaN, sd: 1 } };
  expect(clinicalCutoffs(unknown, "lower-is-better")).toEqual({ a: null, b: null, c: null });
});
