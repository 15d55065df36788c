import { leaverOf } from "../attack/differencing.ts";
import { isExposed } from "../attack/is-exposed.ts";
import { everyoneOf, type Others } from "../attack/means-only.ts";
import type { Published } from "../attack/published.ts";
import type { LedgerEntry, MemberSet } from "./ledger.ts";
import { earlierSets, isSameNumber } from "./same-members-or-nothing.ts";

/**
 * Whether an earlier number and this one, where all children of the one are among those of the other, tell too much of
 * the rest: the two sums subtracted are a sum of three children or more that nobody published.
 */
export function isTheRestPlain(ledger: readonly LedgerEntry[], group: string, sets: readonly MemberSet[]): boolean {
  return sets.some((set) =>
    earlierSets(ledger, group)
      .filter((one) => isSameNumber(one, set))
      .some((one) => {
        const rest = restOf(one, set);
        return rest !== null && isExposed(rest, rest.highest - rest.lowest);
      }),
  );
}

/** What two numbers of a ledger tell of the one child who is in the larger set and not in the smaller: every score that fits. */
export type LeaverFound = { informant: string; scale: string; wave: string; scores: number[] };

/** Attacks a whole ledger as one who kept every release: each child who can be had by subtracting one number from another. */
export function attackLedger(ledger: readonly LedgerEntry[], group: string): LeaverFound[] {
  const sets = earlierSets(ledger, group);
  return sets.flatMap((larger) =>
    sets.flatMap((smaller) => {
      const isOneMore = isSameNumber(larger, smaller) && larger.members.length === smaller.members.length + 1;
      if (!isOneMore || !isWithin(smaller.members, larger.members)) return [];
      if (larger.published === undefined || smaller.published === undefined) return [];
      const { informant, scale, wave } = larger;
      return [{ informant, scale, wave, scores: leaverOf(larger.published, smaller.published).scores }];
    }),
  );
}

/** Those who are in the one set and not in the other, where one holds the other and differs from it. */
function restOf(one: MemberSet, other: MemberSet): Others | null {
  const [larger, smaller] = one.members.length > other.members.length ? [one, other] : [other, one];
  const people = larger.members.length - smaller.members.length;
  if (people === 0 || !isWithin(smaller.members, larger.members)) return null;
  if (larger.published === undefined || smaller.published === undefined) return null;
  return difference(larger.published, smaller.published, people);
}

function difference(larger: Published, smaller: Published, people: number): Others | null {
  const [all, some] = [everyoneOf(larger), everyoneOf(smaller)];
  if (all === null || some === null) return null;
  const { lowest, highest } = larger;
  const from = Math.max(all.sum.from - some.sum.to, people * lowest);
  const to = Math.min(all.sum.to - some.sum.from, people * highest);
  return { people, lowest, highest, sum: { from, to } };
}

function isWithin(some: string[], all: string[]): boolean {
  return some.every((member) => all.includes(member));
}
