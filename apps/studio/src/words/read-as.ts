import type { Words } from "@kith/instrument";

/** As whom a draft is read before it is signed, and what each of them would ask of it. */
export const readAsWords = {
  three: {
    "zh-CN": "打开以后，请换三个人的眼睛各看一遍：",
    en: "Once it is open, read it with the eyes of three people:",
  },
  officer: { "zh-CN": "上级部门的人，拿着手机，只有三分钟", en: "An officer with a phone and three minutes" },
  officerAsks: {
    "zh-CN": "开头几句看得出：办了什么，谁说变了多少，有多大把握，有没有孩子变糟？",
    en: "Do the first sentences tell what was done, who says that what changed, how sure that is, and whether anybody got worse?",
  },
  head: { "zh-CN": "村小校长", en: "The head of the village school" },
  headAsks: {
    "zh-CN": "看完知道星期一可以做点什么吗？有没有一句话会让老师觉得在怪谁？",
    en: "Is there something to do on Monday? Would any sentence make a teacher feel blamed?",
  },
  neighbour: { "zh-CN": "同村的邻居，谁家的孩子都认识", en: "A neighbour who knows every family" },
  neighbourAsks: {
    "zh-CN": "有没有哪一处会让人想到某一个孩子、某一家？有的话，先不要签字，改了再看。",
    en: "Does anything make one think of one child or one family? If so, do not sign yet; change it and look again.",
  },
} satisfies Record<string, Words>;
