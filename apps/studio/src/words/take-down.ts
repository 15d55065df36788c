import type { Words } from "@kith/instrument";
import type { TakeDownReason } from "@kith/server/api";

/** The words for taking a report down. */
export const takeDownWords = {
  title: { "zh-CN": "撤下报告", en: "Take the report down" },
  lead: {
    "zh-CN":
      "撤下以后，网址上只写“这份报告已经撤下”，不写是谁提出来的。撤下的数字不再公布，也不会出“少一个孩子”的新版。",
    en: "From then on the address only says that the report was taken down, and not who asked. Its numbers are not published again, and there is no new edition with one child fewer.",
  },
  reason: { "zh-CN": "为什么撤下（只记在操作记录里）", en: "Why (only for the record of what was done)" },
  press: { "zh-CN": "撤下", en: "Take it down" },
  ask: { "zh-CN": "撤下“{group}”的报告？", en: "Take down the report of {group}?" },
  askNote: {
    "zh-CN": "马上就看不到了，以后也不能再放回来。别人存下来的收不回来。",
    en: "It is gone at once and cannot be put back. What others have saved cannot be taken back.",
  },
  no: { "zh-CN": "先不撤", en: "Not now" },
  working: { "zh-CN": "正在撤下……", en: "Taking it down …" },
  done: { "zh-CN": "撤下了。", en: "Taken down." },
} as const satisfies Record<string, Words>;

export const takeDownReasons: Record<TakeDownReason, Words> = {
  "family-asked": { "zh-CN": "有家庭不同意了，或者请我们撤下", en: "a family withdrew consent, or asked for it" },
  "could-be-recognised": { "zh-CN": "有人可能被认出来", en: "somebody could be recognised" },
  "mistake-found": { "zh-CN": "报告里有错", en: "there is a mistake in it" },
  "programme-asked": { "zh-CN": "机构决定不再公开", en: "the programme decided so" },
};
