import type { Informant, Words } from "@kith/instrument";
import { printed, printedChange } from "./printed.ts";
import { reasonWords } from "./reason-words.ts";
import type { Release, ShownFinding } from "./release.ts";
import { wayOutOf } from "./way-out.ts";
import { scaleWords } from "./words/scale-words.ts";

/** One number that will be published, as it is printed. */
export type DraftValue = {
  /** `informant/scale`: how the number is called where people look at it or hold it back. */
  cell: string;
  scale: Words;
  informant: Informant;
  people: Words;
  before: string;
  after: string;
  change: string;
  /** How far the change may lie from the true one either way; null where that cannot be told, and is not published. */
  margin: string | null;
  /** One teacher's ratings are labelled as one teacher's. */
  raters: ShownFinding["raters"];
  says: ShownFinding["says"];
};

/** One number that will not, why not, and what would make it publishable. */
export type DraftWithheld = { cell: string; scale: Words; informant: Informant; says: Words; wayOut: Words };

/** What staff see before they publish: what will be said, what will not and why, and what got worse. */
export type Draft = {
  mainPoints: Words[];
  shown: number;
  values: DraftValue[];
  withheld: DraftWithheld[];
  harm: Words[];
};

/** A release, told to those who are about to publish it. */
export function draftOf(release: Release): Draft {
  const { mainPoints, findings } = release;
  const place = ({ scale, informant }: { scale: string; informant: Informant }) => ({
    cell: `${informant}/${scale}`,
    scale: scaleWords(release, scale).name,
    informant,
  });
  const values = findings.flatMap((finding): DraftValue[] => {
    if (finding.kind === "withheld") return [];
    const { people, unit, raters, says } = finding;
    const [before, after] = [printed(finding.before, unit), printed(finding.after, unit)];
    const margin = finding.margin === undefined ? null : printed(finding.margin, unit);
    const change = printedChange(finding.change, unit);
    return [{ ...place(finding), people, before, after, change, margin, raters, says }];
  });
  return {
    mainPoints: mainPoints.map(({ words }) => words),
    shown: values.length,
    values,
    withheld: findings.flatMap((finding) =>
      finding.kind === "withheld"
        ? [{ ...place(finding), says: reasonWords[finding.reason], wayOut: wayOutOf[finding.reason].words }]
        : [],
    ),
    harm: mainPoints.filter(({ kind }) => kind === "harm").map(({ words }) => words),
  };
}
