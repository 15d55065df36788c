import { searchSmooth } from "../numbers/search.ts";
import { stirlingError } from "./log-gamma.ts";
import { farOutSides, isFarOut } from "./noncentral-t-far.ts";
import { logNormalCdf, normalCdf } from "./normal.ts";
import { tCdf, tQuantile } from "./student-t.ts";

/**
 * The noncentral t distribution: the chance that t is at most x when the true effect is not zero. `ncp`, its noncentrality, is the
 * true standardised effect times √n; the interval around d_z is found by asking which noncentralities could have given the t we saw.
 * P(T ≤ x) = ∫ Φ(x s − ncp) f(s) ds, where s is a sample SD over the true one. The integrand has one hill; the trapezoid rule over
 * its logarithm is exact to 10⁻¹³ there, in both tails. Source: Johnson & Welch (1940); method: trapezoid rule for analytic
 * functions (Trefethen & Weideman 2014). From 10¹⁰ degrees of freedom on it is a normal curve. Refuses df below 0.001.
 */
export function noncentralTCdf(x: number, df: number, ncp: number): number {
  return sideOf("noncentralTCdf", x, df, ncp, "lower");
}

/** The chance of more than x, computed itself and not as 1 less the other. */
export function noncentralTUpper(x: number, df: number, ncp: number): number {
  return sideOf("noncentralTUpper", x, df, ncp, "upper");
}

/** The place below which a share p lies. Refuses p at or outside 0 and 1, and a place beyond 10¹⁵⁰. */
export function noncentralTQuantile(p: number, df: number, ncp: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("noncentralTQuantile requires a probability between 0 and 1");
  if (ncp === 0) return tQuantile(p, df);
  const rising = (x: number) => (p <= 0.5 ? noncentralTCdf(x, df, ncp) : -noncentralTUpper(x, df, ncp));
  const target = p <= 0.5 ? p : -(1 - p);
  let [down, up] = [2, 2];
  while (rising(ncp - down) > target) down *= 4;
  while (rising(ncp + up) < target) up *= 4;
  return searchSmooth(rising, target, ncp - down, ncp + up);
}

function sideOf(asker: string, x: number, df: number, ncp: number, side: "lower" | "upper"): number {
  if (!(df >= 1e-3 && Number.isFinite(df)))
    throw new RangeError(`${asker} requires at least a thousandth of a degree of freedom`);
  if (!(Math.abs(x) < 1e150 && Math.abs(ncp) < 1e150)) throw new RangeError(`${asker} requires numbers below 10¹⁵⁰`);
  if (ncp === 0) return tCdf(side === "lower" ? x : -x, df);
  if (isFarOut(x, df)) return farOutSides(x, df, ncp)[side];
  const sign = side === "lower" ? 1 : -1;
  if (df > 1e10) return normalCdf((sign * (x - ncp)) / Math.sqrt(1 + ((x / df) * x) / 2));
  // A probability above one half is exact enough as 1 less the other, and the other's hill is the simpler one.
  const here = hillArea(x, df, ncp, sign);
  return here > 0.5 ? 1 - hillArea(x, df, ncp, -sign) : here;
}

/** ∫ Φ(±(x eᵘ − ncp)) f(eᵘ) eᵘ du: u is the logarithm of s. */
function hillArea(x: number, df: number, ncp: number, sign: number): number {
  const scale = Math.LN2 + 0.5 * Math.log(df / (4 * Math.PI)) - stirlingError(df / 2);
  const logHeight = (u: number) =>
    scale + df * (u - Math.expm1(2 * u) / 2) + logNormalCdf(sign * (x * Math.exp(u) - ncp));
  const top = topOf(logHeight, -80 - 80 / df, 20);
  const floor = logHeight(top) - 42;
  if (floor < -800) return 0;
  const left = edgeOf(logHeight, top, floor, -1);
  const right = edgeOf(logHeight, top, floor, 1);
  return trapezoid((u) => Math.exp(logHeight(u)), left, right);
}

/** The top of a function with one hill, by thirds. */
function topOf(heightAt: (place: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (high - low > 1e-9 * Math.max(1, Math.abs(low))) {
    const third = (high - low) / 3;
    if (heightAt(low + third) < heightAt(high - third)) low += third;
    else high -= third;
  }
  return (low + high) / 2;
}

/** A place not far beyond which the hill no longer stands above the floor. */
function edgeOf(heightAt: (place: number) => number, top: number, floor: number, way: 1 | -1): number {
  let reach = 1e-2;
  while (heightAt(top + way * reach) > floor) reach *= 1.5;
  while (reach > 1e-9 && heightAt(top + (way * reach) / 1.5) <= floor) reach /= 1.5;
  return top + way * reach;
}

/** Halves its step until that changes nothing, or, after thousands of pieces, nothing but the noise of a very steep hill. */
function trapezoid(heightAt: (place: number) => number, from: number, to: number): number {
  let pieces = 48;
  let step = (to - from) / pieces;
  let total = (heightAt(from) + heightAt(to)) / 2;
  for (let index = 1; index < pieces; index += 1) total += heightAt(from + index * step);
  for (;;) {
    let between = 0;
    for (let index = 0; index < pieces; index += 1) between += heightAt(from + (index + 0.5) * step);
    const settled = Math.abs(between - total) <= (pieces > 6000 ? 1e-10 : 1e-13) * total;
    total += between;
    pieces *= 2;
    step /= 2;
    if (settled || pieces > 100_000) return Math.min(1, total * step);
  }
}
