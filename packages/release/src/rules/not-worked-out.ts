import type { Comparison } from "@kith/estimate";
import { asPublished } from "../attack/as-published.ts";
import {
  haveAllFallen,
  haveAllRisen,
  isEndCertain,
  maximumOf,
  minimumOf,
  type Others,
  othersOf,
} from "../attack/means-only.ts";
import { bandSaid } from "../people-band.ts";
import { policy } from "../policy.ts";
import type { ShownFinding } from "../release.ts";
import type { Rule } from "./rule.ts";

/**
 * Attacks a cell as a neighbour would, and as every member of the group, and, from eight children, every two members,
 * who know their own children's scores exactly. It is withheld if one of them could name a score that another child
 * certainly has, tell the others' highest or lowest to a few points, or be sure that each of the others fell or rose.
 */
export function canBeWorkedOut(finding: ShownFinding, { pairs }: Comparison, enrolled: number): boolean {
  if (isPlainToOutsider(finding, enrolled)) return true;
  const own = pairs.map(({ before, after }) => ({ before: before / finding.step, after: after / finding.step }));
  const two =
    pairs.length >= policy.twoInsidersFrom
      ? own.flatMap((one, at) => own.slice(0, at).map((other) => [one, other]))
      : [];
  return [...own.map((one) => [one]), ...two].some((known) => isPlain(finding, pairs.length, known));
}

/** The same for those who know nothing but the page, for every number of children that the band may stand for. */
export function isPlainToOutsider(finding: ShownFinding, enrolled: number): boolean {
  const band = bandSaid(finding.people);
  if (band === null) return true;
  const last = Math.min(band.to ?? enrolled, enrolled);
  for (let people = band.from; people <= last; people++) if (isPlain(finding, people, [])) return true;
  return false;
}

export const notWorkedOut: Rule = {
  id: "not-worked-out",
  source: "The reconstruction attack of this package; p% rule of the EU Handbook, chapter 4, carried to bounded scales",
  broken: ({ enrolled, findings }) =>
    findings.flatMap((finding, index) =>
      finding.kind === "shown" && isPlainToOutsider(finding, enrolled)
        ? [
            {
              at: `findings.${index}`,
              says: "from these means alone a child's answers could be worked out; withhold them",
            },
          ]
        : [],
    ),
};

function isPlain(finding: ShownFinding, people: number, known: { before: number; after: number }[]): boolean {
  const learned = (end: "before" | "after") =>
    othersOf(
      asPublished(finding, end, people),
      known.map((one) => one[end]),
    );
  const [before, after] = [learned("before"), learned("after")];
  if (before === null || after === null) return true;
  return isExposed(before) || isExposed(after) || haveAllFallen(before, after) || haveAllRisen(before, after);
}

function isExposed(others: Others): boolean {
  const range = others.highest - others.lowest;
  const points = Math.max(policy.leastPoints, Math.ceil(range * policy.leastWidthShare));
  const isNarrow = ({ from, to }: { from: number; to: number }) => to - from + 1 < points;
  return isEndCertain(others) || isNarrow(maximumOf(others)) || isNarrow(minimumOf(others));
}
