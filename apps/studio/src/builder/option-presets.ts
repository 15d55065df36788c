import type { DraftOptionSet } from "./draft.ts";

/** Answer sets that fit most questions. A new draft begins with the first: how often suits children best. */
export const presets: readonly [DraftOptionSet, ...DraftOptionSet[]] = [
  preset(
    "how-often",
    [
      { "zh-CN": "没有", en: "Never" },
      { "zh-CN": "很少", en: "Rarely" },
      { "zh-CN": "有时", en: "Sometimes" },
      { "zh-CN": "常常", en: "Often" },
      { "zh-CN": "差不多天天", en: "Nearly every day" },
    ],
    "beans",
  ),
  preset("how-often-3", [
    { "zh-CN": "没有", en: "Never" },
    { "zh-CN": "有时", en: "Sometimes" },
    { "zh-CN": "常常", en: "Often" },
  ]),
  preset(
    "how-many-times",
    [
      { "zh-CN": "没有", en: "Not at all" },
      { "zh-CN": "一两次", en: "Once or twice" },
      { "zh-CN": "三到五次", en: "Three to five times" },
      { "zh-CN": "差不多隔一天一次", en: "About every other day" },
      { "zh-CN": "差不多天天", en: "Nearly every day" },
    ],
    "beans",
  ),
  preset(
    "how-true",
    [
      { "zh-CN": "完全不是", en: "Not at all true" },
      { "zh-CN": "有一点是", en: "A little true" },
      { "zh-CN": "一半是", en: "Half true" },
      { "zh-CN": "大多是", en: "Mostly true" },
      { "zh-CN": "完全是", en: "Completely true" },
    ],
    "beans",
  ),
  preset("how-much-agree", [
    { "zh-CN": "很不同意", en: "Strongly disagree" },
    { "zh-CN": "不太同意", en: "Disagree" },
    { "zh-CN": "说不上", en: "Neither" },
    { "zh-CN": "比较同意", en: "Agree" },
    { "zh-CN": "很同意", en: "Strongly agree" },
  ]),
  preset("yes-no", [
    { "zh-CN": "不是", en: "No" },
    { "zh-CN": "是", en: "Yes" },
  ]),
];

// The value is the score, from 0 up: a tool that numbers from 1 shifts every scale.
function preset(id: string, words: DraftOptionSet["options"][number]["words"][], picture?: "beans"): DraftOptionSet {
  return {
    id,
    options: words.map((each, value) => ({
      value,
      words: each,
      ...(picture && { picture: `${picture}-${value}-of-${words.length - 1}` }),
    })),
  };
}
