import type { Words } from "@kith/instrument";

/** The words for going through receipts on the telephone. */
export const receiptWords = {
  title: { "zh-CN": "打电话对回执", en: "Go through receipts by phone" },
  heard: { "zh-CN": "对方念的回执号", en: "The receipt that is read to you" },
  note: {
    "zh-CN": "六个字母或数字，不分大小写。里面没有 O、I、L：听着像的，是 0 或者 1。",
    en: "Six letters or digits, in any case. There is no O, I or L in it: what sounds like one is a 0 or a 1.",
  },
  found: {
    "zh-CN": "收到了：{child} · {informant} · {wave} · {at}",
    en: "It is in: {child} · {informant} · {wave} · {at}",
  },
  notFound: {
    "zh-CN": "这个小组没有收到过这个号的表。请再念一遍，或者看看是不是别的小组的。",
    en: "This group has no form with that receipt. Have it read once more, or see whether it is another group’s.",
  },
  whose: { "zh-CN": "念给谁听", en: "Read out to whom" },
  count: {
    "zh-CN": "{needed} 个孩子的表，收到 {received} 个的。",
    en: "Forms about {needed} children, {received} of them in.",
  },
  waits: { "zh-CN": "还没收到", en: "not in yet" },
} as const satisfies Record<string, Words>;
