import { policy } from "../policy.ts";
import type { Rule } from "./rule.ts";

/** A group of fewer than six tells what it did, and nothing of how its children changed. */
export function isTooSmall(enrolled: number): boolean {
  return enrolled < policy.minimumEnrolled;
}

export const minimumGroup: Rule = {
  id: "minimum-group",
  source: "NHS Digital shows no local mean of 1–7 values; 6–7 is the exception bought with coarser numbers",
  broken: ({ enrolled, findings }) =>
    isTooSmall(enrolled)
      ? findings.flatMap((finding, index) =>
          finding.kind === "withheld" && (finding.reason === "group-too-small" || finding.reason === "not-asked")
            ? []
            : [
                {
                  at: `findings.${index}`,
                  says: `a group of ${enrolled} children is too small to publish how they changed; withhold this, or pool it with other groups`,
                },
              ],
        )
      : findings.flatMap((finding, index) =>
          finding.kind === "withheld" && finding.reason === "group-too-small"
            ? [
                {
                  at: `findings.${index}`,
                  says: `a group of ${enrolled} children is not too small; this needs another reason`,
                },
              ]
            : [],
        ),
};
