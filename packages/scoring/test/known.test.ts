import { compareCase, readCases, scoringAdapter } from "@kith/scoring/known";
import { expect, test } from "vitest";

const cases = readCases(`${import.meta.dirname}/known`);

// Sources: each case names its own: R 4.2 (pnorm), the published scoring syntax, Jacobson & Truax 1991, or a definition.
test.for(cases)("$id: our $function agrees with $source", (known) => {
  expect(compareCase(known, scoringAdapter)).toMatchObject({ kind: "passed" });
});

// Source: the R scripts beside the cases in test/known/r.
test("R's answers to ties, gaps and what lies exactly on a line are ours", () => {
  const outcomes = readCases(`${import.meta.dirname}/known/r`).map((known) => compareCase(known, scoringAdapter));
  expect(outcomes.filter(({ kind }) => kind !== "passed")).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(100);
});
