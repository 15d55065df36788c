import { policy } from "../policy.ts";
import type { ShownFinding } from "../release.ts";
import { atLeast } from "../rounding.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

type Means = Pick<ShownFinding, "before" | "after" | "lowest" | "highest">;

/** A mean near either end of its scale says what nearly each child answered, so it is told in words. */
export function isNearAnEnd({ before, after, lowest, highest }: Means): boolean {
  const margin = (highest - lowest) * policy.endShare;
  return [before, after].some((mean) => atLeast(lowest + margin, mean) || atLeast(mean, highest - margin));
}

export const endOfScale: Rule = {
  id: "end-of-scale",
  number: null,
  wayOut: ways.drop,
  source: "NCES 2011-603: top and bottom coding; floor effects make n − 1 children's scores plain",
  broken: ({ findings }) =>
    findings.flatMap((finding, index) => {
      if (finding.kind === "withheld") return [];
      if (
        finding.lowest >= finding.highest ||
        [finding.before, finding.after].some((mean) => isOutside(mean, finding))
      ) {
        return [
          {
            at: `findings.${index}`,
            says: {
              en: "a mean lies outside its own scale; publish it again",
              "zh-CN": "平均数超出了量表的范围；请重新发布",
            },
          },
        ];
      }
      return isNearAnEnd(finding)
        ? [
            {
              at: `findings.${index}`,
              says: {
                en: "a mean this close to the end of its scale is told in words; withhold it",
                "zh-CN": "平均数离量表的一头太近，只能用话说；请不要公开这个数",
              },
            },
          ]
        : [];
    }),
};

function isOutside(mean: number, { lowest, highest }: Means): boolean {
  return mean < lowest || mean > highest;
}
