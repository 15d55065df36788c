import type { Words } from "@kith/instrument";
import type { Carer, Guardian, Pattern } from "@kith/server/api";

/** The words for what is known of a child beside the code. */
export const childrenWords = {
  title: { "zh-CN": "{group}：孩子", en: "{group}: children" },
  age: { "zh-CN": "几岁", en: "Age" },
  carer: { "zh-CN": "谁照顾", en: "Looked after by" },
  guardian: { "zh-CN": "联系上家长了吗", en: "Guardian reached" },
  pattern: { "zh-CN": "主要是哪一种", en: "Mainly" },
  teacher: { "zh-CN": "第几位老师", en: "Teacher no." },
  readAloud: { "zh-CN": "有人代读", en: "Read aloud" },
  language: { "zh-CN": "家里用哪种语言的表", en: "Family’s form in" },
  code: { "zh-CN": "编号", en: "Code" },
  add: { "zh-CN": "再加一个孩子", en: "Add a child" },
  keys: { "zh-CN": "打印姓名对照表", en: "Print the key sheet" },
  keysTitle: { "zh-CN": "{group}：姓名对照表", en: "{group}: key sheet" },
  keysLead: {
    "zh-CN": "名字用笔写在这张纸上，不要输进电脑。纸锁好，不拍照，项目结束以后销毁。",
    en: "Write the names on this paper by hand, never into a computer. Lock it away, take no photo, destroy it when the programme ends.",
  },
  realName: { "zh-CN": "姓名（用笔写）", en: "Name (by hand)" },
  reach: { "zh-CN": "怎么联系家长（用笔写）", en: "How to reach the guardian (by hand)" },
  print: { "zh-CN": "打印", en: "Print" },
  advice: { "zh-CN": "一点建议", en: "A little advice" },
  teacherNote: {
    "zh-CN": "同一位班主任写同一个数字：1、2、3……换了老师就写一个新的数字。",
    en: "The same class teacher gets the same number: 1, 2, 3 … A new teacher gets a new number.",
  },
  left: { "zh-CN": "已离开小组", en: "Left the group" },
} as const satisfies Record<string, Words>;

export const carerWords: Record<Carer, Words> = {
  grandparent: { "zh-CN": "爷爷奶奶、外公外婆", en: "Grandparents" },
  parent: { "zh-CN": "父母", en: "Parents" },
  relative: { "zh-CN": "亲戚", en: "Relatives" },
  other: { "zh-CN": "别的人", en: "Someone else" },
};

export const guardianWords: Record<Guardian, Words> = {
  reached: { "zh-CN": "当面谈过", en: "In person" },
  "phone-only": { "zh-CN": "电话里谈过", en: "By phone" },
  "not-reached": { "zh-CN": "还没有", en: "Not yet" },
};

export const patternWords: Record<Pattern, Words> = {
  withdrawal: { "zh-CN": "躲着人", en: "Keeps away from others" },
  cathartic: { "zh-CN": "情绪爆发", en: "Outbursts" },
  aggressive: { "zh-CN": "打骂排挤", en: "Hurts others" },
  model: { "zh-CN": "同伴榜样", en: "A good example to others" },
};
