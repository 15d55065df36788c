import { correlationOf } from "../agreement/correlation.ts";
import { columnsOf, completeRows, type Table } from "../numbers/rows.ts";
import { largestOf } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import type { Value } from "../numbers/values.ts";
import { alphaOf } from "./cronbach-alpha.ts";

/** One number an item, in the order of the items. Null where it cannot be said. */
export type ItemStatistics = {
  itemTotal: (number | null)[];
  itemRest: (number | null)[];
  alphaIfDropped: (number | null)[];
};

/**
 * How each item goes with the others.
 *
 * Says: itemTotal, its correlation with the sum of all (flattered, since the item is in the sum); itemRest, with the sum of the others,
 * which is the one to read; alphaIfDropped, alpha of the scale without it. A negative itemRest usually means a key the wrong way round.
 * Formula: Pearson correlations; alpha of the other k − 1 items. Source: Nunnally & Bernstein (1994), Psychometric theory.
 * Not for: throwing items out because eight children answered oddly.
 * Refuses: ragged rows, numbers that are not finite. An item or rest without spread has no correlation; alphaIfDropped needs three items.
 */
export function itemStatistics(items: readonly (readonly Value[])[]): ItemStatistics {
  const table = completeRows("itemStatistics", items);
  const columns = columnsOf(table);
  const totals = table.rows.map(sumOf);
  const largest = largestOf(...table.rows);
  const rests = columns.map((_, index) => without(table, index));
  return {
    itemTotal: columns.map((column) => correlationOf(column, totals, largest)),
    itemRest: columns.map((column, index) => correlationOf(column, (rests[index]?.rows ?? []).map(sumOf), largest)),
    alphaIfDropped: rests.map((rest) => alphaOf(rest)),
  };
}

function without(table: Table, item: number): Table {
  return { rows: table.rows.map((row) => row.filter((_, index) => index !== item)), columns: table.columns - 1 };
}
