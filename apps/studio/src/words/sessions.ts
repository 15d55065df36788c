import type { Words } from "@kith/instrument";
import type { AttendanceStatus, Strategy } from "@kith/server/api";

/** The words for sessions: what is planned, who came, what was noted. */
export const sessionWords = {
  title: { "zh-CN": "{group}：活动", en: "{group}: sessions" },
  lead: {
    "zh-CN": "先排好每一节是哪天、重点做什么；每次结束后，当天记谁来了。",
    en: "Plan when each session is and what it works on; note who came on the same day.",
  },
  session: { "zh-CN": "第 {number} 节", en: "Session {number}" },
  on: { "zh-CN": "哪天", en: "Day" },
  works: { "zh-CN": "重点做什么", en: "What it works on" },
  savePlan: { "zh-CN": "存好计划", en: "Save the plan" },
  fillWeekly: { "zh-CN": "从第一节起，每周一次", en: "Weekly from the first session on" },
  who: { "zh-CN": "谁来了", en: "Who came" },
  everyone: { "zh-CN": "都来了，再改个别的", en: "Mark everyone present, then change some" },
  note: { "zh-CN": "记下出席", en: "Note attendance" },
  noted: { "zh-CN": "出席记下了。", en: "Attendance noted." },
  inTime: { "zh-CN": "三天之内记的", en: "Noted within three days" },
  late: { "zh-CN": "三天以后才记的，可能记不准了", en: "Noted more than three days later, when memory is less sure" },
  recorded: { "zh-CN": "活动记录：收到", en: "Session record: received" },
  notRecorded: { "zh-CN": "活动记录：还没有", en: "Session record: not yet" },
  notHeld: { "zh-CN": "还没有记谁来了", en: "Attendance not noted yet" },
  dose: { "zh-CN": "每个孩子参加了几节", en: "How many sessions each child came to" },
  came: { "zh-CN": "{count}/{held} 节", en: "{count} of {held}" },
  twice: {
    "zh-CN": "{child} 连着两次没来，也没说原因。今天就联系家里，确认孩子在哪、谁在照看。",
    en: "{child} was absent twice running and nobody said why. Call the home today: where is the child, and who is looking after the child?",
  },
  child: { "zh-CN": "孩子", en: "Child" },
} as const satisfies Record<string, Words>;

export const strategyWords: Record<Strategy, Words> = {
  "supportive-environment": { "zh-CN": "互相支持的环境", en: "A supportive circle" },
  "positive-self-concept": { "zh-CN": "看到自己的好", en: "Seeing one’s own strengths" },
  "emotion-expression": { "zh-CN": "说出心情", en: "Saying how one feels" },
  modelling: { "zh-CN": "学好榜样", en: "Good examples" },
};

export const attendanceWords: Record<AttendanceStatus, Words> = {
  full: { "zh-CN": "来了", en: "Came" },
  part: { "zh-CN": "来了一部分", en: "Part of it" },
  "absent-told": { "zh-CN": "没来，说过", en: "Absent, told us" },
  "absent-unknown": { "zh-CN": "没来，不知道", en: "Absent, unknown" },
};
