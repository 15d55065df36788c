import type { Comparison } from "@kith/estimate";
import { policy } from "../policy.ts";
import { atLeast } from "../rounding.ts";
import { ways } from "../way-out.ts";
import { informantWords } from "../words/informant-words.ts";
import type { Rule } from "./rule.ts";

/**
 * A mean that got worse by 0.3 of a 0–4 scale, with five children or more, is harm, whether or not its numbers may be
 * shown: withholding must not hide it.
 */
export function isHarm({ pairs, direction }: Comparison, change: number, range: number): boolean {
  if (pairs.length < policy.harmPairs) return false;
  return atLeast(direction === "lower-is-better" ? change : -change, range * policy.harmShare);
}

export const harmIsSaid: Rule = {
  id: "harm-is-said",
  number: null,
  wayOut: ways.again,
  source: "TREND and CONSORT on harms; Dishion, McCord and Poulin 1999 on groups that make children worse",
  broken: ({ findings, harm }) => [
    ...findings.flatMap((finding, index) =>
      finding.kind === "shown" &&
      finding.says === "worse" &&
      !harm.some((one) => one.kind === "scale" && isAbout(one, finding))
        ? [
            {
              at: `findings.${index}`,
              says: {
                en: "this got worse, and the release does not say so among its harm",
                "zh-CN": "这一项变差了，而报告没有把它写在变差的地方",
              },
            },
          ]
        : [],
    ),
    ...harm.flatMap((one, index) =>
      one.kind === "scale" && !findings.some((finding) => isAbout(one, finding))
        ? [
            {
              at: `harm.${index}`,
              says: {
                en: `no finding is about ${one.scale} by the ${one.informant}`,
                "zh-CN": `没有一项结果是${informantWords[one.informant]["zh-CN"]}填的 ${one.scale}`,
              },
            },
          ]
        : [],
    ),
  ],
};

type Cell = { scale: string; informant: string };

function isAbout(one: Cell, other: Cell): boolean {
  return one.scale === other.scale && one.informant === other.informant;
}
