import { released } from "../rounding.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/** The change is the difference of the two released means. A change rounded by itself would sharpen both of them. */
export const changeOfReleased: Rule = {
  id: "change-of-released",
  number: "P11",
  wayOut: ways.again,
  source: "EU Handbook on Statistical Disclosure Control, section 5.7: derived values from released ones only",
  broken: ({ findings }) =>
    findings.flatMap((finding, index) => {
      if (finding.kind === "withheld") return [];
      const change = released(finding.after, finding.before, finding.unit);
      return Math.abs(change - finding.change) < 1e-9
        ? []
        : [
            {
              at: `findings.${index}.change`,
              says: {
                en: `the change from ${finding.before} to ${finding.after} is ${change}, not ${finding.change}`,
                "zh-CN": `从 ${finding.before} 到 ${finding.after} 的变化是 ${change}，不是 ${finding.change}`,
              },
            },
          ];
    }),
};
