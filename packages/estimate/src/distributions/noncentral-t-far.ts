import { integrate } from "../numbers/integrate.ts";
import { normalCdf } from "./normal.ts";
import { regularizedGamma, type Sides } from "./regularized-gamma.ts";

/** So far out that the doubt about the mean is small beside the doubt about the spread. */
export function isFarOut(x: number, df: number): boolean {
  return Math.abs(x) > 30 && x * x > (df < 1e5 ? 50 : 1e6) * df;
}

/**
 * The noncentral t far out, where the integral over the sample SD has too steep a step: here it is taken over the error z of the mean instead.
 * T ≤ x, for x above 0, when the sample SD is at least (z + ncp) / x, which is sure where that is below 0. Below 0 the sides change places.
 */
export function farOutSides(x: number, df: number, ncp: number): Sides {
  if (x < 0) {
    const mirrored = farOutSides(-x, df, -ncp);
    return { lower: mirrored.upper, upper: mirrored.lower };
  }
  const spread = (z: number) => regularizedGamma(df / 2, (df / 2) * (Math.max(0, z + ncp) / x) ** 2);
  const from = Math.min(furthest, Math.max(-furthest, -ncp));
  return {
    lower: Math.min(1, normalCdf(-ncp) + area((z) => density(z) * spread(z).upper, from)),
    upper: Math.min(
      1,
      area((z) => density(z) * spread(z).lower, from),
    ),
  };
}

/** Beyond this many standard errors there is nothing left that a computer could write down. */
const furthest = 38;

/** The area from a place on, panel by panel, each as exact as the largest of them asks. */
function area(heightAt: (z: number) => number, from: number): number {
  const width = (furthest - from) / 48;
  const starts = Array.from({ length: 48 }, (_, index) => from + index * width);
  const highest = Math.max(...starts.map((start) => heightAt(start + width / 2)));
  return starts.reduce((sum, start) => sum + integrate(heightAt, start, start + width, 1e-15 * highest), 0);
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}
