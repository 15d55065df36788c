import { expect, test } from "vitest";
import { posteriorInBand } from "../../src/attack/posterior.ts";
import { printedOf } from "./brute-force.ts";

const outlier = [28, 9, 8, 7, 6, 5];
const eight = [9, 12, 15, 16, 18, 20, 23, 26];
const normal = (score: number) => Math.exp(-(((score - 17) / 5.5) ** 2) / 2);

// Worked examples E2 and E3 of the method note; the prior is a normal one, mean 17 and spread 5.5, each child apart.
test("at one decimal an outsider, and two families, are about as sure as the note says", () => {
  const published = printedOf(eight, 0, 40, "0.1", true);
  expect(posteriorInBand(published, 17, [], normal)).toBeCloseTo(0.559, 3);
  expect(posteriorInBand(published, 17, [9], normal)).toBeCloseTo(0.659, 3);
  expect(posteriorInBand(published, 17, [26], normal)).toBeCloseTo(0.473, 3);
});

test("a mean alone tells the family of the one outlier a good deal of the others", () => {
  const published = printedOf(outlier, 0, 40, "0.5", false);
  const outsider = posteriorInBand(published, 17, [], normal) ?? 1;
  const family = posteriorInBand(published, 17, [28], normal) ?? 1;
  expect(family).toBeLessThan(outsider / 3);
});

test("nothing fits, and there is no posterior", () => {
  expect(posteriorInBand(printedOf(outlier, 0, 40, "0.5", false), 17, [40, 40], normal)).toBeNull();
});
