import { expect, test } from "vitest";
import { leaverOf } from "../../src/attack/differencing.ts";
import { printedOf } from "./brute-force.ts";

const eight = [9, 12, 15, 16, 18, 20, 23, 26];
const seven = eight.filter((score) => score !== 23);

function leaver(unit: string, hasSpread: boolean) {
  return leaverOf(printedOf(eight, 0, 40, unit, hasSpread), printedOf(seven, 0, 40, unit, hasSpread));
}

// Worked example E5 of the method note: n = 8 and then n = 7 after one child's data were withdrawn.
test("means and spreads to a tenth, with and without a child, give that child away exactly", () => {
  expect(leaver("0.1", true)).toEqual({ datasets: 536, scores: [23] });
});

test("the means alone do it too", () => {
  expect(leaver("0.1", false)).toEqual({ datasets: 578_513, scores: [23] });
});

test("coarser figures leave an interval, and the true score within it", () => {
  expect(leaver("0.5", true).scores).toEqual([21, 22, 23, 24, 25]);
  const whole = leaver("1", true).scores;
  expect([whole.at(0), whole.at(-1)]).toEqual([10, 23]);
});

test("two groups that differ by more than one child are not one attack", () => {
  const six = printedOf(eight.slice(2), 0, 40, "1", false);
  expect(() => leaverOf(printedOf(eight, 0, 40, "1", false), six)).toThrow("differ by one child");
});
