import type { Words } from "@kith/instrument";

/** What the builder advises. It is never an order: whoever writes the questions knows the people who answer them. */
export const adviceWords = {
  twoInOne: {
    "zh-CN": "这一题好像问了两件事。只有一件对的人不知道怎么选；拆成两题更清楚。",
    en: "This seems to ask two things at once. Someone for whom only one is true cannot answer; two items are clearer.",
  },
  negated: {
    "zh-CN": "这一题里有否定的词。“没有不”这样的回答容易弄反，孩子和老人更难；试试换成正面的说法。",
    en: "This item says what is not so. Answering “never” to a “not” is easily turned round, most of all by children and old people; try saying it the other way.",
  },
  hardEnglish: {
    "zh-CN": "英文这一句大约要读到 {grade} 年级才懂。试试短一点的词和句子。",
    en: "The English asks for about {grade} years of school. Try shorter words and sentences.",
  },
  longChinese: {
    "zh-CN": "中文有一口气 {clause} 个字的句子，念给人听会忘了前面。试试分成两句或者说短些。",
    en: "The Chinese has {clause} characters in one breath; a listener forgets how it began. Try two short parts.",
  },
  bookishChinese: {
    "zh-CN": "“{words}”是书面词，孩子和老人平时不这么说。换成大白话更好懂。",
    en: "“{words}” are words of books; children and old people do not say them. Everyday words are easier.",
  },
  sameTwice: { "zh-CN": "前面有一题的字一模一样。", en: "An earlier item has the very same words." },
  inNoScale: {
    "zh-CN": "这一题不算进任何一个分数。要是故意的就不用管。",
    en: "This item counts towards no score. If that is meant, leave it.",
  },
  fewItems: {
    "zh-CN": "只有一两题，一题没答就没有分数了，也看不出几题是不是说的同一件事。三题以上更稳。",
    en: "With one or two items a single blank is no score, and nothing shows whether they measure the same thing. Three or more are steadier.",
  },
  unbalanced: {
    "zh-CN": "这几题都朝一个方向。有人从头到尾选同一个，分数也会很高或很低；加一两道反着说的题就看得出来。",
    en: "All of these point the same way, so someone who ticks one answer all the way down gets a very high or very low score. One or two items the other way round show it.",
  },
  long: {
    "zh-CN": "填完大约要 {minutes} 分钟，对这些人来说长了。能少几题吗？",
    en: "This takes about {minutes} minutes, which is long for these people. Can some items go?",
  },
  manyAnswers: {
    "zh-CN": "有 {count} 个选项。十来岁以下的孩子最多分得清五个。",
    en: "There are {count} answers to choose from. Children can tell about five apart.",
  },
  childrenAgree: {
    "zh-CN": "问孩子“同不同意”比问“有过几次”难答。可以换一组选项。",
    en: "For children, “how much do you agree” is harder to answer than “how often”. Another set of answers may do.",
  },
  noScale: {
    "zh-CN": "还没有分数：题目都不算进任何一项。要算分，请加一个分数。",
    en: "There is no scale yet, so nothing is scored. Add one if there is to be a score.",
  },
  unchecked: {
    "zh-CN": "有 {count} 处文字的翻译还没有人核对过。",
    en: "{count} texts have a translation that nobody has checked.",
  },
} as const satisfies Record<string, Words>;
