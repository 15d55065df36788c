import type { Words } from "@kith/instrument";

/** Why a booklet is not entered or settled, in words for the one who has it in hand. */
export const paperRefusals = {
  "paper-second-person": {
    status: 409,
    says: {
      "zh-CN": "这一本您已经录过一遍了。第二遍请换一位同事来录，这样才能查出录错的地方。",
      en: "You have entered this booklet already. The second time is for a colleague, so that slips are found.",
    },
  },
  "paper-twice": {
    status: 409,
    says: {
      "zh-CN": "这一本已经录过两遍了，不用再录。",
      en: "This booklet was entered twice already; nothing more is needed.",
    },
  },
  "paper-settled": {
    status: 409,
    says: {
      "zh-CN": "这一本已经定好了，不能再改。",
      en: "This booklet is settled, and nothing about it is changed any more.",
    },
  },
  "paper-nothing-to-settle": {
    status: 409,
    says: {
      "zh-CN": "这一本现在没有要定的。请回到列表看看它到了哪一步。",
      en: "There is nothing to settle in this booklet now. Please go back to the list and see where it stands.",
    },
  },
  "paper-not-all-settled": {
    status: 422,
    says: {
      "zh-CN": "还有不一样的地方没有选好，什么也没有改。请看着纸，一处一处选。",
      en: "Some of what differs is not chosen yet, so nothing was changed. Please look at the paper and choose each.",
    },
  },
  "paper-not-yours-to-settle": {
    status: 409,
    says: {
      "zh-CN": "这一本由录入的两位之一，或者管数据的同事来定。",
      en: "This booklet is settled by one of the two who entered it, or by a data keeper.",
    },
  },
  "paper-needs-two": {
    status: 409,
    says: {
      "zh-CN": "这个项目的纸质表要两个人各录一遍，一遍还不能算数。",
      en: "In this programme paper is entered by two people; once is not enough for it to count.",
    },
  },
  "paper-came-elsewhere": {
    status: 409,
    says: {
      "zh-CN": "这一本的表已经从链接里收到了，不用再录。纸请收好。",
      en: "The forms of this booklet came in by their link, so nothing needs entering. Please keep the paper safe.",
    },
  },
  "paper-not-needed": {
    status: 409,
    says: {
      "zh-CN": "这一本不用录了。纸请按规定销毁。",
      en: "This booklet is not needed any more. Please destroy the paper as your rules say.",
    },
  },
  "paper-does-not-fit": {
    status: 422,
    says: {
      "zh-CN": "有几处和题目对不上，还没有存。请对照纸再看一遍。",
      en: "Some of it does not fit its questions, so it was not stored. Please compare it with the paper.",
    },
  },
  "paper-later-than-today": {
    status: 422,
    says: {
      "zh-CN": "纸上的日期比今天还晚，还没有存。请再看一眼。",
      en: "The day on the paper is later than today, so it was not stored. Please look at it again.",
    },
  },
} as const satisfies Record<string, { status: 409 | 422; says: Words }>;
