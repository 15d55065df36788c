import type { Comparison } from "@kith/estimate";
import { bandSaid, bandWords } from "../people-band.ts";
import { policy } from "../policy.ts";
import type { WithheldReason } from "../release.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/**
 * A comparison needs six children with a before and an after. Where it would have had six but for a new rater, that is
 * the reason: between 10 and 25 % of a teacher's rating belongs to the teacher.
 */
export function tooFewPairs({ pairs, leftOut }: Comparison): WithheldReason | null {
  if (pairs.length >= policy.minimumPairs) return null;
  const changed = leftOut.filter(({ why }) => why === "rater-changed").length;
  return pairs.length + changed >= policy.minimumPairs ? "rater-changed" : "too-few-answers";
}

const said = {
  en: policy.bands.map((band) => bandWords(band).en).join(", "),
  "zh-CN": policy.bands.map((band) => bandWords(band)["zh-CN"]).join("、"),
};

export const enoughPairs: Rule = {
  id: "enough-pairs",
  number: "P1",
  wayOut: ways.wait,
  source: "EdWorkingPaper 23-828 (rater share); UK ONS guidance (1–4 unsafe where the topic is sensitive)",
  broken: ({ enrolled, findings }) =>
    findings.flatMap((finding, index) => {
      if (finding.kind === "withheld") return [];
      const at = `findings.${index}.people`;
      const band = bandSaid(finding.people);
      if (band === null) {
        return [
          {
            at,
            says: {
              en: `"${finding.people.en}" is not a band of people; only these may be said: ${said.en}`,
              "zh-CN": `“${finding.people["zh-CN"]}”不是可以说的人数；只能说：${said["zh-CN"]}`,
            },
          },
        ];
      }
      return band.from > enrolled
        ? [
            {
              at,
              says: {
                en: `"${finding.people.en}" answered, but only ${enrolled} children were in the group`,
                "zh-CN": `这里说有“${finding.people["zh-CN"]}”作答，而小组里只有 ${enrolled} 个孩子`,
              },
            },
          ]
        : [];
    }),
};
