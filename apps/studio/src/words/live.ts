import type { Words } from "@kith/instrument";

/** The words of what stands beside the editor: the form as it will look, the scores, the advice, the translations. */
export const liveWords = {
  beside: { "zh-CN": "旁边看着", en: "Beside it" },
  edit: { "zh-CN": "写", en: "Write" },
  tryIt: { "zh-CN": "试一试", en: "Try it" },
  paper: { "zh-CN": "纸上", en: "On paper" },
  toDo: { "zh-CN": "还差", en: "To do" },
  advice: { "zh-CN": "建议", en: "Advice" },
  translations: { "zh-CN": "核对翻译", en: "Translations" },
  asIf: { "zh-CN": "当作谁来看", en: "Seen as" },
  inLanguage: { "zh-CN": "用哪种语言", en: "In which language" },
  empty: {
    "zh-CN": "写下第一题，这里就能看到表的样子。",
    en: "Write the first question and the form appears here.",
  },
  phone: { "zh-CN": "手机上的样子", en: "As it looks on a phone" },
  before: { "zh-CN": "上一题", en: "Back" },
  after: { "zh-CN": "下一题", en: "Next" },
  place: { "zh-CN": "{at} / {count}", en: "{at} / {count}" },
  startAgain: { "zh-CN": "从头再试", en: "Start again" },
  scores: { "zh-CN": "这样答，分数是", en: "The scores of these answers" },
  noScore: { "zh-CN": "没有分数", en: "no score" },
  why: { "zh-CN": "怎么算出来的", en: "How it came about" },
  minutes: { "zh-CN": "大约 {minutes} 分钟填完", en: "About {minutes} minutes to fill in" },
  lightForm: {
    "zh-CN": "最旧的手机也打得开：一页就装得下，断了网也能填。",
    en: "Opens on the oldest phone: one light page that works without a network.",
  },
  richForm: {
    "zh-CN": "这张表要用大一点的页面来填，第一次打开会慢一些。",
    en: "This form needs the larger page, which is slower to open the first time.",
  },
  bothLanguages: { "zh-CN": "两种语言", en: "Both languages" },
  noAdvice: { "zh-CN": "没有什么要提醒的。", en: "Nothing to point out." },
  noneMissing: { "zh-CN": "都写全了，可以发布。", en: "Everything is there; it can be published." },
  missingLead: { "zh-CN": "下面这些补上了才能发布：", en: "These have to be done before it can be published:" },
  adviceLead: { "zh-CN": "只是提醒，不照着做也能发布。", en: "Only hints; you may publish without following them." },
  wholeForm: { "zh-CN": "整张表", en: "The whole form" },
  written: { "zh-CN": "写了，没核对", en: "written, not checked" },
  empties: { "zh-CN": "空着", en: "empty" },
  backTranslated: { "zh-CN": "回译过", en: "back-translated" },
  approved: { "zh-CN": "核对过", en: "checked" },
  official: { "zh-CN": "官方译文", en: "official text" },
  statusOf: { "zh-CN": "{text}的{language}", en: "{language} of {text}" },
  allChecked: { "zh-CN": "{language}都核对过了", en: "All {language} is checked" },
  translationsLead: {
    "zh-CN": "改了任何一边，两边都要重新核对。",
    en: "Whenever either side changes, both have to be checked again.",
  },
} as const satisfies Record<string, Words>;

/** What is still to be done, one sentence for each kind. */
export const toDoWords = {
  "no-words": { "zh-CN": "{text}：缺{language}", en: "{text}: no {language} yet" },
  "no-items": { "zh-CN": "还没有一道题。", en: "There is no question yet." },
  "no-name": {
    "zh-CN": "英文名字里没有字母，请在“更多”里填“文件里的名字”。",
    en: "The English name has no letters; give it a name in files, under “More”.",
  },
  "no-licence": {
    "zh-CN": "还没有写许可：别人可以怎么用这些题？",
    en: "No licence yet: what may others do with these questions?",
  },
  "scale-without-items": { "zh-CN": "{text}：还没有一道题算进去。", en: "{text}: no question counts for it yet." },
  "item-without-answers": { "zh-CN": "{text}：没有选项。", en: "{text}: there are no answers to choose from." },
  "one-answer": { "zh-CN": "{text}：至少要有两个选项。", en: "{text}: there must be at least two answers." },
  "same-value-twice": {
    "zh-CN": "{text}：两个选项的数字一样，算分分不清。",
    en: "{text}: two answers have the same number, so they cannot be told apart in a score.",
  },
  "show-if-later": {
    "zh-CN": "{text}：“只在这种情况下问”要选前面的题，还要选答案。",
    en: "{text}: “asked only if” needs an earlier question and at least one answer of it.",
  },
  "too-many-needed": {
    "zh-CN": "{text}：“至少答几题”比题目还多，永远不会有分数。",
    en: "{text}: more answers are needed than there are questions, so there would never be a score.",
  },
  "weight-of-nothing": {
    "zh-CN": "{text}：有一题的分量是 0 或更小，平均数算不出来。",
    en: "{text}: something weighs zero or less, so no mean can be made.",
  },
  "band-without-source": { "zh-CN": "{text}：有一段没写出处。", en: "{text}: a band has no source." },
  "reliability-without-source": { "zh-CN": "{text}：信度没写出处。", en: "{text}: the reliability has no source." },
} as const satisfies Record<string, Words>;

/** What each text is called, when something is said about it. */
export const textWords = {
  title: { "zh-CN": "名字", en: "Name" },
  stem: { "zh-CN": "开头的话", en: "Opening words" },
  notice: { "zh-CN": "使用前要知道的", en: "What to know before using it" },
  licence: { "zh-CN": "别人可以怎么用", en: "What others may do" },
  item: { "zh-CN": "第 {number} 题", en: "Question {number}" },
  scale: { "zh-CN": "分数 {number}", en: "Scale {number}" },
  definition: { "zh-CN": "分数 {number} 的说明", en: "Meaning of scale {number}" },
  option: { "zh-CN": "选项 {number}", en: "Answer {number}" },
  missing: { "zh-CN": "可以不答的说法", en: "Way not to answer" },
  band: { "zh-CN": "分段", en: "Band" },
  set: { "zh-CN": "一组选项", en: "A set of answers" },
} as const satisfies Record<string, Words>;
