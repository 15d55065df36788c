import { correlationOf } from "../agreement/correlation.ts";
import { columnsOf, completeRows } from "../numbers/rows.ts";
import { deviationOf, isFlat, largestOf } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import type { Value } from "../numbers/values.ts";
import { omegaFromLoadings } from "./omega-from-loadings.ts";
import { fitOneFactor } from "./one-factor.ts";

/** Omega and what each item shares with the one factor. Null where it cannot be said. */
export type McdonaldOmega = { omega: number | null; standardizedLoadings: number[] | null };

/**
 * McDonald's omega: like alpha, but without pretending that every item measures equally well.
 *
 * Formula: one factor by maximum likelihood; with item SDs s, loadings l and uniquenesses u of the correlations,
 * omega = (Σ s l)² / ((Σ s l)² + Σ s² u), for the raw sum of the items. Loadings are signed so that their sum is positive.
 * Source: McDonald (1999); the model-implied form, as semTools::compRelSEM(obs.var = FALSE). It is not psych::omega's.
 * Not for: fewer than a hundred people or so: a factor analysis of eight children is noise. Not for scales of several factors.
 * Refuses: ragged rows, numbers that are not finite. A person with a gap is left out. Null with fewer than three items, with no more
 * people than items, with an item everyone answers alike, and when no proper solution exists (an item without any error).
 */
export function mcdonaldOmega(items: readonly (readonly Value[])[]): McdonaldOmega {
  const table = completeRows("mcdonaldOmega", items);
  const nothing: McdonaldOmega = { omega: null, standardizedLoadings: null };
  if (table.columns < 3 || table.rows.length <= table.columns) return nothing;
  const columns = columnsOf(table);
  const spreads = columns.map(deviationOf);
  if (columns.some((column, index) => isFlat(spreads[index] ?? 0, largestOf(column)))) return nothing;
  const correlations = columns.map((one, i) =>
    columns.map((other, j) => (i === j ? 1 : (correlationOf(one, other) ?? 0))),
  );
  const fit = fitOneFactor(correlations);
  if (fit === null) return nothing;
  const way = sumOf(fit.loadings) < 0 ? -1 : 1;
  const standardizedLoadings = fit.loadings.map((loading) => way * loading);
  const raw = standardizedLoadings.map((loading, index) => loading * (spreads[index] ?? 0));
  const errors = fit.uniquenesses.map((uniqueness, index) => uniqueness * (spreads[index] ?? 0) ** 2);
  return { omega: omegaFromLoadings(raw, errors), standardizedLoadings };
}
