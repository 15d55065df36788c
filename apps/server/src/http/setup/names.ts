import type { Words } from "@kith/instrument";
import { checkName, finerThanATerm } from "@kith/release";
import type { Obstacle } from "../../../api/index.ts";

const labels = {
  "zh-CN": /偏差|问题|攻击|退缩|打架|打骂|留守|困境|不良|矫正|孤僻|后进/,
  en: /problem|aggress|devian|behaviou?r|left[- ]behind|withdraw|troubled|difficult/i,
};

/** What in a name would point at a person or a place, or put a label on the children. The rule is that of the public pages. */
export function nameProblems(words: Words, at: string): Obstacle[] {
  const pointing = checkName(words, at).length > 0;
  const labelling = labels["zh-CN"].test(words["zh-CN"]) || labels.en.test(words.en);
  return [
    ...(pointing
      ? [
          {
            at,
            says: {
              "zh-CN":
                "里面好像有人名、村镇、学校、电话、日期或编号。小组可以用花草的名字，地方只写到县，时间只写学期。",
              en: "There seems to be a person, a village, a school, a phone number, a date or a code in it. Choose a plant for a group, a county for a place, a school term for a time.",
            },
          },
        ]
      : []),
    ...(labelling
      ? [
          {
            at,
            says: {
              "zh-CN": "名称里不要写孩子有什么问题；孩子和家里人会看到。用花草的名字就好。",
              en: "A name should not say what is wrong with the children; they and their families will see it. A plant will do.",
            },
          },
        ]
      : []),
  ];
}

/** The same of everything a programme is called by in public. */
export function programmeProblems({ name, place, period }: Record<"name" | "place" | "period", Words>): Obstacle[] {
  return [
    ...nameProblems(name, "name"),
    ...nameProblems(place, "place"),
    ...nameProblems(period, "period"),
    ...timeProblems(period),
  ];
}

function timeProblems(period: Words): Obstacle[] {
  if (finerThanATerm(period, "period").length === 0) return [];
  return [
    {
      at: "period",
      says: {
        "zh-CN": "时间只写学期，比如“2026年春季学期”；写到月或周，就能猜出是哪个小组。",
        en: "Write the school term alone, such as “Spring term 2026”; a month or a week would point at one group.",
      },
    },
  ];
}
