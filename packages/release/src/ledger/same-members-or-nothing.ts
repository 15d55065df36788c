import type { Problem } from "@kith/instrument";
import { policy } from "../policy.ts";
import type { LedgerEntry, MemberSet } from "./ledger.ts";

/**
 * Two numbers of almost the same children give the difference away: eight and then seven, to a tenth, is the leaver's
 * own score. A new number is of the very same children as each earlier one of that scale, informant and wave, or of
 * at least three others. What was taken down still counts: somebody kept a copy.
 */
export function ledgerProblems(ledger: readonly LedgerEntry[], group: string, sets: readonly MemberSet[]): Problem[] {
  const earlier = earlierSets(ledger, group);
  return sets.flatMap((set) => {
    const isTooClose = earlier.some((one) => isSameNumber(one, set) && isAlmost(one.members, set.members));
    return isTooClose
      ? [
          {
            at: `${set.informant}/${set.scale}/${set.wave}`,
            says: {
              en: `a number of almost the same children was published before, and one could be subtracted from the other; leave this one out, or wait until at least ${policy.leastDifference} children differ`,
              "zh-CN": `以前公开过几乎同一批孩子的数字，两个数一减就能算出人来；请去掉这个数，或者等到至少有 ${policy.leastDifference} 个孩子不同`,
            },
          },
        ]
      : [];
  });
}

/** Every set this group ever published, taken down or not. */
export function earlierSets(ledger: readonly LedgerEntry[], group: string): MemberSet[] {
  return ledger.flatMap((entry) => (entry.kind === "published" && entry.group === group ? entry.sets : []));
}

export function isSameNumber(one: MemberSet, other: MemberSet): boolean {
  return one.informant === other.informant && one.scale === other.scale && one.wave === other.wave;
}

function isAlmost(one: string[], other: string[]): boolean {
  const apart =
    one.filter((member) => !other.includes(member)).length + other.filter((member) => !one.includes(member)).length;
  return apart > 0 && apart < policy.leastDifference;
}
