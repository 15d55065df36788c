import type { Words } from "@kith/instrument";

/** The words for rounds of forms, the slips that open them, and the day of the baseline. */
export const waveRoundWords = {
  title: { "zh-CN": "{group}：填表", en: "{group}: rounds of forms" },
  lead: {
    "zh-CN": "开始前填一次，结束后再填一次。定好从哪天到哪天，再开始。",
    en: "Once before the group and once after it. Set the days, then open the round.",
  },
  opensOn: { "zh-CN": "第一天", en: "First day" },
  closesOn: { "zh-CN": "最后一天", en: "Last day" },
  open: { "zh-CN": "开始这一轮", en: "Open this round" },
  openMore: { "zh-CN": "补上后来同意的孩子", en: "Add children who agreed since" },
  opened: { "zh-CN": "已经开始：{time}", en: "Open since {time}" },
  notOpened: { "zh-CN": "还没有开始", en: "Not open yet" },
  done: { "zh-CN": "好了。现在可以打印纸条。", en: "Done. The slips can be printed now." },
  slips: { "zh-CN": "打印纸条", en: "Print slips" },
  late: {
    "zh-CN": "有的“开始前”的表是第一节活动以后才填的，那时可能已经有变化了。",
    en: "Some “before” forms were filled in after the first session, when something may have changed already.",
  },
  over: { "zh-CN": "填写期已经过了。", en: "The days for filling in are over." },
  notYet: { "zh-CN": "还没到第一天。", en: "The first day is still to come." },
  baselineAfter: {
    "zh-CN": "“开始前”的最后一天，要在第一节活动之前。",
    en: "The last day of the “before” round should come before the first session.",
  },
  noBaseline: {
    "zh-CN": "第一节活动已经过了，还没有人填“开始前”的表。",
    en: "The first session is over, and no “before” form was asked for.",
  },
  look: { "zh-CN": "去看这一轮", en: "Look at the rounds" },
  postAdvice: {
    "zh-CN": "“结束后”最好在最后一节之后7到21天，避开考试、农忙和春节。",
    en: "The “after” round is best 7 to 21 days after the last session, away from exams, harvest and Spring Festival.",
  },
  notAsked: { "zh-CN": "这些孩子这一轮不用填", en: "Nothing is asked of these children in this round" },
} as const satisfies Record<string, Words>;

export const slipWords = {
  title: { "zh-CN": "{group}：{wave}的纸条", en: "{group}: slips, {wave}" },
  lead: {
    "zh-CN": "一人一张，剪开，当面给本人。拿着纸条就能填，不要贴出来，不要拍到群里。",
    en: "One for each person: cut them apart and hand them over in person. Whoever holds a slip can fill it in, so never put one up or photograph one into a group chat.",
  },
  print: { "zh-CN": "打印", en: "Print" },
  none: { "zh-CN": "这一轮还没有纸条。", en: "There are no slips for this round yet." },
  toCaregiver: { "zh-CN": "给照顾 {child} 的人", en: "For who looks after {child}" },
  toChild: { "zh-CN": "给 {child} 自己（在小组里填）", en: "For {child} (filled in at the group)" },
  toTeacher: { "zh-CN": "给第 {number} 位老师：{children}", en: "For teacher {number}: {children}" },
  toTablet: {
    "zh-CN": "给带组社工：平板，孩子轮流填",
    en: "For the group worker: the tablet that goes from child to child",
  },
  toWorker: { "zh-CN": "给带组社工：每节活动的记录", en: "For the group worker: the record of each session" },
  scan: { "zh-CN": "扫一扫，或者打开 {address}，输入：", en: "Scan, or open {address} and type:" },
  minutes: { "zh-CN": "大约 {minutes} 分钟，{day} 前都可以。", en: "About {minutes} minutes, until {day}." },
  free: { "zh-CN": "不想填也没关系，不想答的可以跳过。", en: "It is fine not to. Skip anything you like." },
  readAloud: {
    "zh-CN": "有人代读：照着念，不要解释，孩子不要在旁边。",
    en: "Read aloud: read as written, do not explain; the child should not be near.",
  },
  lost: { "zh-CN": "丢了，换一张", en: "Lost: make a new one" },
  replaced: { "zh-CN": "换好了，旧的那张打不开了。", en: "Made. The old one opens nothing any more." },
} as const satisfies Record<string, Words>;

export const dayWords = {
  title: { "zh-CN": "{group}：今天要做的", en: "{group}: what to do today" },
  before: { "zh-CN": "开始之前", en: "Before you start" },
  charged: { "zh-CN": "平板充好电，座位隔开，耳机放好。", en: "Tablet charged, seats apart, earphones ready." },
  readOut: { "zh-CN": "给大家念一遍，再一个一个问：", en: "Read this to everyone, then ask each child alone:" },
  turn: { "zh-CN": "交给孩子之前：请把屏幕转向他，自己退后一步。", en: "Turn the screen to the child and step back." },
  handBack: {
    "zh-CN": "孩子填好后，都说同一句谢谢，不看答案。",
    en: "When a child is done, say the same thank-you to all, and look at no answer.",
  },
  round: { "zh-CN": "哪一轮", en: "Which round" },
  willing: { "zh-CN": "{child} 今天愿意填吗", en: "Does {child} want to today?" },
  yes: { "zh-CN": "可以", en: "Yes" },
  no: { "zh-CN": "今天不想", en: "Not today" },
  noWave: {
    "zh-CN": "现在没有开始的一轮。请先到“填表”那一页开始。",
    en: "No round is open now. Open one on the page “Rounds” first.",
  },
  noNote: {
    "zh-CN": "说了“今天不想”，这一轮关于这个孩子的表都不用填，家长同意了也一样。不要当着别人说。",
    en: "After a no, nothing about this child is asked in this round, whatever the parents said. Do not say so in front of others.",
  },
} as const satisfies Record<string, Words>;
