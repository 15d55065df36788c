import type { Problem } from "@kith/instrument";
import { policy } from "../policy.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

/**
 * A part may be told apart from its whole only where it has eight children and so has the rest, or there is no rest:
 * whoever has the whole and the part has the rest by subtraction.
 */
export function partProblems(part: number, whole: number, at: string): Problem[] {
  const rest = whole - part;
  const isEnough = part >= policy.leastPart && (rest === 0 || rest >= policy.leastPart);
  return isEnough
    ? []
    : [
        {
          at,
          says: {
            en: `a part of ${part} beside a rest of ${rest} children is not told; pool it until both have ${policy.leastPart} or more`,
            "zh-CN": `一部分 ${part} 个孩子，其余 ${rest} 个，不能分开说；请合并到两边都有 ${policy.leastPart} 个以上`,
          },
        },
      ];
}

const parts = /[-_.](?:boys?|girls?|male|female|sex|age|class|grade|type|kinship|left-behind)$/;

/** A release of one group has no parts: no findings by sex, age, class or type hide under the name of a scale. */
export const noParts: Rule = {
  id: "no-parts",
  number: "P9",
  wayOut: ways.pool,
  source: "Wisconsin DPI, complement rule; NHS Digital, secondary suppression",
  broken: ({ findings }) =>
    findings.flatMap(({ scale }, index) =>
      parts.test(scale)
        ? [
            {
              at: `findings.${index}.scale`,
              says: {
                en: `${scale} looks like a part of the group, and so few children are told only together`,
                "zh-CN": `${scale} 看起来是小组里的一部分孩子；这么少的孩子只能合在一起说`,
              },
            },
          ]
        : [],
    ),
};
