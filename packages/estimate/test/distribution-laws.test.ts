import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  fCdf,
  fQuantile,
  logGamma,
  noncentralTCdf,
  noncentralTQuantile,
  noncentralTUpper,
  normalCdf,
  normalQuantile,
  regularizedBeta,
  tCdf,
  tQuantile,
} from "@kith/estimate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { farOutSides } from "../src/distributions/noncentral-t-far.ts";

const share = fc.double({ min: 1e-9, max: 1 - 1e-6, noNaN: true });
const degrees = fc.double({ min: 0.5, max: 400, noNaN: true });

test("a quantile is the place where its distribution reaches that share", () => {
  fc.assert(
    fc.property(share, degrees, degrees, (p, df, df2) => {
      near(normalCdf(normalQuantile(p)), p, 1e-12);
      near(tCdf(tQuantile(p, df), df), p, 1e-11);
      near(fCdf(fQuantile(p, df, df2), df, df2), p, 1e-10);
      near(chiSquareCdf(chiSquareQuantile(p, df), df), p, 1e-11);
    }),
  );
});

test("a noncentral quantile is the place where its distribution reaches that share", () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 40 }), fc.integer({ min: -5, max: 5 }), (p, df, ncp) => {
      near(noncentralTCdf(noncentralTQuantile(p, df, ncp), df, ncp), p, 1e-10);
    }),
    { numRuns: 15 },
  );
});

test("the two sides of a distribution add up to 1, and both signs mirror each other", () => {
  const place = fc.double({ min: -8, max: 8, noNaN: true });
  fc.assert(
    fc.property(place, degrees, fc.double({ min: -4, max: 4, noNaN: true }), (x, df, ncp) => {
      expect(tCdf(x, df) + tCdf(-x, df)).toBeCloseTo(1, 13);
      expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
      expect(chiSquareCdf(x * x, df) + chiSquareUpper(x * x, df)).toBeCloseTo(1, 13);
      expect(noncentralTCdf(x, df, ncp) + noncentralTUpper(x, df, ncp)).toBeCloseTo(1, 11);
      expect(noncentralTCdf(x, df, ncp)).toBeCloseTo(noncentralTUpper(-x, df, -ncp), 11);
    }),
  );
});

test("without an effect the noncentral t is Student's, by another road", () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 8, noNaN: true }), degrees, (x, df) => {
      near(noncentralTCdf(x, df, 0), tCdf(x, df), 1e-10);
    }),
  );
});

test("far out the noncentral t goes another road, and where both roads go they meet", () => {
  const place = fc.double({ min: 6, max: 30, noNaN: true });
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 10 }), fc.integer({ min: -5, max: 40 }), (x, df, ncp) => {
      near(farOutSides(x, df, ncp).lower, noncentralTCdf(x, df, ncp), 1e-11);
      near(farOutSides(-x, df, ncp).upper, noncentralTUpper(-x, df, ncp), 1e-11);
    }),
    { numRuns: 40 },
  );
  near(noncentralTCdf(-1e6, 1.5, 0), tCdf(-1e6, 1.5), 1e-12);
});

test("the square of a t is an F with one degree of freedom, and of a normal a chi-squared", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), degrees, (x, df) => {
      near(1 - fCdf(x * x, 1, df), 2 * tCdf(-x, df), 1e-9);
      near(chiSquareUpper(x * x, 1), 2 * normalCdf(-x), 1e-11);
    }),
  );
});

test("the gamma function grows by its own argument, and the beta function mirrors", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 300, noNaN: true }), fc.integer({ min: 0, max: 64 }), (x, parts) => {
      expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10);
      expect(regularizedBeta(parts / 64, x, 2.5) + regularizedBeta(1 - parts / 64, 2.5, x)).toBeCloseTo(1, 10);
    }),
  );
});

/** Near in proportion: a tail of 10⁻⁹ must be as exact as a half. What is 0 up to rounding is near 0. */
function near(actual: number, expected: number, within: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(within * Math.abs(expected) + 1e-15);
}
