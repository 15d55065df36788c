import type { Words } from "@kith/instrument";
import type { ConsentHow, ConsentWho, Decision, Purpose } from "@kith/server/api";

/** The words for consent, assent and taking either back. */
export const consentWords = {
  title: { "zh-CN": "{group}：同意", en: "{group}: consent" },
  childTitle: { "zh-CN": "{group} {child}：同意", en: "{group} {child}: consent" },
  lead: {
    "zh-CN": "四件事分开问，一件不同意，不影响别的。照顾孩子的人通常不是监护人，请联系父母。",
    en: "Four things are asked apart; a no to one does not touch the others. Who looks after a child is usually not the guardian, so reach the parents.",
  },
  note: { "zh-CN": "记下", en: "Note it" },
  noteAndNext: { "zh-CN": "记下，下一个孩子", en: "Note it and go to the next child" },
  noted: { "zh-CN": "记下了，回执号 {receipt}。", en: "Noted, receipt number {receipt}." },
  notedPlain: { "zh-CN": "记下了。", en: "Noted." },
  who: { "zh-CN": "谁说的", en: "Who said so" },
  how: { "zh-CN": "怎么说的", en: "How" },
  yes: { "zh-CN": "同意", en: "Yes" },
  no: { "zh-CN": "不同意", en: "No" },
  open: { "zh-CN": "还没有问", en: "Not asked yet" },
  version: { "zh-CN": "第 {version} 版文字", en: "Text version {version}" },
  history: { "zh-CN": "以前记下的", en: "Noted before" },
  receipt: { "zh-CN": "回执号", en: "Receipt" },
  toChild: { "zh-CN": "去记", en: "Note" },
  toChange: { "zh-CN": "改一改", en: "Change" },
  before: { "zh-CN": "记过：{said}", en: "Noted: {said}" },
  withdraw: { "zh-CN": "家长不同意了", en: "The family has changed its mind" },
  withdrawLead: {
    "zh-CN": "不用问为什么。先看会怎么样，再按下去。",
    en: "There is no need to ask why. See what happens first, then press.",
  },
  scope: { "zh-CN": "不同意到什么程度", en: "How far" },
  scopeForms: { "zh-CN": "只是不填表，孩子照样来小组", en: "No more forms; the child still comes" },
  scopeAll: { "zh-CN": "都不参加了", en: "Nothing any more" },
  see: { "zh-CN": "看看会怎么样", en: "See what happens" },
  stops: {
    "zh-CN": "马上停止：还没有填的 {count} 份表不再要了，链接马上失效。",
    en: "Stops at once: {count} forms not filled in are no longer asked for, and their links stop working.",
  },
  erasesNone: {
    "zh-CN": "还没有填过的表，没有要删的。",
    en: "No form is filled in yet, so there is nothing to erase.",
  },
  erases: {
    "zh-CN": "删掉：已经填的 {count} 份表，最晚 {day} 删掉，删了找不回来。",
    en: "Erased: {count} forms already filled in, by {day} at the latest, for good.",
  },
  stays: {
    "zh-CN": "不改：已经发布的是全组的平均数（{groups}），里面看不出是谁。改了，前后一减反而能认出来。",
    en: "Stays: what is published is a group average ({groups}) in which no one can be seen. To change it would let someone subtract and find out.",
  },
  staysNone: { "zh-CN": "这个小组还没有公开的报告。", en: "This group has no public report yet." },
  callsKept: {
    "zh-CN": "不删：{count} 条求助的消息另外放着，孩子的安全不看同不同意。",
    en: "Kept: {count} calls for help lie apart; a child’s safety does not depend on consent.",
  },
  stillCome: { "zh-CN": "孩子照样可以来小组。", en: "The child can still come." },
  confirm: { "zh-CN": "就这样办", en: "Do this" },
  withdrawn: {
    "zh-CN": "已经停止。请把回执号读给家长：{receipt}。最晚 {day} 删完。",
    en: "Stopped. Read this receipt number to the family: {receipt}. All is erased by {day}.",
  },
  againBefore: {
    "zh-CN": "按错了，或者家长又同意了：在上面重新记，等着删的就不删了。",
    en: "If it was a mistake, or the family agrees again: note it anew above, and nothing is erased.",
  },
  eraseNow: { "zh-CN": "现在就删", en: "Erase now" },
  erased: { "zh-CN": "回执号 {receipt}，已填的内容删掉了。", en: "Receipt {receipt}; the answers have been erased." },
  all: { "zh-CN": "{count}/{total} 个孩子的家长同意填表", en: "Guardians who agree to forms: {count} of {total}" },
} as const satisfies Record<string, Words>;

export const purposeWords: Record<Purpose, Words> = {
  join: { "zh-CN": "参加小组", en: "Join the group" },
  forms: { "zh-CN": "填表", en: "Forms" },
  publish: { "zh-CN": "公开全组平均", en: "Publish averages" },
  "follow-up": { "zh-CN": "几个月后再联系", en: "Contact later" },
  assent: { "zh-CN": "孩子自己愿意", en: "Child agrees" },
};

export const whoWords: Record<ConsentWho, Words> = {
  parent: { "zh-CN": "父亲或母亲", en: "A parent" },
  "other-guardian": { "zh-CN": "其他监护人", en: "Another guardian" },
  caregiver: { "zh-CN": "照顾孩子的人", en: "Who looks after the child" },
  child: { "zh-CN": "孩子自己", en: "The child" },
};

export const howWords: Record<ConsentHow, Words> = {
  paper: { "zh-CN": "纸上签名", en: "Signed on paper" },
  "phone-witness": { "zh-CN": "电话里，有人作证", en: "By phone, with a witness" },
  "wechat-voice": { "zh-CN": "微信语音", en: "Voice message" },
  "in-person": { "zh-CN": "当面说", en: "In person" },
};

export const decisionWords: Record<Decision, Words> = {
  yes: { "zh-CN": "同意", en: "Yes" },
  no: { "zh-CN": "不同意", en: "No" },
  withdrawn: { "zh-CN": "后来不同意了", en: "Withdrawn" },
};
