/** Our distributions beside those of @stdlib, another library's code by other people: a second opinion at every place chance picks. */
import { chiSquareCdf, chiSquareUpper, fCdf, normalCdf, tCdf, tQuantile } from "@kith/estimate";
import otherChiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import otherFCdf from "@stdlib/stats-base-dists-f-cdf";
import otherNormalCdf from "@stdlib/stats-base-dists-normal-cdf";
import otherTCdf from "@stdlib/stats-base-dists-t-cdf";
import otherTQuantile from "@stdlib/stats-base-dists-t-quantile";
import fc from "fast-check";
import { expect, test } from "vitest";

const degrees = fc.double({ min: 1, max: 300, noNaN: true });
const positive = fc.double({ min: 1e-3, max: 200, noNaN: true });

test("Student's t is that of @stdlib, to eleven digits", () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), degrees, (x, df) => {
      near(tCdf(x, df), otherTCdf(x, df), 1e-11);
    }),
    { numRuns: 500 },
  );
});

test("a quantile of t is that of @stdlib, to ten digits", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }), degrees, (share, df) => {
      near(tQuantile(share, df), otherTQuantile(share, df), 1e-10);
    }),
    { numRuns: 500 },
  );
});

// At small shares @stdlib's F is off by some 2e-11; R's pf agrees with ours there to sixteen digits.
test("F is that of @stdlib, to ten digits", () => {
  fc.assert(
    fc.property(positive, degrees, degrees, (x, df1, df2) => {
      near(fCdf(x, df1, df2), otherFCdf(x, df1, df2), 1e-10);
    }),
    { numRuns: 500 },
  );
});

test("the normal is that of @stdlib, far out as well", () => {
  fc.assert(
    fc.property(fc.double({ min: -35, max: 35, noNaN: true }), (x) => {
      near(normalCdf(x), otherNormalCdf(x, 0, 1), 1e-12);
    }),
    { numRuns: 500 },
  );
});

test("chi square is that of @stdlib, and its upper side what is left", () => {
  fc.assert(
    fc.property(positive, degrees, (x, df) => {
      const other = otherChiSquareCdf(x, df);
      near(chiSquareCdf(x, df), other, 1e-11);
      expect(chiSquareUpper(x, df)).toBeCloseTo(1 - other, 11);
    }),
    { numRuns: 500 },
  );
});

/** Equal to a share of the size: tails are tiny numbers and must agree as well. */
function near(actual: number, wanted: number, share: number): void {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(share * Math.abs(wanted) + 1e-300);
}
