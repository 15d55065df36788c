import type { Words } from "@kith/instrument";
import type { ReleaseFacts } from "../release.ts";

/** A scale as a neighbour would call it, and how one says that it rose or fell. */
export type ScaleWords = { name: Words; fell: Words; rose: Words };

const lessMore = { fell: { "zh-CN": "少了", en: "went down" }, rose: { "zh-CN": "多了", en: "went up" } };
const lowerHigher = { fell: { "zh-CN": "低了", en: "went down" }, rose: { "zh-CN": "高了", en: "went up" } };

const ours: Record<string, ScaleWords> = {
  withdrawal: { name: { "zh-CN": "躲着人的情况", en: "keeping away from others" }, ...lessMore },
  cathartic: { name: { "zh-CN": "情绪爆发", en: "emotional outbursts" }, ...lessMore },
  aggressive: { name: { "zh-CN": "打骂排挤", en: "hurting others" }, ...lessMore },
  "role-model": { name: { "zh-CN": "身边粗暴待人的榜样", en: "rough examples around them" }, ...lessMore },
  bonds: {
    name: { "zh-CN": "跟身边大人的联结", en: "ties to the adults around them" },
    fell: { "zh-CN": "弱了", en: "grew weaker" },
    rose: { "zh-CN": "强了", en: "grew stronger" },
  },
  attribution: { name: { "zh-CN": "把别人往坏处想的情况", en: "thinking the worst of others" }, ...lessMore },
  "self-concept": { name: { "zh-CN": "对自己的评价", en: "how well they think of themselves" }, ...lowerHigher },
};

/** The everyday words of our own scales; any other scale is called what its instrument calls it. */
export function scaleWords(facts: Pick<ReleaseFacts, "scales">, scale: string): ScaleWords {
  const own = Object.hasOwn(ours, scale) ? ours[scale] : undefined;
  if (own !== undefined) return own;
  const words = facts.scales.find((candidate) => candidate.scale === scale)?.words;
  if (words === undefined) throw new RangeError(`scaleWords requires a scale of the release, not ${scale}`);
  return { name: { "zh-CN": `“${words["zh-CN"]}”的分数`, en: `the score for "${words.en}"` }, ...lowerHigher };
}
