import type { Informant, Words } from "@kith/instrument";
import { policy } from "../policy.ts";
import { printedChange } from "../printed.ts";
import { scaleWords } from "../words/scale-words.ts";
import type { PooledFinding, ProgrammeRelease } from "./programme-release.ts";

/** One number of several groups together, as it is printed: the change, and the range in which the true one lies. */
export type ValueTogether = {
  cell: string;
  scale: Words;
  informant: Informant;
  groups: number;
  people: Words;
  change: string;
  from: string;
  to: string;
  says: PooledFinding["says"];
};

/** Every number that several groups together will say: for staff, before they publish. */
export function valuesTogether(release: ProgrammeRelease): ValueTogether[] {
  const { unit } = policy.pool;
  return release.findings.flatMap((finding) => {
    if (finding.kind === "withheld") return [];
    const { scale, informant, groups, people, change, interval, says } = finding;
    return [
      {
        cell: `${informant}/${scale}`,
        scale: scaleWords(release, scale).name,
        informant,
        groups,
        people,
        change: printedChange(change, unit),
        from: printedChange(interval.from, unit),
        to: printedChange(interval.to, unit),
        says,
      },
    ];
  });
}
