import { medianOf, midranks } from "../numbers/order.ts";
import { completePairs, differencesOf } from "../numbers/pairs.ts";
import { tieWidth } from "../numbers/spread.ts";
import { sumOf } from "../numbers/sum.ts";
import type { Value } from "../numbers/values.ts";

/** What to do with children who did not change: `wilcoxon` leaves them out, `pratt` ranks them and then leaves them out. */
export type ZeroMethod = "wilcoxon" | "pratt";

/** Rank sums, exact p values, and two sizes that go with them. Null where it cannot be said. */
export type WilcoxonSignedRank = {
  nPairs: number;
  nNonZero: number;
  wPlus: number | null;
  wMinus: number | null;
  p: number | null;
  pGreater: number | null;
  pLess: number | null;
  rankBiserial: number | null;
  hodgesLehmann: number | null;
};

/**
 * Wilcoxon's signed-rank test, exact: did more and larger changes go one way than a fair coin for each child would make likely?
 *
 * Formula: rank the sizes of the changes, ties sharing ranks; W+ is the sum of the ranks of rises. p counts, over all 2ⁿ ways the
 * signs could have fallen on these very ranks, those as far out: p = min(1, 2 × the smaller side). Exact with ties and zeros too, where
 * most software quietly takes a normal curve. rankBiserial = (W+ − W−) / (W+ + W−), from −1 to 1. hodgesLehmann = the
 * median of all means of two changes, in points.
 * Sources: Wilcoxon (1945); Pratt (1959) for zeros; Kerby (2014) for the rank-biserial; Hodges & Lehmann (1963).
 * Not for: showing "no change" by a large p; five children can at best give p = .06.
 * Refuses: columns of different length, numbers that are not finite. No pair at all is null; all changes zero is p = 1.
 */
export function wilcoxonSignedRank(
  before: readonly Value[],
  after: readonly Value[],
  zeroMethod: ZeroMethod,
): WilcoxonSignedRank {
  const pairs = completePairs("wilcoxonSignedRank", before, after);
  const width = tieWidth(pairs.first, pairs.second);
  const changes = differencesOf(pairs);
  const nPairs = changes.length;
  if (nPairs === 0) return nobody;
  const moved = (change: number) => Math.abs(change) > width;
  const ranked = zeroMethod === "wilcoxon" ? changes.filter(moved) : changes;
  const ranks = midranks(
    ranked.map((change) => (moved(change) ? Math.abs(change) : 0)),
    width,
  );
  const kept = ranked.flatMap((change, index) =>
    moved(change) ? [{ rise: change > 0, rank: ranks[index] ?? 0 }] : [],
  );
  const wPlus = sumOf(kept.map(({ rise, rank }) => (rise ? rank : 0)));
  const wMinus = sumOf(kept.map(({ rise, rank }) => (rise ? 0 : rank)));
  const { pLess, pGreater } = exactTails(
    kept.map(({ rank }) => rank),
    wPlus,
  );
  return {
    nPairs,
    nNonZero: kept.length,
    wPlus,
    wMinus,
    p: Math.min(1, 2 * Math.min(pLess, pGreater)),
    pGreater,
    pLess,
    rankBiserial: kept.length === 0 ? null : (wPlus - wMinus) / (wPlus + wMinus),
    hodgesLehmann: medianOf(walshAverages(changes)),
  };
}

const nobody: WilcoxonSignedRank = {
  nPairs: 0,
  nNonZero: 0,
  wPlus: null,
  wMinus: null,
  p: null,
  pGreater: null,
  pLess: null,
  rankBiserial: null,
  hodgesLehmann: null,
};

/** P(W+ ≤ w) and P(W+ ≥ w) over all signs, adding one child at a time. Twice a midrank is whole. */
function exactTails(ranks: readonly number[], w: number): { pLess: number; pGreater: number } {
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const chances = new Float64Array(doubled.reduce((total, rank) => total + rank, 0) + 1);
  chances[0] = 1;
  let reach = 0;
  for (const rank of doubled) {
    reach += rank;
    for (let total = reach; total >= 0; total -= 1) {
      const without = chances[total] ?? 0;
      const withIt = total >= rank ? (chances[total - rank] ?? 0) : 0;
      chances[total] = (without + withIt) / 2;
    }
  }
  const seen = Math.round(2 * w);
  return { pLess: sumOf([...chances.subarray(0, seen + 1)]), pGreater: sumOf([...chances.subarray(seen)]) };
}

function walshAverages(changes: readonly number[]): number[] {
  return changes.flatMap((one, index) => changes.slice(index).map((other) => (one + other) / 2));
}
