import type { Informant, Wave, Words } from "@kith/instrument";

/** Who fills a form, as the board calls them. */
export const informantWords: Record<Informant, Words> = {
  child: { "zh-CN": "自评", en: "Child" },
  teacher: { "zh-CN": "老师", en: "Teacher" },
  caregiver: { "zh-CN": "家里人", en: "Family" },
  facilitator: { "zh-CN": "带组社工", en: "Group worker" },
};

/** When a form is filled, as the board calls it. */
export const waveWords: Record<Wave, Words> = {
  T0: { "zh-CN": "开始前", en: "Before the group" },
  mid: { "zh-CN": "做到一半", en: "Half-way" },
  T1: { "zh-CN": "结束后", en: "After the group" },
  T2: { "zh-CN": "过几个月", en: "Some months later" },
};
