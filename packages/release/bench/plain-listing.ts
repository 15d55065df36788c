import type { Learned, Published } from "../src/index.ts";
import { everyMultiset, prints, without } from "../test/attack/brute-force.ts";

/**
 * The rival: lists every multiset of scores, keeps those that print so, and looks through them once for each reader.
 * It is how one would do it without thinking, and it says the same where it ends at all.
 */
export function plainListing(published: Published, bandFrom: number, insiders: number[][]): Learned[] {
  const fit = everyMultiset(published.people, published.lowest, published.highest).filter((scores) =>
    prints(scores, published),
  );
  return insiders.map((insider) => {
    const others = fit.flatMap((scores) => {
      const rest = without(scores, insider);
      return rest === null ? [] : [rest];
    });
    const support = [...new Set(others.flat())].toSorted(ascending);
    return {
      insider,
      datasets: others.length,
      membersInBand: [...new Set(others.map((scores) => copiesOf(scores, (score) => score >= bandFrom)))].toSorted(
        ascending,
      ),
      supportOfAnother: support,
      certain: support.flatMap((value) => {
        const copies = others.map((scores) => copiesOf(scores, (score) => score === value));
        const atLeast = copies.reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY);
        return atLeast > 0
          ? [{ value, atLeast, atMost: copies.reduce((most, count) => Math.max(most, count), 0) }]
          : [];
      }),
      maximum: spanOf(others.flatMap((scores) => scores.at(-1) ?? [])),
      minimum: spanOf(others.flatMap((scores) => scores[0] ?? [])),
    };
  });
}

function copiesOf(scores: number[], isOne: (score: number) => boolean): number {
  return scores.reduce((count, score) => count + (isOne(score) ? 1 : 0), 0);
}

function spanOf(values: number[]): [number, number] | null {
  const sorted = values.toSorted(ascending);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  return least === undefined || greatest === undefined ? null : [least, greatest];
}

function ascending(one: number, other: number): number {
  return one - other;
}
