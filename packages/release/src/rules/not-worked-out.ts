import type { Comparison } from "@kith/estimate";
import { type Allowed, allowedScores, othersAllowed } from "../attack/allowed-scores.ts";
import { asPublished } from "../attack/as-published.ts";
import { everyoneOf, haveAllFallen, haveAllRisen, type Others } from "../attack/means-only.ts";
import { bandSaid } from "../people-band.ts";
import { policy } from "../policy.ts";
import type { ShownFinding } from "../release.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/**
 * Attacks a cell as a neighbour would, and as every member of the group, and, from eight children, every two members,
 * who know their own children's scores exactly and how we decide. It is withheld if one of them could name a score that
 * another child certainly has, tell the others' highest or lowest to a few points, or be sure that each of the others
 * fell or rose.
 */
export function canBeWorkedOut(finding: ShownFinding, { pairs }: Comparison, enrolled: number): boolean {
  if (isPlainToOutsider(finding, enrolled)) return true;
  const end = (wave: Wave) => pairs.map((pair) => pair[wave] / finding.step);
  const [before, after] = [attacked(finding, "before", pairs.length), attacked(finding, "after", pairs.length)];
  if (before === null || after === null || !holds(before, end("before")) || !holds(after, end("after"))) return true;
  const own = pairs.map(({ before, after }) => ({ before: before / finding.step, after: after / finding.step }));
  const two =
    before.allowed.two === null ? [] : own.flatMap((one, at) => own.slice(0, at).map((other) => [one, other]));
  return [...own.map((one) => [one]), ...two].some((known) => isEveryTurnPlain(before, after, known));
}

/** The same for those who know nothing but the page and the rules, for every number of children that the band may stand for. */
export function isPlainToOutsider(finding: ShownFinding, enrolled: number): boolean {
  const band = bandSaid(finding.people);
  if (band === null) return true;
  const last = Math.min(band.to ?? enrolled, enrolled);
  for (let people = band.from; people <= last; people++) {
    const [before, after] = [attacked(finding, "before", people), attacked(finding, "after", people)];
    if (before === null || after === null || isEveryTurnPlain(before, after, [])) return true;
  }
  return false;
}

export const notWorkedOut: Rule = {
  id: "not-worked-out",
  number: "P16",
  wayOut: ways.drop,
  source: "The reconstruction attack of this package; p% rule of the EU Handbook, chapter 4, carried to bounded scales",
  broken: ({ enrolled, findings }) =>
    findings.flatMap((finding, index) =>
      finding.kind === "shown" && isPlainToOutsider(finding, enrolled)
        ? [
            {
              at: `findings.${index}`,
              says: {
                en: "from these means alone a child's answers could be worked out; withhold them",
                "zh-CN": "单凭这几个平均数就能算出某个孩子的答案；请不要公开它们",
              },
            },
          ]
        : [],
    ),
};

type Wave = "before" | "after";
type Attacked = { everyone: Others; allowed: Allowed };

function attacked(finding: ShownFinding, wave: Wave, people: number): Attacked | null {
  const own = kept.get(finding) ?? new Map<string, Attacked | null>();
  kept.set(finding, own);
  const key = `${wave} ${people}`;
  const found = own.get(key);
  if (found !== undefined) return found;
  const made = attack(finding, wave, people);
  own.set(key, made);
  return made;
}

/** A finding is never changed, and is asked about for each child and each two. */
const kept = new WeakMap<ShownFinding, Map<string, Attacked | null>>();

function attack(finding: ShownFinding, wave: Wave, people: number): Attacked | null {
  const everyone = everyoneOf(asPublished(finding, wave, people));
  const allowed = everyone === null ? null : allowedScores(everyone, people >= policy.twoInsidersFrom ? 2 : 1);
  return everyone === null || allowed === null ? null : { everyone, allowed };
}

/** Whether every score, and every two together, are among those that may be published. */
function holds({ allowed: { one, two } }: Attacked, scores: number[]): boolean {
  const sorted = scores.toSorted((a, b) => a - b);
  const [least = 0, second = 0] = sorted;
  const [most = 0, next = 0] = sorted.toReversed();
  const isWithin = (value: number, { from, to }: { from: number; to: number }) =>
    value >= from - hair && value <= to + hair;
  const isOne = isWithin(least, one) && isWithin(most, one);
  return isOne && (two === null || (isWithin(least + second, two) && isWithin(most + next, two)));
}

const hair = 1e-9;

function isEveryTurnPlain(before: Attacked, after: Attacked, known: { before: number; after: number }[]): boolean {
  const learned = ({ everyone, allowed }: Attacked, wave: Wave) =>
    othersAllowed(
      everyone,
      allowed,
      known.map((one) => one[wave]),
    );
  const [first, second] = [learned(before, "before"), learned(after, "after")];
  return first === null || second === null || haveAllFallen(first, second) || haveAllRisen(first, second);
}
