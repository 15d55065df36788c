import type { ChangeEffect, Comparability, InstrumentChange, Words } from "@kith/instrument";

/** What a kind of change is called, with how many there are. */
export const changeWords: Record<InstrumentChange["kind"], Words> = {
  "item-words": { "zh-CN": "改了 {count} 道题的字", en: "the words of {count} questions" },
  "item-added": { "zh-CN": "加了 {count} 道题", en: "{count} questions that are new" },
  "item-removed": { "zh-CN": "去掉了 {count} 道题", en: "{count} questions that are gone" },
  "item-moved": { "zh-CN": "换了 {count} 道题的位置", en: "the place of {count} questions" },
  "item-key": { "zh-CN": "改了 {count} 道题怎么算分", en: "how {count} questions are scored" },
  "item-answers": { "zh-CN": "换了 {count} 道题的选项", en: "the answers to {count} questions" },
  "item-shown": { "zh-CN": "改了 {count} 道题什么时候问", en: "when {count} questions are asked" },
  "answer-words": { "zh-CN": "改了 {count} 组选项的字", en: "the words of {count} sets of answers" },
  "scale-added": { "zh-CN": "加了 {count} 个分数", en: "{count} scales that are new" },
  "scale-removed": { "zh-CN": "去掉了 {count} 个分数", en: "{count} scales that are gone" },
  "scale-direction": { "zh-CN": "改了 {count} 个分数的方向", en: "the direction of {count} scales" },
  "scale-scoring": { "zh-CN": "改了 {count} 个分数的算法", en: "how {count} scales are made" },
  "scale-words": { "zh-CN": "改了 {count} 个分数的名字或说明", en: "the name or meaning of {count} scales" },
  "scale-reading": { "zh-CN": "改了 {count} 个分数的分段或信度", en: "the bands or reliability of {count} scales" },
  stem: { "zh-CN": "改了开头的话", en: "the opening words" },
  informant: { "zh-CN": "换了填表的人或年龄", en: "who answers, or their ages" },
  recall: { "zh-CN": "改了问最近几天", en: "how many days to think back" },
  "missing-options": { "zh-CN": "改了可以不答的说法", en: "the ways not to answer" },
  unscored: { "zh-CN": "改了不算分的题", en: "the questions that are not scored" },
  about: { "zh-CN": "改了名字、说明或许可", en: "the name, the notice or the licence" },
};

/** One of a kind, in English, where the number would read badly. */
export const oneChange: Partial<Record<InstrumentChange["kind"], string>> = {
  "item-words": "the words of 1 question",
  "item-added": "1 question that is new",
  "item-removed": "1 question that is gone",
  "item-moved": "the place of 1 question",
  "item-key": "how 1 question is scored",
  "item-answers": "the answers to 1 question",
  "item-shown": "when 1 question is asked",
  "answer-words": "the words of 1 set of answers",
  "scale-added": "1 scale that is new",
  "scale-removed": "1 scale that is gone",
  "scale-direction": "the direction of 1 scale",
  "scale-scoring": "how 1 scale is made",
  "scale-words": "the name or meaning of 1 scale",
  "scale-reading": "the bands or reliability of 1 scale",
};

export const effectWords: Record<ChangeEffect, Words> = {
  wording: { "zh-CN": "说法变了，可能意思也变了", en: "the wording, and perhaps the meaning" },
  asked: { "zh-CN": "问的东西变了", en: "what is asked" },
  scored: { "zh-CN": "算分的办法变了", en: "how it is scored" },
  read: { "zh-CN": "只影响怎么看，不影响分数", en: "only how it is read; scores stay the same" },
};

export const comparabilityWords: Record<Comparability, Words> = {
  same: { "zh-CN": "意思没变，新旧分数可以一起比", en: "It means the same, so old and new scores compare" },
  rescored: {
    "zh-CN": "以前的回答按新办法重新算分以后，可以一起比",
    en: "Old and new compare once the old answers are scored the new way",
  },
  "not-comparable": { "zh-CN": "新旧分数不能比", en: "Old and new scores do not compare" },
};

export const publishWords = {
  title: { "zh-CN": "发布“{title}”", en: "Publish “{title}”" },
  ask: {
    "zh-CN": "发布以后就定下来了，一个字也不能再改；要改就做新的一版。",
    en: "Once published it is frozen. To change it, begin a new version.",
  },
  first: { "zh-CN": "这是第一版：{version}。", en: "This is the first version, {version}." },
  becomes: { "zh-CN": "会是第 {version} 版。", en: "It will be version {version}." },
  changes: { "zh-CN": "和第 {version} 版比：", en: "Compared with version {version}, this changes " },
  nothing: { "zh-CN": "和上一版一模一样，没有可发布的。", en: "Nothing differs from the version before." },
  compare: { "zh-CN": "新旧分数能比吗？", en: "Do old and new scores compare?" },
  note: { "zh-CN": "为什么改（给同事看）", en: "Why it was changed (for colleagues)" },
  blocked: {
    "zh-CN": "还有 {count} 处没写完，写完才能发布。",
    en: "{count} things are still to be done before it can be published.",
  },
  advice: {
    "zh-CN": "有 {count} 条建议没有照着做，也可以发布。",
    en: "{count} hints were not followed; it can be published all the same.",
  },
  no: { "zh-CN": "先不发布", en: "Not yet" },
  yes: { "zh-CN": "发布", en: "Publish" },
  failed: { "zh-CN": "没有发布。", en: "It was not published." },
  reading: { "zh-CN": "正在和上一版比……", en: "Comparing with the version before …" },
} as const satisfies Record<string, Words>;
