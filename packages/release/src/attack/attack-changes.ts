import type { Informant } from "@kith/instrument";
import { bandSaid } from "../people-band.ts";
import type { Release } from "../release.ts";
import { asPublished } from "./as-published.ts";
import { everyoneFell } from "./everyone-fell.ts";
import type { Verdict } from "./verdict.ts";

/** What became of "every child's score fell", or rose, for one cell of a release. */
export type ChangeAttack = {
  scale: string;
  informant: Informant;
  fact: "everyone-fell" | "everyone-rose";
  verdict: Verdict;
};

/** Attacks both waves of each cell together, for the fewest children its band may stand for. It needs no one's scores. */
export function attackChanges({ findings }: Release): ChangeAttack[] {
  return findings.flatMap((finding) => {
    const people = finding.kind === "shown" ? bandSaid(finding.people)?.from : undefined;
    if (finding.kind === "withheld" || people === undefined) return [];
    const { scale, informant } = finding;
    const before = asPublished(finding, "before", people);
    const after = asPublished(finding, "after", people);
    const nothing = { changeSd: null, t: null };
    return [
      { scale, informant, fact: "everyone-fell", verdict: everyoneFell({ before, after, ...nothing }, [], 0) },
      {
        scale,
        informant,
        fact: "everyone-rose",
        verdict: everyoneFell({ before: after, after: before, ...nothing }, [], 0),
      },
    ];
  });
}
