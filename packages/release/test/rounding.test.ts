import { expect, test } from "vitest";
import { released, roundTo } from "../src/rounding.ts";
import { scaleRange } from "../src/scale-range.ts";
import { instruments } from "./made-up/instruments.ts";

test("halves are rounded away from zero, even where binary fractions fall short of them", () => {
  expect(roundTo(0.7, 0.2)).toBe(0.8);
  expect(roundTo(1.05, 0.1)).toBe(1.1);
  expect(roundTo(-0.25, 0.1)).toBe(-0.3);
  expect(roundTo(1.2499, 0.1)).toBe(1.2);
  expect(roundTo(2.35 - 1e-12, 0.1)).toBe(2.4);
});

test("a change is the difference of what is printed", () => {
  expect(released(0.6, 1.4, 0.2)).toBe(-0.8);
  expect(released(1.2, 1.1, 0.1)).toBe(0.1);
});

test("the mean of eight items answered 0 to 4 goes from 0 to 4 in eighths", () => {
  const [caregiver] = instruments;
  if (caregiver === undefined) throw new Error("there are instruments");
  expect(scaleRange(caregiver, "withdrawal")).toEqual({ lowest: 0, highest: 4, step: 0.125 });
});
