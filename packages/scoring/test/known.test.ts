import { expect, test } from "vitest";
import { answerCase } from "./known/answer-case.ts";
import { type KnownCase, knownCases } from "./known/known-case.ts";

// Sources: each case names its own: R 4.2 (pnorm), the published scoring syntax, Jacobson & Truax 1991, or a definition.
test.for(knownCases)("$id: our $function agrees with $source", (known) => {
  const answer = answerCase(known);
  for (const [field, expected] of Object.entries(known.expected)) {
    expect(isClose(answer[field], expected, known.tolerance), `${field}: ${answer[field]}, not ${expected}`).toBe(true);
  }
});

function isClose(actual: unknown, expected: unknown, { abs, rel }: KnownCase["tolerance"]): boolean {
  if (expected === null) return actual === null || actual === undefined;
  if (typeof expected !== "number" || typeof actual !== "number") return actual === expected;
  return Math.abs(actual - expected) <= Math.max(abs, rel * Math.abs(expected));
}
