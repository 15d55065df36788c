import type { Words } from "@kith/instrument";
import type { ChildCard } from "../../../api/index.ts";

/**
 * Advice on who is in a group together. A group of children who mostly hurt others can teach one another to do so (Dishion,
 * McCord and Poulin 1999): more than a third is said, and never refused.
 */
export function adviceOn(cards: Pick<ChildCard, "age" | "pattern">[]): Words[] {
  const advice: Words[] = [];
  const size = cards.length;
  const hurting = cards.filter(({ pattern }) => pattern === "aggressive").length;
  if (hurting * 3 > size) {
    advice.push({
      "zh-CN": `这组${size}人里有${hurting}人以打骂为主。混合一些同伴榜样会更稳妥。`,
      en: `${hurting} of ${size} members mainly hurt others. A mixed group is safer.`,
    });
  }
  const ages = cards.flatMap(({ age }) => (age === null ? [] : [age]));
  if (ages.length > 1 && Math.max(...ages) - Math.min(...ages) > 4) {
    advice.push({
      "zh-CN": "最大的和最小的差了四岁多，不容易玩到一起。可以分成两组。",
      en: "The oldest and the youngest are more than four years apart, and may not play well together. Two groups may be better.",
    });
  }
  if (size > 0 && size < 6) {
    advice.push({
      "zh-CN": "不到6个孩子的小组，报告里只能写做了什么，不能写变化：人太少，会认出是谁。",
      en: "With fewer than 6 children the report can say what was done but not what changed: so few would be recognised.",
    });
  }
  if (size > 10) {
    advice.push({
      "zh-CN": "超过10个孩子，一个带组社工不容易照看。可以分成两组，或者请一位帮手。",
      en: "More than 10 children are hard for one group worker to look after. Consider two groups, or a helper.",
    });
  }
  return advice;
}
