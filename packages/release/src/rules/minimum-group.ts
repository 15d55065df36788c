import { policy } from "../policy.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/** A group of fewer than six tells what it did, and nothing of how its children changed. */
export function isTooSmall(enrolled: number): boolean {
  return enrolled < policy.minimumEnrolled;
}

export const minimumGroup: Rule = {
  id: "minimum-group",
  number: "P1",
  wayOut: ways.pool,
  source: "NHS Digital shows no local mean of 1–7 values; 6–7 is the exception bought with coarser numbers",
  broken: ({ enrolled, findings }) =>
    isTooSmall(enrolled)
      ? findings.flatMap((finding, index) =>
          finding.kind === "withheld" && (finding.reason === "group-too-small" || finding.reason === "not-asked")
            ? []
            : [
                {
                  at: `findings.${index}`,
                  says: {
                    en: `a group of ${enrolled} children is too small to publish how they changed; withhold this, or pool it with other groups`,
                    "zh-CN": `${enrolled} 个孩子的小组太小，不能公开变化；请不要公开，或者和其他小组合在一起`,
                  },
                },
              ],
        )
      : findings.flatMap((finding, index) =>
          finding.kind === "withheld" && finding.reason === "group-too-small"
            ? [
                {
                  at: `findings.${index}`,
                  says: {
                    en: `a group of ${enrolled} children is not too small; this needs another reason`,
                    "zh-CN": `${enrolled} 个孩子的小组不算太小；请写别的原因`,
                  },
                },
              ]
            : [],
        ),
};
