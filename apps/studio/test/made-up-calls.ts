import type { Call } from "@kith/server/api";

/** A worry from a session's record, which is about no one child; it is seen already. */
export function madeUpSessionCall(): Call {
  return {
    response: "-4",
    level: "today",
    group: { "zh-CN": "竹子小组", en: "Bamboo" },
    child: "#2",
    informant: "facilitator",
    wave: "T1",
    kind: "safeguarding-flag",
    question: {
      "zh-CN": "这一节有没有让您担心哪个孩子不安全？",
      en: "Did anything make you worry that a child is not safe?",
    },
    answer: { "zh-CN": "有", en: "Yes" },
    receivedAt: "2026-05-06T19:40:00.000Z",
    openedBy: [],
    seen: { by: "lead@kith.example", at: "2026-05-06T20:00:00.000Z" },
    withDeputy: false,
  };
}

/** A caregiver who asks for a call, and a child who would like to talk. */
export function madeUpCalls(): Call[] {
  const group = { "zh-CN": "竹子小组", en: "Bamboo" };
  const rest = { group, wave: "T1", receivedAt: "2026-05-18T09:12:00.000Z", seen: null, withDeputy: false } as const;
  return [
    {
      ...rest,
      openedBy: [],
      response: "7",
      level: "today",
      child: "c03",
      informant: "caregiver",
      kind: "safeguarding-flag",
      question: { "zh-CN": "有没有什么事让您担心孩子不安全？", en: "Are you worried that the child is not safe?" },
      answer: { "zh-CN": "有，请给我打电话", en: "Yes - please call me" },
    },
    {
      ...rest,
      openedBy: [],
      response: "5",
      level: "two-days",
      child: "c06",
      informant: "child",
      kind: "contact-request",
      question: { "zh-CN": "你想单独跟社工老师说一说吗？", en: "Would you like to talk with the social worker?" },
      answer: { "zh-CN": "想说", en: "Yes" },
    },
  ];
}
