import type { Words } from "@kith/instrument";

/** The words around every screen. */
export const frameWords = {
  studio: { "zh-CN": "工作台", en: "Studio" },
  language: { "zh-CN": "语言", en: "Language" },
  signOut: { "zh-CN": "退出", en: "Sign out" },
  opening: { "zh-CN": "正在打开……", en: "Opening …" },
  back: { "zh-CN": "回到所有小组", en: "Back to all groups" },
  again: { "zh-CN": "再试一次", en: "Try again" },
  instruments: { "zh-CN": "量表", en: "Questionnaires" },
  noSuchGroup: {
    "zh-CN": "没有找到这个小组。请回到所有小组，再选一次。",
    en: "This group was not found. Go back to all groups and choose again.",
  },
} as const satisfies Record<string, Words>;
