import type { Words } from "@kith/instrument";
import type { Call } from "@kith/server/api";

/** The words for who asked to be called or seen. The card on the groups page says how many, and nothing of what. */
export const callWords = {
  title: { "zh-CN": "今天要看的消息", en: "Messages to look at today" },
  one: { "zh-CN": "今天要看的消息 1 条", en: "1 message to look at today" },
  many: { "zh-CN": "今天要看的消息 {count} 条", en: "{count} messages to look at today" },
  open: { "zh-CN": "打开看", en: "Open" },
  lead: {
    "zh-CN": "有人在表里说担心孩子，或者想找人说说。软件不会替您联系任何人。",
    en: "Someone said in a form that they worry about a child, or would like to talk. The software contacts nobody for you.",
  },
  danger: {
    "zh-CN": "孩子现在就有危险，先打110，再告诉儿童保护负责人，然后记录。",
    en: "If a child is in danger right now, call 110 first, then tell the safeguarding lead, then make a record.",
  },
  law: {
    "zh-CN": "发现孩子受到伤害，或者怀疑、担心马上会受到伤害，依法要立刻报警。",
    en: "If you find or suspect that a child is being harmed or is about to be, the law asks you to tell the police at once.",
  },
  keep: {
    "zh-CN": "危险可能来自家里，就不要先告诉家里。也不要告诉老师，不要写进短信或邮件。",
    en: "If the home may be the danger, do not tell the home. Do not tell the teacher, and put nothing in a text message or e-mail.",
  },
  none: { "zh-CN": "现在没有要看的消息。", en: "There is no message to look at now." },
  reading: { "zh-CN": "正在打开消息……", en: "Opening the messages …" },
  session: { "zh-CN": "第 {number} 节活动", en: "Session {number}" },
  received: { "zh-CN": "收到：{time}", en: "Received: {time}" },
  withDeputy: {
    "zh-CN": "四小时里负责人没有打开，副手现在也能看到。",
    en: "No lead opened it within four hours, so the deputy can see it too.",
  },
  followed: { "zh-CN": "已经有人跟进的", en: "Being followed up" },
  seen: { "zh-CN": "我看到了，会跟进", en: "I have seen this and will follow it up" },
  openedBy: { "zh-CN": "打开看过：", en: "Opened by:" },
  seenBy: { "zh-CN": "已经有人看到，会跟进：", en: "Seen, and will be followed up:" },
} as const satisfies Record<string, Words>;

/** How soon somebody must look. */
export const levelWords: Record<Call["level"], Words> = {
  today: { "zh-CN": "今天", en: "Today" },
  "two-days": { "zh-CN": "两天之内", en: "Within two days" },
  "next-session": { "zh-CN": "下次活动时", en: "At the next session" },
};

/** What to do about each kind of call. */
export const whatToDo: Record<Call["kind"], Words> = {
  "safeguarding-flag": {
    "zh-CN": "今天就告诉儿童保护负责人，由负责人和您一起联系填表的人。",
    en: "Tell the safeguarding lead today; the two of you then contact the person who filled in the form.",
  },
  "contact-request": {
    "zh-CN": "孩子还在，今天就找机会单独说；不在，两天之内。不要让别人看出来。说“以后再说”的，下次找时间聊聊，不要催。",
    en: "If the child is still here, find a moment alone today; if not, within two days. Let nobody notice. For “another day”, find time at the next session, and do not press.",
  },
};
