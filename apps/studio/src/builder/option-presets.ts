import type { OptionSet, Words } from "@kith/instrument";

/** How often, from never to nearly every day. A new draft begins with this one. */
export const howOften = preset("how-often", [
  { "zh-CN": "没有", en: "Never" },
  { "zh-CN": "很少", en: "Rarely" },
  { "zh-CN": "有时", en: "Sometimes" },
  { "zh-CN": "常常", en: "Often" },
  { "zh-CN": "差不多天天", en: "Nearly every day" },
]);

/** How true, from not at all to completely. */
export const howTrue = preset("how-true", [
  { "zh-CN": "完全不是", en: "Not at all true" },
  { "zh-CN": "有一点是", en: "A little true" },
  { "zh-CN": "一半是", en: "Half true" },
  { "zh-CN": "大多是", en: "Mostly true" },
  { "zh-CN": "完全是", en: "Completely true" },
]);

/** How much one agrees, with a middle. */
export const howMuchAgree = preset("how-much-agree", [
  { "zh-CN": "很不同意", en: "Strongly disagree" },
  { "zh-CN": "不太同意", en: "Disagree" },
  { "zh-CN": "说不上", en: "Neither" },
  { "zh-CN": "比较同意", en: "Agree" },
  { "zh-CN": "很同意", en: "Strongly agree" },
]);

// The value is the score, from 0 up: a tool that numbers from 1 shifts every scale.
function preset(id: string, words: Words[]): OptionSet {
  return { id, options: words.map((each, value) => ({ value, words: each })) };
}
