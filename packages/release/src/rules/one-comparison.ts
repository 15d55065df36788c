import { ways } from "../way-out.ts";
import { informantWords } from "../words/informant-words.ts";
import type { Rule } from "./rule.ts";

/**
 * One paired set for each scale and informant, and one pair of waves for the whole release: two tables on sets that
 * differ by a child give that child away (1.1 of all eight beside 0.8 of the seven who stayed is 3.2 for the leaver).
 */
export const oneComparison: Rule = {
  id: "one-comparison",
  number: "P12",
  wayOut: ways.drop,
  source: "EU Handbook on Statistical Disclosure Control, section 5.2: differencing",
  broken: ({ findings }) =>
    findings.flatMap((finding, index) => {
      const first = findings.findIndex(
        ({ scale, informant }) => scale === finding.scale && informant === finding.informant,
      );
      if (first !== index) {
        return [
          {
            at: `findings.${index}`,
            says: {
              en: `${finding.scale} by the ${finding.informant} is here twice; one could be subtracted from the other`,
              "zh-CN": `${informantWords[finding.informant]["zh-CN"]}填的 ${finding.scale} 出现了两次；两个数可以相减`,
            },
          },
        ];
      }
      const lead = findings[0];
      return lead && (lead.from !== finding.from || lead.to !== finding.to)
        ? [
            {
              at: `findings.${index}`,
              says: {
                en: "all findings of a release are between the same two waves",
                "zh-CN": "一份报告里的结果都要是同样两次之间的比较",
              },
            },
          ]
        : [];
    }),
};
