import type { Informant } from "@kith/instrument";
import type { Release } from "../release.ts";
import { asPublished } from "./as-published.ts";
import { type Learned, learnedOf } from "./attack-release.ts";
import { countOthers } from "./count-others.ts";
import { everyoneOf, othersAmong } from "./means-only.ts";
import type { ScorePair } from "./verdict.ts";

/** The true scores behind one cell, on the scale's own points. They stay with the team. */
export type MemberScores = { scale: string; informant: Informant; pairs: ScorePair[] };

/** What the member, or the two members, who learn the most learn of the others, in steps of the scale. */
export type MemberAttack = {
  scale: string;
  informant: Informant;
  wave: "before" | "after";
  readers: number;
  /** The scores that the worst of them know, in steps; a form with items left out lies between two. */
  knows: number[];
  /** How many sets of the others' scores fit; null where they are beyond counting. */
  datasets: number | null;
} & Learned;

/**
 * Attacks a release as each of its true members and every two of them. A prorated score lies between steps: what it leaves
 * of the sum is rounded inward to whole steps, as if the rest had answered everything. That leaves fewer datasets than there
 * are, so it may find too much and never too little.
 */
export function attackMembers({ findings }: Release, members: readonly MemberScores[]): MemberAttack[] {
  return members.flatMap(({ scale, informant, pairs }) => {
    const finding = findings.find((one) => one.scale === scale && one.informant === informant);
    if (finding === undefined || finding.kind === "withheld") return [];
    return (["before", "after"] as const).flatMap((wave) => {
      const everyone = everyoneOf(asPublished(finding, wave, pairs.length));
      if (everyone === null) return [];
      const own = pairs.map((pair) => pair[wave] / finding.step);
      const readers = [
        ...own.map((one) => [one]),
        ...own.flatMap((one, at) => own.slice(0, at).map((two) => [one, two])),
      ];
      const attacks = readers.flatMap((knows) => {
        const others = othersAmong(everyone, knows);
        return others === null ? [] : [{ knows, others, ...learnedOf(others) }];
      });
      const [worst] = attacks.toSorted((one, other) => narrowest(one) - narrowest(other));
      if (worst === undefined) return [];
      const { others, ...learned } = worst;
      return [{ scale, informant, wave, readers: readers.length, datasets: countOthers(others), ...learned }];
    });
  });
}

function narrowest({ highest, lowest }: Learned): number {
  return Math.min(highest.to - highest.from, lowest.to - lowest.from);
}
