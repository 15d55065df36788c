import { bandSaid } from "../people-band.ts";
import type { Band } from "../policy.ts";
import type { ShownFinding } from "../release.ts";
import { atLeast } from "../rounding.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

type Change = Pick<ShownFinding, "change" | "lowest" | "highest" | "direction">;

/**
 * Better, worse, or too small a difference to tell. It is decided by the released change alone, so that the word tells
 * nothing more than the number. The threshold is about two standard errors of such a group's mean change.
 */
export function wordOfChange(band: Band, finding: Change): ShownFinding["says"] {
  if (!atLeast(Math.abs(finding.change), thresholdOf(band, finding))) return "cannot-tell";
  const isLower = finding.change < 0;
  return isLower === (finding.direction === "lower-is-better") ? "better" : "worse";
}

export function thresholdOf(band: Band, { lowest, highest }: Pick<Change, "lowest" | "highest">): number {
  return (highest - lowest) * band.changeShare;
}

export const wordsOfChange: Rule = {
  id: "words-of-change",
  number: "P11",
  wayOut: ways.again,
  source: "Spread of change .65 on a 0–4 scale in the made-up programme; two standard errors of the mean",
  broken: ({ findings }) =>
    findings.flatMap((finding, index) => {
      const band = finding.kind === "shown" ? bandSaid(finding.people) : null;
      if (finding.kind === "withheld" || band === null) return [];
      const says = wordOfChange(band, finding);
      return says === finding.says
        ? []
        : [
            {
              at: `findings.${index}.says`,
              says: {
                en: `a change of ${finding.change} is "${says}", not "${finding.says}"`,
                "zh-CN": `${finding.change} 的变化是“${says}”，不是“${finding.says}”`,
              },
            },
          ];
    }),
};
