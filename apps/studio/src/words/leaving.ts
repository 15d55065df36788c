import type { Words } from "@kith/instrument";
import type { LeavingReason } from "@kith/server/api";

/** The words for a child who does not come any more. */
export const leavingWords = {
  title: { "zh-CN": "{group} {child}：孩子不来了", en: "{group} {child}: no longer coming" },
  toLeave: { "zh-CN": "孩子不来了", en: "No longer coming" },
  gone: { "zh-CN": "已经离开的", en: "Those who left" },
  look: { "zh-CN": "看一看", en: "See" },
  where: {
    "zh-CN": "先弄清楚：孩子现在在哪里、谁在照看？弄不清楚，或者担心孩子不安全，今天就告诉儿童保护负责人。",
    en: "First find out: where is the child now, and with whom? If that is unclear, or you fear the child is not safe, tell the safeguarding lead today.",
  },
  family: {
    "zh-CN": "家长说不同意了，不在这里记，请到“同意”那一页：",
    en: "If the family has withdrawn its consent, note it on the page “Consent” and not here:",
  },
  toConsent: { "zh-CN": "去记“家长不同意了”", en: "Note that the family has changed its mind" },
  reason: { "zh-CN": "为什么不来了", en: "Why" },
  after: { "zh-CN": "来到第几节为止", en: "Came up to session" },
  none: { "zh-CN": "一节也没有来", en: "None" },
  session: { "zh-CN": "第 {number} 节", en: "Session {number}" },
  effects: { "zh-CN": "记下以后会这样", en: "What happens then" },
  stops: {
    "zh-CN": "还没有填的 {count} 份表不再等了，也不再提醒。谁还是填了，照样收下。",
    en: "Forms no longer waited for, nor reminded of: {count}. If one comes all the same, it is taken.",
  },
  kept: {
    "zh-CN": "已经填的 {count} 份表都留着，没有删。要删，请到“同意”那一页。",
    en: "Forms that stay, and are not erased: {count}. To erase them, go to the page “Consent”.",
  },
  stay: { "zh-CN": "小组里还有 {count} 个孩子。", en: "Children still in the group: {count}." },
  notCompared: {
    "zh-CN": "没有做完的孩子，前后对比里不算；报告会写有孩子离开了，不写是谁、为什么。",
    en: "A child who did not stay to the end is in no comparison; the report says that a child left, not who or why.",
  },
  harm: {
    "zh-CN": "报告第一段会写：有孩子在情况变差、或者让人担心的时候离开了小组。这句话去不掉。",
    en: "The report’s first paragraph will say that a child left while doing worse or in cause for concern. The sentence cannot be removed.",
  },
  confirm: { "zh-CN": "记下：孩子离开了", en: "Note that the child has left" },
  noted: { "zh-CN": "记下了。", en: "Noted." },
  since: { "zh-CN": "已经离开，来到第 {number} 节为止。{why}。", en: "Left after session {number}: {why}." },
  neverCame: { "zh-CN": "已经离开，一节也没有来。{why}。", en: "Left before the first session: {why}." },
  back: { "zh-CN": "记错了，或者孩子又回来了", en: "It was a mistake, or the child is back" },
  backNote: {
    "zh-CN": "要是记错了，或者孩子又回来了，就按下面；没有填的表又会等着。",
    en: "If it was a mistake, or the child is back, press below; the forms not filled in are waited for again.",
  },
  backDone: { "zh-CN": "改好了，孩子又在小组里了。", en: "Changed: the child is in the group again." },
} as const satisfies Record<string, Words>;

/** Why a child left, each in a few words; nothing here is a family's affair. */
export const leavingReasons: Record<LeavingReason, Words> = {
  "moved-to-parents": { "zh-CN": "搬走了，或者去了父母那里", en: "moved away, or to the parents" },
  "lost-interest": { "zh-CN": "自己不想来了", en: "did not want to come any more" },
  "told-to-work": { "zh-CN": "家里要帮忙，来不了", en: "needed at home" },
  excluded: { "zh-CN": "被请出小组", en: "was asked to leave" },
  worsening: { "zh-CN": "情况变差了，或者让人担心", en: "was doing worse, or gave cause for concern" },
  other: { "zh-CN": "别的原因", en: "another reason" },
  "consent-withdrawn": { "zh-CN": "家长不同意了", en: "the family withdrew its consent" },
};
