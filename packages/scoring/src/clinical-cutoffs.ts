import type { Direction } from "./reliable-change-index.ts";

/** Mean and SD of people in difficulty, and of people who do well. */
export type TwoPopulations = { clinical: Population; functional: Population };
export type Population = { mean: number; sd: number };

/** Three places to draw a line between the two; `c`, between both means and nearer the narrower, is the usual one. */
export type ClinicalCutoffs = { a: number | null; b: number | null; c: number | null };

/**
 * a: two clinical SDs from the clinical mean, towards health. b: two functional SDs from the functional mean, towards
 * difficulty. c: where both populations are as likely, null if neither spreads. In points of the scale. Numbers that
 * are none, or a spread below zero, give no line at all.
 * Source: Jacobson & Truax (1991), which takes the functional SD for b.
 */
export function clinicalCutoffs({ clinical, functional }: TwoPopulations, direction: Direction): ClinicalCutoffs {
  const isKnown = [clinical, functional].every(({ mean, sd }) => Number.isFinite(mean) && sd >= 0 && sd < Infinity);
  if (!isKnown) return { a: null, b: null, c: null };
  const towardsHealth = direction === "higher-is-better" ? 1 : -1;
  const spread = clinical.sd + functional.sd;
  return {
    a: finite(clinical.mean + towardsHealth * 2 * clinical.sd),
    b: finite(functional.mean - towardsHealth * 2 * functional.sd),
    c: spread > 0 ? finite((functional.sd * clinical.mean + clinical.sd * functional.mean) / spread) : null,
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
