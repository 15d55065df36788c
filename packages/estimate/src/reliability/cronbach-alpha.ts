import { correlationOf } from "../agreement/correlation.ts";
import type { Interval } from "../numbers/interval.ts";
import { columnsOf, completeRows, type Table } from "../numbers/rows.ts";
import { deviationOf, isFlat, largestOf, meanOf } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import { requireConfidence, type Value } from "../numbers/values.ts";
import { alphaConfidenceInterval } from "./alpha-confidence-interval.ts";

/** How well the items hang together. Null where it cannot be said. */
export type CronbachAlpha = {
  nPersons: number;
  nItems: number;
  alpha: number | null;
  interval: Interval | null;
  standardizedAlpha: number | null;
};

/**
 * Cronbach's alpha: what share of the differences between people's sums their items have in common.
 *
 * Formula: k/(k − 1) × (1 − sum of the item variances / variance of the sums). Standardised: k r̄ / (1 + (k − 1) r̄), r̄ the mean correlation
 * between items. Source: Cronbach (1951); interval by Feldt. Range: up to 1; a negative one (items pulling apart, or a key the wrong
 * way round) is reported and not clipped.
 * Not for: showing that a scale measures one thing (`mcdonaldOmega` tests one factor); judging a scale by eight children; reliable
 * change of a child, which needs an alpha of a hundred people from elsewhere.
 * Refuses: ragged rows, numbers that are not finite. A person with a gap is left out. An item everyone answers alike still counts as
 * an item. No differences between sums at all: null.
 */
export function cronbachAlpha(items: readonly (readonly Value[])[], confidence: number): CronbachAlpha {
  requireConfidence("cronbachAlpha", confidence);
  const table = completeRows("cronbachAlpha", items);
  const nPersons = table.rows.length;
  const nItems = table.columns;
  const alpha = alphaOf(table);
  if (alpha === null) return { nPersons, nItems, alpha, interval: null, standardizedAlpha: null };
  const interval = alphaConfidenceInterval(alpha, nPersons, nItems, confidence);
  return { nPersons, nItems, alpha, interval, standardizedAlpha: standardizedAlphaOf(table) };
}

/** Alpha of a whole table. Null with fewer than two people or items, or when all sums are the same. */
export function alphaOf(table: Table): number | null {
  const k = table.columns;
  if (table.rows.length < 2 || k < 2) return null;
  const largest = largestOf(...table.rows);
  const total = deviationOf(table.rows.map(sumOf));
  if (isFlat(total, largest)) return null;
  const items = sumOf(columnsOf(table).map((column) => deviationOf(column) ** 2));
  return Math.min(1, (k / (k - 1)) * (1 - items / total ** 2));
}

function standardizedAlphaOf(table: Table): number | null {
  const columns = columnsOf(table);
  const correlations = columns.flatMap((one, index) =>
    columns.slice(index + 1).map((other) => correlationOf(one, other)),
  );
  const known = correlations.filter((r) => r !== null);
  if (known.length < correlations.length) return null;
  const mean = meanOf(known);
  const divisor = 1 + (table.columns - 1) * mean;
  return divisor <= 1e-12 ? null : (table.columns * mean) / divisor;
}
