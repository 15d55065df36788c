import { chiSquareUpper } from "../distributions/chi-square.ts";
import { normalCdf, normalQuantile } from "../distributions/normal.ts";
import { tQuantile, tTwoSided } from "../distributions/student-t.ts";
import type { Interval } from "../numbers/interval.ts";
import { completePairs } from "../numbers/pairs.ts";
import { deviationOf, isFlat, largestOf } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import { requireConfidence, type Value } from "../numbers/values.ts";
import { betweenGroups, looseness, type Tau2Method, weightedMean } from "./between-groups.ts";

/** How the mean of the groups is judged: by the normal curve, by Hartung–Knapp, or by Hartung–Knapp that may only widen. */
export type PoolingTest = "z" | "hksj" | "hksjAdhoc";

/** The pooled effect, how sure it is, and how much groups differ. Null where it cannot be said. */
export type RandomEffectsMeta = {
  k: number;
  estimate: number | null;
  se: number | null;
  interval: Interval | null;
  p: number | null;
  tau2: number | null;
  i2: number | null;
  h2: number | null;
  q: number | null;
  qP: number | null;
  predictionInterval: Interval | null;
};

/**
 * Random-effects pooling: the mean effect over groups that are not all alike, each weighted by how much it knows.
 *
 * Formula: weights w = 1 / (variance + tau²); estimate = Σ w y / Σ w; se = 1 / √Σw (z), or √(q / Σw) with q = Σ w (y − μ)² / (k − 1) and k − 1
 * degrees of freedom (Hartung–Knapp); `hksjAdhoc` takes max(1, q). Prediction interval: estimate ± critical value × √(se² + tau²), where the next
 * group may lie. i2 = 100 tau² / (tau² + typical variance); Q is Cochran's.
 * Sources: DerSimonian & Laird (1986); Viechtbauer (2005, 2010); Hartung & Knapp (2001); Sidik & Jonkman (2002); Jackson et al. (2017) for the
 * floor; Higgins, Thompson & Spiegelhalter (2009).
 * Not for: plain `hksj` with three groups, which can be narrower than z (use the floor); a prediction from fewer than five groups (`poolGroups`
 * withholds it); groups that share children or raters.
 * Refuses: lists of different length, numbers that are not finite, a variance that is not above 0. One group: its own effect, tau² 0.
 */
export function randomEffectsMeta(
  yi: readonly Value[],
  vi: readonly Value[],
  tau2Method: Tau2Method,
  test: PoolingTest,
  confidence: number,
): RandomEffectsMeta {
  requireConfidence("randomEffectsMeta", confidence);
  const { first: effects, second: variances } = completePairs("randomEffectsMeta", yi, vi);
  if (variances.some((variance) => variance < least))
    throw new RangeError("randomEffectsMeta requires variances above 0");
  if (largestOf(effects, variances) > greatest) throw new RangeError("randomEffectsMeta requires numbers below 10⁷⁵");
  const k = effects.length;
  if (k === 0) return nothing;
  const tau2 = betweenGroups(effects, variances, tau2Method);
  const pooled = weightedMean(effects, variances, tau2);
  const q = k === 1 ? 0 : weightedMean(effects, variances, 0).q;
  const typical = typicalVariance(variances);
  const se = standardError(effects, pooled, test);
  const half = se === null ? null : criticalValue(test, k, confidence) * se;
  const predictionHalf = se === null || k < 2 ? null : criticalValue(test, k, confidence) * Math.sqrt(se * se + tau2);
  return {
    k,
    estimate: pooled.mean,
    se,
    interval: around(pooled.mean, half),
    p: se === null ? null : twoSided(pooled.mean / se, test, k),
    tau2,
    i2: k === 1 ? 0 : (100 * tau2) / (tau2 + typical),
    h2: k === 1 ? 1 : (tau2 + typical) / typical,
    q,
    qP: k === 1 ? 1 : chiSquareUpper(q, k - 1),
    predictionInterval: around(pooled.mean, predictionHalf),
  };
}

/** Less than this is nothing, and more than that cannot be squared and weighted. */
const least = 1e-100;
const greatest = 1e75;

const nothing: RandomEffectsMeta = {
  k: 0,
  estimate: null,
  se: null,
  interval: null,
  p: null,
  tau2: null,
  i2: null,
  h2: null,
  q: null,
  qP: null,
  predictionInterval: null,
};

/** The variance a typical group has inside itself (Higgins & Thompson 2002). */
function typicalVariance(variances: readonly number[]): number {
  const weights = variances.map((variance) => 1 / variance);
  return (variances.length - 1) / looseness(weights, sumOf(weights));
}

function standardError(
  effects: readonly number[],
  pooled: { total: number; q: number },
  test: PoolingTest,
): number | null {
  const k = effects.length;
  if (test === "z") return Math.sqrt(1 / pooled.total);
  if (k < 2) return null;
  const identical = isFlat(deviationOf(effects), largestOf(effects));
  const factor = identical ? 0 : pooled.q / (k - 1);
  const used = test === "hksjAdhoc" ? Math.max(1, factor) : factor;
  const se = Math.sqrt(used / pooled.total);
  return se === 0 ? null : se;
}

function criticalValue(test: PoolingTest, k: number, confidence: number): number {
  const share = (1 + confidence) / 2;
  return test === "z" ? normalQuantile(share) : tQuantile(share, k - 1);
}

function twoSided(statistic: number, test: PoolingTest, k: number): number {
  return test === "z" ? Math.min(1, 2 * normalCdf(-Math.abs(statistic))) : tTwoSided(statistic, k - 1);
}

function around(centre: number, half: number | null): Interval | null {
  return half === null ? null : { lower: centre - half, upper: centre + half };
}
