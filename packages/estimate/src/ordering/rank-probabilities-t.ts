import { multivariateTBelow } from "../distributions/multivariate-t.ts";
import { columnsOf, completeRows, type Table } from "../numbers/rows.ts";
import { covarianceOf, deviationOf, isFlat, largestOf, meanOf } from "../numbers/spread.ts";
import type { Value } from "../numbers/values.ts";
import { requireOrder } from "./order.ts";

/** How likely the expected order is, and how likely each scale improved most. Null where it cannot be said. */
export type RankProbabilitiesT = { n: number; pOrder: number | null; pBest: (number | null)[] };

/**
 * The order of improvement, honestly: how likely it is that scale o₀ gained more than o₁, and o₁ more than o₂, …
 *
 * Formula: the mean gains have a joint posterior, multivariate t with n − 1 degrees of freedom, centred on the seen means with covariance / n
 * (flat prior). pOrder is its chance of the order, pBest[i] its chance that scale i gained most. Sources: Box & Tiao (1973); Genz & Bretz
 * (2009). Gains are larger when better, on a common metric, one row a child.
 * Primary in tiny groups; `rankProbabilities` is far too sure there. With three scales a probability of 1/6 is what guessing earns.
 * Not for: scales in different units; saying that an order was found because its probability is the largest of six.
 * Refuses: ragged rows, numbers that are not finite, an order that does not name each scale once, more than five scales. Fewer than two
 * children, or two scales that differ by the same amount in every child: null.
 */
export function rankProbabilitiesT(
  gains: readonly (readonly Value[])[],
  hypothesisedOrder: readonly number[],
): RankProbabilitiesT {
  const table = completeRows("rankProbabilitiesT", gains);
  requireOrder("rankProbabilitiesT", hypothesisedOrder, table.columns);
  if (table.columns > 5) throw new RangeError("rankProbabilitiesT requires at most five scales");
  const n = table.rows.length;
  const columns = columnsOf(table);
  if (n < 2 || anyPairIsFlat(table, columns)) return { n, pOrder: null, pBest: columns.map(() => null) };
  const steps = hypothesisedOrder
    .slice(1)
    .map((lower, index) => contrast(columns, hypothesisedOrder[index] ?? 0, lower));
  return {
    n,
    pOrder: chanceAllAbove(steps),
    pBest: columns.map((_, best) =>
      chanceAllAbove(columns.flatMap((_, other) => (other === best ? [] : [contrast(columns, best, other)]))),
    ),
  };
}

/** Child by child, how much more one scale gained than another. */
function contrast(columns: readonly (readonly number[])[], more: number, less: number): number[] {
  return (columns[more] ?? []).map((gain, child) => gain - (columns[less]?.[child] ?? 0));
}

function anyPairIsFlat(table: Table, columns: readonly (readonly number[])[]): boolean {
  const largest = largestOf(...table.rows);
  return columns.some((_, one) =>
    columns.slice(one + 1).some((_, after) => isFlat(deviationOf(contrast(columns, one, one + 1 + after)), largest)),
  );
}

/** The chance that all these mean differences are above 0. */
function chanceAllAbove(contrasts: readonly number[][]): number {
  const n = contrasts[0]?.length ?? 2;
  const spreads = contrasts.map(deviationOf);
  const limits = contrasts.map((contrast, index) => (meanOf(contrast) / (spreads[index] ?? 1)) * Math.sqrt(n));
  const correlations = contrasts.map((one, i) =>
    contrasts.map((other, j) =>
      i === j ? 1 : correlate(covarianceOf(one, other) / (spreads[i] ?? 1) / (spreads[j] ?? 1)),
    ),
  );
  return multivariateTBelow(limits, correlations, n - 1);
}

function correlate(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
