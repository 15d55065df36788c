import { compareCase, readCases } from "@kith/scoring/known";
import { expect, test } from "vitest";
import { estimateAdapter } from "../known/adapter.ts";

const cases = readCases(`${import.meta.dirname}/known`);
const names = [...new Set(cases.map((known) => known.function))].sort();

// Source: R 4.2.2 and a second computation in Python, named case by case in test/known/*.json; see test/known/README.md.
test.each(names)("%s gives the known values", (name) => {
  const outcomes = cases.filter((known) => known.function === name).map((known) => compareCase(known, estimateAdapter));
  expect(outcomes.filter((outcome) => outcome.kind !== "passed")).toEqual([]);
});

test("there is no estimate without a known value, and no known value without an estimate", () => {
  expect(names).toEqual(Object.keys(estimateAdapter).sort());
});

// Source: test/known/second-opinion/second-opinion.py, by enumeration, scipy's optimisers and 40-digit arithmetic.
test("a second opinion, found by other roads, agrees", () => {
  const second = readCases(`${import.meta.dirname}/known/second-opinion`);
  const outcomes = second.map((known) => compareCase(known, estimateAdapter));
  expect(outcomes.filter((outcome) => outcome.kind !== "passed")).toEqual([]);
  expect(second.length).toBeGreaterThan(80);
});

// Source: the R scripts beside the cases in test/known/r.
test("R's answers to ties, gaps, no spread, negative reliability and far tails are ours", () => {
  const outcomes = readCases(`${import.meta.dirname}/known/r`).map((known) => compareCase(known, estimateAdapter));
  expect(outcomes.filter((outcome) => outcome.kind !== "passed")).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(400);
});
