import type { Words } from "@kith/instrument";

/** What an export of answers leaves out, and why. */
export type AnswersLoss = { what: "calls-for-help" | "times" | "answers"; says: Words };

/** Calls for help are kept apart from answers from the moment they arrive, and are in no export. */
export const withoutCalls: AnswersLoss = {
  what: "calls-for-help",
  says: {
    "zh-CN": "不计分的题（想找人说说、要人联系）不在里面，它们另外存放。",
    en: "Questions that are not scored (a wish to talk, a call) are not in it; they are kept apart.",
  },
};

export const withoutTimes: AnswersLoss = {
  what: "times",
  says: { "zh-CN": "填写的时刻不在里面。", en: "The times of filling in are not in it." },
};

export const withoutAnswers: AnswersLoss = {
  what: "answers",
  says: { "zh-CN": "这是变量说明，里面没有答案。", en: "This describes the variables; there are no answers in it." },
};
