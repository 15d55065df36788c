import type { Comparison, GroupEstimate } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import { asPublished } from "../attack/as-published.ts";
import { comparisonOf } from "../cells.ts";
import type { Release, ShownFinding } from "../release.ts";
import type { MemberSet } from "./ledger.ts";

/** The children behind every number that a release shows, and what it prints of them: a ledger's line. */
export function memberSets(
  { findings }: Release,
  estimate: GroupEstimate,
  instruments: Instrument[],
  markOf: (child: string) => string,
): MemberSet[] {
  return findings.flatMap((finding) => {
    if (finding.kind === "withheld") return [];
    const comparison = comparisonOf(finding, estimate, instruments);
    if (comparison === null) throw new RangeError(`memberSets requires the comparison behind ${finding.scale}`);
    return setsOf(finding, comparison, markOf);
  });
}

/** The two of one cell: the same children, before and after. */
export function setsOf(
  finding: ShownFinding,
  { pairs }: Comparison,
  markOf: (child: string) => string,
): [MemberSet, MemberSet] {
  const members = pairs.map(({ child }) => markOf(child)).toSorted();
  const set = (end: "before" | "after", wave: string): MemberSet => ({
    informant: finding.informant,
    scale: finding.scale,
    wave,
    members,
    published: asPublished(finding, end, pairs.length),
  });
  return [set("before", finding.from), set("after", finding.to)];
}
