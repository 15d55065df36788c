import type { ReleaseObstacle } from "../../api/index.ts";

/** Too few people have signed this very draft. */
export function notSigned(missing: number): ReleaseObstacle {
  return {
    at: "signatures",
    rule: "two-signatures",
    says: {
      "zh-CN": `公布前要由两个人各自看过同一份草稿再签字，还差${missing}个人。`,
      en: `Two people each read and sign the very same draft before it goes out; still to sign: ${missing}.`,
    },
    wayOut: {
      "zh-CN": "请另一个人用自己的账号登录，打开这一页，看过以后签字。草稿一改，前面的签字就不算了。",
      en: "Ask another person to sign in with their own account, open this page, read it and sign. Once the draft changes, earlier signatures no longer count.",
    },
  };
}

/** Somebody signed without having looked at a number that could make one family surer of another child. */
export function toLookAt(cell: string): ReleaseObstacle {
  return {
    at: cell,
    rule: "surer-for-knowing",
    says: {
      "zh-CN": "有一家人知道自己孩子的分数以后，看到这个数字，会对别的孩子心里更有数。签字的人都要看过它。",
      en: "One family, knowing their own child's score, would be a good deal surer of another child by this number. Whoever signs must have looked at it.",
    },
    wayOut: {
      "zh-CN": "看过觉得可以，就重新签字；不放心，就把这个数字留下，先不公布。",
      en: "If it is all right, sign again having looked; if not, hold this number back.",
    },
  };
}

/** The draft is not the one that was read. */
export const draftChanged: ReleaseObstacle = {
  at: "draft",
  rule: "two-signatures",
  says: {
    "zh-CN": "您看的时候，草稿变了（比如又收到了表），所以没有签上。",
    en: "The draft changed while you were reading it (another form came in, say), so it was not signed.",
  },
  wayOut: {
    "zh-CN": "请把新的草稿看一遍，再签字。",
    en: "Please read the new draft, then sign.",
  },
};

/** Two people sign what several groups show together too, at its own desk. */
export const signTogetherFirst: ReleaseObstacle = {
  at: "programme",
  rule: "two-signatures",
  says: {
    "zh-CN": "各组合起来的结果没有跟着更新：它也要两个人看过、签字。",
    en: "What the groups show together was not renewed with it: two people read and sign that too.",
  },
  wayOut: {
    "zh-CN": "请到“各组合起来”那一页去看、去签。",
    en: "Please go to the page of the groups together, read it and sign it there.",
  },
};
