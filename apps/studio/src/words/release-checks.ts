import type { Words } from "@kith/instrument";

/** What to know of a draft before its numbers. */
export const checkWords = {
  title: { "zh-CN": "先看这几样", en: "First of all" },
  allAgreed: {
    "zh-CN": "{children} 个孩子的家长都同意公布全组的平均。",
    en: "The families of all {children} children agreed that averages are published.",
  },
  agreed: {
    "zh-CN": "{children} 个孩子里，{agreed} 个的家长同意公布全组的平均。没有同意的，报告里一个数也不算。",
    en: "Of {children} children, the families of {agreed} agreed that averages are published. The others are in no number of the report.",
  },
  sameRaters: {
    "zh-CN": "没有换过填表的人：前后都是同一个人填的。",
    en: "Nobody who fills in forms has changed: the same person answered before and after.",
  },
  raters: {
    "zh-CN": "换过填表的人：{changes}。前后不是同一个人填的，比不出变化，这几个孩子的没有算进去。",
    en: "Somebody else answered the second time: {changes}. Two people's answers do not show a change, so these are not counted.",
  },
  changed: { "zh-CN": "{informant} {count} 个孩子", en: "{informant}, of {count} children" },
  late: {
    "zh-CN": "有的“开始前”的表是第一节活动以后才填的，那时可能已经有变化了。报告自己不会说到这一点。",
    en: "Some “before” forms were filled in after the first session, when something may have changed already. The report does not say so by itself.",
  },
} as const satisfies Record<string, Words>;
