import { divide, fromFraction, multiply, sum, toFraction } from "./fraction.ts";

/** Scores put together: how many there were, and what they come to; null where too few are there. */
export type CompositeScore = { available: number; value: number | null };

/**
 * The sum, or the weighted mean, of the scores that are there, in exact decimals; weights are spread anew over those.
 * Fewer than `needed`, or weights that come to zero, is no score. Never put two informants together with it: they
 * disagree by nature, and their disagreement is news.
 */
export function compositeScore(
  scores: readonly (number | null)[],
  { method, needed, weights }: { method: "sum" | "mean"; needed: number; weights?: readonly number[] },
): CompositeScore {
  if (weights && weights.length !== scores.length) {
    throw new RangeError("compositeScore requires one weight for each score");
  }
  const parts = scores.flatMap((score, at) =>
    score === null ? [] : [{ score: toFraction(score), weight: toFraction(weights?.[at] ?? 1) }],
  );
  const available = parts.length;
  if (available < Math.max(1, needed)) return { available, value: null };
  const total = sum(parts.map(({ score, weight }) => multiply(score, weight)));
  if (method === "sum") return { available, value: fromFraction(total) };
  const weight = sum(parts.map((part) => part.weight));
  return { available, value: weight.top === 0n ? null : fromFraction(divide(total, weight)) };
}
