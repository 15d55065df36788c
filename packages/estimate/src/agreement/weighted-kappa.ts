import { sumOf } from "../numbers/sum.ts";
import { isPresent, requireNumber, type Value } from "../numbers/values.ts";

/** How much a near miss counts: not at all, in proportion, or by its square. */
export type KappaWeights = "unweighted" | "linear" | "quadratic";

/** Agreement beyond chance, what went into it, and its standard error. Null where it cannot be said. */
export type WeightedKappa = {
  n: number;
  kappa: number | null;
  observed: number | null;
  expected: number | null;
  se: number | null;
};

/**
 * Cohen's kappa for ordered answers: how much two people agree beyond what their habits alone would give.
 *
 * Formula: κ = (observed − expected) / (1 − expected), agreement weighted 1 − |i − j|/(k − 1) (linear) or 1 − (i − j)²/(k − 1)²
 * (quadratic) over all answers the scale offers, used or not. The standard error is the one for a kappa that is not 0.
 * Sources: Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969). Range: −1 to 1.
 * Not for: comparing kappas of groups that differ in how common an answer is; nearly everyone at "never" makes kappa low though
 * nearly all agree.
 * Refuses: a table that is not square, or counts that are not counts. If chance alone would agree fully, kappa is null.
 */
export function weightedKappa(table: readonly (readonly number[])[], weights: KappaWeights): WeightedKappa {
  requireTable(table);
  const k = table.length;
  const n = sumOf(table.flat());
  if (n === 0) return { n, kappa: null, observed: null, expected: null, se: null };
  const shares = table.map((row) => row.map((count) => count / n));
  const rows = shares.map((row) => sumOf(row));
  const columns = shares.map((_, column) => sumOf(shares.map((row) => row[column] ?? 0)));
  const weight = (i: number, j: number) => agreementWeight(weights, i, j, k);
  const over = (share: (i: number, j: number) => number) =>
    sumOf(table.flatMap((row, i) => row.map((_, j) => share(i, j))));
  const observed = over((i, j) => weight(i, j) * at(shares[i], j));
  const expected = over((i, j) => weight(i, j) * at(rows, i) * at(columns, j));
  if (1 - expected <= 1e-12) return { n, kappa: null, observed, expected, se: null };
  const kappa = (observed - expected) / (1 - expected);
  const rowWeights = rows.map((_, i) => sumOf(columns.map((share, j) => weight(i, j) * share)));
  const columnWeights = columns.map((_, j) => sumOf(rows.map((share, i) => weight(i, j) * share)));
  const spread = over(
    (i, j) => at(shares[i], j) * (weight(i, j) - (at(rowWeights, i) + at(columnWeights, j)) * (1 - kappa)) ** 2,
  );
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  return { n, kappa, observed, expected, se: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Weighted kappa from two columns of answers. The answers a scale offers must be given, in their order: an answer nobody chose still
 * spaces the others.
 *
 * Formula and sources: those of `weightedKappa`. Source of the spacing: Cohen (1968).
 * Not for: answers without an order.
 * Refuses an answer that the scale does not offer; a person with a gap is left out.
 */
export function weightedKappaFromRatings(
  first: readonly Value[],
  second: readonly Value[],
  categories: readonly number[],
  weights: KappaWeights,
): WeightedKappa {
  if (first.length !== second.length) {
    throw new RangeError("weightedKappaFromRatings requires two columns of the same length");
  }
  if (new Set(categories).size !== categories.length) {
    throw new RangeError("weightedKappaFromRatings requires categories that differ");
  }
  const table = categories.map(() => categories.map(() => 0));
  first.forEach((one, index) => {
    const row = placeOf(one, categories);
    const column = placeOf(second[index], categories);
    const cells = row === null ? undefined : table[row];
    if (cells !== undefined && column !== null) cells[column] = at(cells, column) + 1;
  });
  return weightedKappa(table, weights);
}

function placeOf(value: Value, categories: readonly number[]): number | null {
  if (!isPresent("weightedKappaFromRatings", value)) return null;
  const place = categories.indexOf(value);
  if (place < 0) throw new RangeError("weightedKappaFromRatings requires answers that the scale offers");
  return place;
}

function agreementWeight(weights: KappaWeights, i: number, j: number, k: number): number {
  if (i === j) return 1;
  if (weights === "unweighted") return 0;
  const apart = Math.abs(i - j) / (k - 1);
  return weights === "linear" ? 1 - apart : 1 - apart * apart;
}

function requireTable(table: readonly (readonly number[])[]): void {
  for (const row of table) {
    if (row.length !== table.length) throw new RangeError("weightedKappa requires a square table");
    for (const count of row) {
      requireNumber("weightedKappa", count);
      if (count < 0) throw new RangeError("weightedKappa requires counts of at least 0");
    }
  }
}

function at(values: readonly number[] | undefined, index: number): number {
  return values?.[index] ?? 0;
}
