import type { Comparison } from "@kith/estimate";
import { policy } from "../policy.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/**
 * Those who rate are people too. A caregiver result needs five caregivers. What one teacher said of a class is that
 * teacher's opinion: it is published only where the teacher agreed, and then it is called one teacher's.
 */
export function hasTooFewRaters({ informant, raters }: Comparison, oneTeacherAgrees: boolean): boolean {
  if (informant === "caregiver") return raters < policy.minimumCaregivers;
  if (informant === "teacher") return raters < 2 && !oneTeacherAgrees;
  return false;
}

export const enoughRaters: Rule = {
  id: "enough-raters",
  number: "P19",
  wayOut: ways.ask,
  source: "Coalition logic of the EU Handbook on Statistical Disclosure Control, chapter 4, applied to informants",
  broken: ({ findings }) =>
    findings.flatMap((finding, index) =>
      finding.kind === "shown" && finding.raters === "one" && finding.informant !== "teacher"
        ? [
            {
              at: `findings.${index}.raters`,
              says: {
                en: `one ${finding.informant} is too few to publish; withhold this`,
                "zh-CN": `只有一位填表人，太少，不能公开；请不要公开这一项`,
              },
            },
          ]
        : [],
    ),
};
