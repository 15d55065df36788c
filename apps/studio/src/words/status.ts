import type { Words } from "@kith/instrument";

/** What has become of a form, in words. */
export const statusWords = {
  expected: { "zh-CN": "还没打开", en: "Not opened" },
  opened: { "zh-CN": "打开了，还没交", en: "On a device, not sent" },
  partly: { "zh-CN": "收到 {received}/{needed}", en: "{received} of {needed} in" },
  received: { "zh-CN": "收到", en: "Received" },
  missing: { "zh-CN": "没收到", en: "Missing" },
  "not-needed": { "zh-CN": "不用填", en: "Not needed" },
} as const satisfies Record<string, Words>;

/** How far a form on paper has come, in words. */
export const paperSteps = {
  out: { "zh-CN": "在纸上", en: "On paper" },
  "entered-once": { "zh-CN": "录了一遍", en: "Entered once" },
  differs: { "zh-CN": "两遍不一样", en: "Entries differ" },
  settled: { "zh-CN": "定好了", en: "Settled" },
} as const satisfies Record<string, Words>;

const reasons: Record<string, Words> = {
  "not-reached": { "zh-CN": "没联系上", en: "could not be reached" },
  refused: { "zh-CN": "不想填", en: "preferred not to" },
  "not-home": { "zh-CN": "不在家", en: "away from home" },
  "rater-changed": { "zh-CN": "换了老师", en: "the teacher changed" },
  moved: { "zh-CN": "已转走", en: "moved away" },
  "left-group": { "zh-CN": "已离开小组", en: "left the group" },
  "consent-withdrawn": { "zh-CN": "家长不同意了", en: "consent withdrawn" },
};

/** Why a form did not come, in words; a reason this screen does not know is said to be unknown. */
export function reasonWords(reason: string | null): Words {
  return (reason !== null && reasons[reason]) || { "zh-CN": "原因没有写", en: "no reason given" };
}
