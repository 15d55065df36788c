import { tTwoSided } from "../distributions/student-t.ts";
import { midranks } from "../numbers/order.ts";
import { completePairs } from "../numbers/pairs.ts";
import { tieWidth } from "../numbers/spread.ts";
import type { Value } from "../numbers/values.ts";
import { correlationOf } from "./correlation.ts";

/** The rank correlation and its two-sided p, with how p was found. Null where it cannot be said. */
export type Spearman = { n: number; rho: number | null; p: number | null; method: "exact" | "t-approximation" | null };

/** Up to this many people every arrangement is counted. */
const exactUpTo = 9;

/**
 * Spearman's rank correlation: whether those high in one column are high in the other, whatever the distances.
 *
 * Formula: Pearson's correlation of the midranks (ties share ranks). p = the share of all n! ways to pair the two columns whose rank
 * correlation is at least as far from 0; from ten people on, the t curve with n − 2 degrees of freedom. Source: Spearman (1904);
 * Kendall (1948), Rank correlation methods.
 * Not for: agreement between informants (use `icc` or `weightedKappa`).
 * Refuses: columns of different length, numbers that are not finite. A column without spread is null.
 */
export function spearman(first: readonly Value[], second: readonly Value[]): Spearman {
  const pairs = completePairs("spearman", first, second);
  const n = pairs.first.length;
  const ranksFirst = midranks(pairs.first, tieWidth(pairs.first));
  const ranksSecond = midranks(pairs.second, tieWidth(pairs.second));
  const rho = correlationOf(ranksFirst, ranksSecond);
  if (rho === null) return { n, rho, p: null, method: null };
  if (n <= exactUpTo) return { n, rho, p: exactP(ranksFirst, ranksSecond), method: "exact" };
  if (1 - Math.abs(rho) <= 1e-12) return { n, rho, p: null, method: null };
  const t = rho * Math.sqrt((n - 2) / (1 - rho * rho));
  return { n, rho, p: tTwoSided(t, n - 2), method: "t-approximation" };
}

/**
 * Over all pairings. Twice a midrank is whole, and rho rises with Σ (2R)(2S) alone, so we count sums of whole numbers: for each set of
 * partners already given away, how many ways lead to each sum.
 */
function exactP(ranksFirst: readonly number[], ranksSecond: readonly number[]): number {
  const first = ranksFirst.map((rank) => Math.round(2 * rank));
  const second = ranksSecond.map((rank) => Math.round(2 * rank));
  const n = first.length;
  const middle = n * (n + 1) ** 2;
  const seen = Math.abs(first.reduce((total, rank, index) => total + rank * (second[index] ?? 0), 0) - middle);
  let extreme = 0;
  let all = 0;
  for (const [total, ways] of sumsOfPairings(first, second)) {
    all += ways;
    if (Math.abs(total - middle) >= seen) extreme += ways;
  }
  return extreme / all;
}

function sumsOfPairings(first: readonly number[], second: readonly number[]): Map<number, number> {
  let bySet = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]]);
  for (const rank of first) {
    const next = new Map<number, Map<number, number>>();
    for (const [given, sums] of bySet) {
      second.forEach((partner, index) => {
        if (given & (1 << index)) return;
        const set = given | (1 << index);
        const target = next.get(set) ?? new Map<number, number>();
        for (const [total, ways] of sums) {
          const sum = total + rank * partner;
          target.set(sum, (target.get(sum) ?? 0) + ways);
        }
        next.set(set, target);
      });
    }
    bySet = next;
  }
  return bySet.get((1 << first.length) - 1) ?? new Map();
}
