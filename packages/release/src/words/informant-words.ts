import type { Informant, Words } from "@kith/instrument";

/** Who said it, as a sentence names them. */
export const informantWords: Record<Informant, Words> = {
  caregiver: { "zh-CN": "家里人", en: "caregivers" },
  teacher: { "zh-CN": "老师", en: "teachers" },
  child: { "zh-CN": "孩子自己", en: "the children themselves" },
  facilitator: { "zh-CN": "带小组的人", en: "those who led the group" },
};

/** One person's ratings are one person's, and are called so. */
export const oneTeacher: Words = { "zh-CN": "一位老师", en: "one teacher" };
