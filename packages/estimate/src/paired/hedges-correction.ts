import { logGamma, stirlingError } from "../distributions/log-gamma.ts";

/**
 * Hedges' factor J: a standardised difference of a few people comes out too large on average, and J takes that back.
 *
 * Formula: J = Γ(df/2) / (√(df/2) Γ((df − 1)/2)), exactly; the usual 1 − 3/(4 df − 1) is only near it.
 * Source: Hedges (1981), Distribution theory for Glass's estimator of effect size. Range: from 0.56 at df 2 up to 1. No unit.
 * Not for: correcting a mean, which is not biased.
 * Null below 2 degrees of freedom, where nothing can be corrected. Refuses what is not a finite number.
 */
export function hedgesCorrection(df: number): number | null {
  if (!Number.isFinite(df)) throw new RangeError("hedgesCorrection requires finite degrees of freedom");
  if (df < 2) return null;
  const a = df / 2;
  if (a < 20) return Math.exp(logGamma(a) - logGamma(a - 0.5)) / Math.sqrt(a);
  // Γ(a) / Γ(a − ½) by Stirling, with the large parts cancelled by hand.
  const power = (1 - a) * Math.log1p(-0.5 / a) - 0.5 + stirlingError(a) - stirlingError(a - 0.5);
  return Math.exp(power);
}
