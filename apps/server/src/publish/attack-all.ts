import type { Informant } from "@kith/instrument";
import {
  attackChanges,
  attackMembers,
  attackRelease,
  type CellAttack,
  type MemberScores,
  policy,
  type Release,
} from "@kith/release";

type Learned = CellAttack["outsider"];

/** One thing that was attacked: by whom, what, and what came of it. `possible` is a family that need not be there. */
export type Attacked = {
  verdict: "PINNED" | "FREE" | "UNDECIDED";
  reader: "outsider" | "member";
  informant: Informant;
  scale: string;
  what: "before" | "after" | "everyone-fell" | "everyone-rose";
  datasets: number | null;
  learned: Learned | null;
  possible: Learned | null;
};

/** Every attack there is on one release: by outsiders, on both waves together, and by those who know their own scores. */
export function attackAll(release: Release, members: readonly MemberScores[]): Attacked[] {
  const outsiders = attackRelease(release).map(
    ({ informant, scale, wave, datasets, outsider, worstFamily }): Attacked => ({
      verdict: outsider.isEndCertain ? "PINNED" : "FREE",
      reader: "outsider",
      informant,
      scale,
      what: wave,
      datasets,
      learned: outsider,
      possible: worstFamily,
    }),
  );
  const changes = attackChanges(release).map(
    ({ informant, scale, fact, verdict }): Attacked => ({
      verdict: verdict.state,
      reader: "outsider",
      informant,
      scale,
      what: fact,
      datasets: null,
      learned: null,
      possible: null,
    }),
  );
  const insiders = attackMembers(release, members).map((one): Attacked => {
    const { informant, scale, wave, datasets, score, highest, lowest, isEndCertain } = one;
    const learned = { score, highest, lowest, isEndCertain };
    const verdict = isTooNarrow(release, one) ? "PINNED" : "FREE";
    return { verdict, reader: "member", informant, scale, what: wave, datasets, learned, possible: null };
  });
  return [...outsiders, ...changes, ...insiders];
}

/** Who learns the most: of the true members where their scores were given, else of the families that could be. */
export function worstOf(attacked: readonly Attacked[]): Attacked | null {
  const members = attacked.filter(({ reader }) => reader === "member");
  const all =
    members.length > 0
      ? members
      : attacked.flatMap((one) => (one.possible === null ? [] : [{ ...one, learned: one.possible }]));
  const [worst] = all.toSorted((one, other) => narrowest(one) - narrowest(other));
  return worst ?? null;
}

/** Closer than the rules of publication let anybody come to another child's score. */
function isTooNarrow({ findings }: Release, learned: Learned & { scale: string; informant: Informant }): boolean {
  const finding = findings.find((one) => one.scale === learned.scale && one.informant === learned.informant);
  if (finding?.kind !== "shown") throw new RangeError("isTooNarrow requires a number that is shown");
  const steps = (finding.highest - finding.lowest) / finding.step;
  const points = Math.max(policy.leastPoints, Math.ceil(steps * policy.leastWidthShare));
  const width = ({ from, to }: { from: number; to: number }) => to - from + 1;
  return learned.isEndCertain || width(learned.highest) < points || width(learned.lowest) < points;
}

function narrowest({ learned }: Attacked): number {
  if (learned === null) return Number.POSITIVE_INFINITY;
  const { highest, lowest } = learned;
  return Math.min(highest.to - highest.from, lowest.to - lowest.from);
}
