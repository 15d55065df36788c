import { type Informant, Instrument, type Words } from "@kith/instrument";
import * as v from "valibot";

const frequency = ["Not at all", "Once or twice", "Three to five times", "About every other day", "Nearly every day"];
const chinese = ["没有", "一两次", "三到五次", "差不多隔天一次", "差不多天天有"];

type MadeUpScale = { id: string; words: Words; definition: Words; isHigherBetter?: boolean };

const outcomes: MadeUpScale[] = [
  {
    id: "withdrawal",
    words: { en: "Keeping away from others", "zh-CN": "退缩" },
    definition: {
      en: "Keeps out of contact with people although contact is available.",
      "zh-CN": "有机会跟人来往却躲开。",
    },
  },
  {
    id: "cathartic",
    words: { en: "Emotional outbursts", "zh-CN": "情绪宣泄" },
    definition: { en: "Lets strong feeling out in a burst.", "zh-CN": "情绪一下子发泄出来。" },
  },
  {
    id: "aggressive",
    words: { en: "Hurting others", "zh-CN": "攻击" },
    definition: { en: "Acts aimed at a person that hurt or exclude them.", "zh-CN": "冲着某个人去的伤害或排挤。" },
  },
];

const mechanisms: MadeUpScale[] = [
  {
    id: "attribution",
    words: { en: "How I read other people", "zh-CN": "对别人的看法" },
    definition: { en: "Reads unclear acts of others as hostile.", "zh-CN": "把别人不明不白的举动看成故意。" },
  },
  {
    id: "self-concept",
    words: { en: "How I see myself", "zh-CN": "对自己的看法" },
    definition: { en: "Sees themselves as able and wanted.", "zh-CN": "觉得自己能行、有伙伴愿意要。" },
    isHigherBetter: true,
  },
];

/** Instruments of our shape, with one made-up text for every item: eight items on an outcome, five on a mechanism. */
export const instruments: Instrument[] = [
  madeUp("kith-interpersonal-caregiver", "caregiver", outcomes, 8, {
    en: "How the child has been (home)",
    "zh-CN": "孩子的情况（家里人填）",
  }),
  madeUp("kith-interpersonal-teacher", "teacher", outcomes, 8, {
    en: "How the pupil has been (teacher)",
    "zh-CN": "学生的情况（老师填）",
  }),
  madeUp("kith-interpersonal-child", "child", outcomes, 8, { en: "How I have been", "zh-CN": "我的情况" }),
  ...mechanisms.map((scale) => madeUp(`kith-mechanism-${scale.id}-child`, "child", [scale], 5, scale.words)),
  session(),
];

function madeUp(id: string, informant: Informant, scales: MadeUpScale[], items: number, title: Words): Instrument {
  return instrumentOf({
    id,
    informant,
    title,
    items: scales.flatMap((scale) =>
      Array.from({ length: items }, (_, index) => item(`${scale.id}-${index + 1}`, scale.id)),
    ),
    scales: scales.map(({ id: scale, words, definition, isHigherBetter }) => ({
      id: scale,
      words,
      definition,
      method: "mean",
      direction: isHigherBetter ? "higher-is-better" : "lower-is-better",
      missing: { kind: "min-answered", count: items - 2 },
    })),
  });
}

function session(): Instrument {
  const strategy = { en: "Supportive group environment", "zh-CN": "营造支持性小组环境" };
  const aspects = ["delivery", "uptake"] as const;
  return instrumentOf({
    id: "kith-session-facilitator",
    informant: "facilitator",
    title: { en: "Session record", "zh-CN": "小组活动记录" },
    items: aspects.map((aspect) => item(`support-${aspect}`, `support-${aspect}`)),
    scales: aspects.map((aspect) => ({
      id: `support-${aspect}`,
      words: strategy,
      definition: strategy,
      method: "mean",
      direction: "higher-is-better",
      missing: { kind: "min-answered", count: 1 },
      strategy: "supportive-environment",
      aspect,
    })),
  });
}

function item(id: string, scale: string): object {
  return {
    id,
    words: { en: "A made-up item.", "zh-CN": "虚构的题目。" },
    optionSet: "often",
    reverse: false,
    scales: [{ scale }],
  };
}

function instrumentOf(own: {
  id: string;
  informant: Informant;
  title: Words;
  items: object[];
  scales: object[];
}): Instrument {
  const options = frequency.map((en, value) => ({ value, words: { en, "zh-CN": chinese[value] ?? en } }));
  return v.parse(Instrument, {
    ...own,
    version: "0.1.0",
    status: "unvalidated",
    licence: {
      name: "CC BY 4.0",
      embedText: true,
      electronic: true,
      translate: true,
      modify: true,
      notice: { en: "Made up.", "zh-CN": "虚构。" },
    },
    notice: { en: "A draft. NOT VALIDATED.", "zh-CN": "初稿，未经检验。" },
    stem: { en: "In the last two weeks:", "zh-CN": "这两个星期：" },
    optionSets: [{ id: "often", options }],
    missingOptions: [],
    presentationOrder: own.items.map((_, index) => `${index}`),
  });
}
