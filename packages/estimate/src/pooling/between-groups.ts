import { searchIncreasing } from "../numbers/search.ts";
import { sumOf } from "../numbers/sum.ts";

/** How the spread of true effects between groups is found: by moments (DerSimonian–Laird) or by restricted likelihood. */
export type Tau2Method = "DL" | "REML";

/** Weights and weighted mean of groups, each weighted by what it knows: 1 / (its variance + the spread between groups). */
export type Weighted = { weights: number[]; total: number; mean: number; q: number };

/** The weighted mean of the groups at a given spread between them, and how far they lie from it (q). */
export function weightedMean(yi: readonly number[], vi: readonly number[], tau2: number): Weighted {
  const weights = vi.map((variance) => 1 / (variance + tau2));
  const total = sumOf(weights);
  const mean = sumOf(yi.map((effect, index) => (effect * (weights[index] ?? 0)) / total));
  const q = sumOf(yi.map((effect, index) => (weights[index] ?? 0) * (effect - mean) ** 2));
  return { weights, total, mean, q };
}

/**
 * The variance of true effects between groups, tau², never below 0.
 * DL: (Q − (k − 1)) / (Σw − Σw²/Σw), from DerSimonian & Laird (1986). REML: the tau² that makes the restricted likelihood greatest, found
 * on a grid and then by halving the slope, from Viechtbauer (2005). With one group there is nothing between groups: 0.
 */
export function betweenGroups(yi: readonly number[], vi: readonly number[], method: Tau2Method): number {
  if (yi.length < 2) return 0;
  return method === "DL" ? byMoments(yi, vi) : byRestrictedLikelihood(yi, vi);
}

function byMoments(yi: readonly number[], vi: readonly number[]): number {
  const { weights, total, q } = weightedMean(yi, vi, 0);
  return Math.max(0, (q - (yi.length - 1)) / looseness(weights, total));
}

function byRestrictedLikelihood(yi: readonly number[], vi: readonly number[]): number {
  const spread = Math.max(...yi) - Math.min(...yi);
  const scale = spread * spread + Math.max(...vi);
  const steps = 140;
  const places = [0, ...Array.from({ length: steps + 1 }, (_, index) => scale * 10 ** (-12 + (14 * index) / steps))];
  const likelihoods = places.map((tau2) => restrictedLogLikelihood(yi, vi, tau2));
  const best = likelihoods.indexOf(Math.max(...likelihoods));
  const from = places[Math.max(0, best - 1)] ?? 0;
  const to = places[Math.min(places.length - 1, best + 1)] ?? scale;
  if (slopeAt(yi, vi, from) <= 0) return from;
  return searchIncreasing((tau2) => -slopeAt(yi, vi, tau2), 0, from, to);
}

function restrictedLogLikelihood(yi: readonly number[], vi: readonly number[], tau2: number): number {
  const { total, q } = weightedMean(yi, vi, tau2);
  return -0.5 * (sumOf(vi.map((variance) => Math.log(variance + tau2))) + Math.log(total) + q);
}

/** Twice the slope of the restricted likelihood: Σ w² (y − μ)² − (Σ w − Σ w² / Σ w). */
function slopeAt(yi: readonly number[], vi: readonly number[], tau2: number): number {
  const { weights, total, mean } = weightedMean(yi, vi, tau2);
  const away = sumOf(yi.map((effect, index) => ((weights[index] ?? 0) * (effect - mean)) ** 2));
  return away - looseness(weights, total);
}

/** Σ w − Σ w² / Σ w as Σ w × (the others) / Σ w: nothing cancels when one group outweighs all others. */
export function looseness(weights: readonly number[], total: number): number {
  const after = weights.map(() => 0);
  for (let index = weights.length - 2; index >= 0; index -= 1) {
    after[index] = (after[index + 1] ?? 0) + (weights[index + 1] ?? 0);
  }
  let before = 0;
  let sum = 0;
  weights.forEach((weight, index) => {
    sum += (before + (after[index] ?? 0)) * (weight / total);
    before += weight;
  });
  return sum;
}
