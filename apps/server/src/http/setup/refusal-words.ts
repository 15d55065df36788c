import type { Words } from "@kith/instrument";
import { paperRefusals } from "../paper/refusal-words.ts";

/** Why a step of setting up is not taken, in words for the one who tried. */
export const setUpRefusals = {
  ...paperRefusals,
  "not-allowed": {
    status: 403,
    says: {
      "zh-CN": "您的账号不能做这一步。需要的话，请找管理员。",
      en: "Your account may not do this. If you need to, ask the administrator.",
    },
  },
  "no-such-thing": {
    status: 404,
    says: {
      "zh-CN": "没有找到要看的内容。请回到所有小组，再选一次。",
      en: "What you asked for was not found. Go back to all groups and choose again.",
    },
  },
  "not-filled-in": {
    status: 422,
    says: {
      "zh-CN": "有几处还没有写好，什么也没有改。请看下面。",
      en: "Some of it is not filled in yet, so nothing was changed. Please see below.",
    },
  },
  "name-points": {
    status: 422,
    says: {
      "zh-CN": "这个名称会让人认出是谁，或者给孩子贴上标签，所以没有存。请换一个。",
      en: "This name would let people know who is meant, or puts a label on children, so it was not stored. Please choose another.",
    },
  },
  "cannot-open-wave": {
    status: 409,
    says: {
      "zh-CN": "还不能开始这一轮，原因写在下面。",
      en: "This round cannot be opened yet, for the reasons below.",
    },
  },
  "guardian-decides": {
    status: 422,
    says: {
      "zh-CN": "照顾孩子的人通常不是监护人，不能替家长同意。请联系父母或者其他监护人；家长说“不同意”，谁转告都可以记。",
      en: "Who looks after a child is usually not the guardian, and cannot agree in the parents' place. Please reach a parent or another guardian; a no can be noted whoever passes it on.",
    },
  },
  "no-such-text": {
    status: 409,
    says: {
      "zh-CN": "没有找到念的这一版文字，所以没有记。请刷新页面，照现在的文字再念一次。",
      en: "The version that was read out is not known here, so nothing was noted. Reload the page and read the text that stands now.",
    },
  },
  "text-not-whole": {
    status: 422,
    says: {
      "zh-CN": "这段文字还不能用，没有存。请看下面。",
      en: "This text cannot be used yet and was not stored. Please see below.",
    },
  },
  "text-moved-on": {
    status: 409,
    says: {
      "zh-CN": "您写的时候，别人已经存了新的一版，所以没有存。请把您写的复制下来，刷新页面，再看一看。",
      en: "While you were writing, somebody else stored a new version, so yours was not. Copy what you wrote, reload the page, and look again.",
    },
  },
  "text-of-no-wave": {
    status: 422,
    says: {
      "zh-CN": "只有念给孩子的话可以每一轮不一样。",
      en: "Only what is read out to a child may differ from round to round.",
    },
  },
  "nothing-to-erase": {
    status: 409,
    says: { "zh-CN": "没有等着删的内容。", en: "There is nothing waiting to be erased." },
  },
  "withdrawn-already": {
    status: 409,
    says: {
      "zh-CN": "已经记过了，回执号写在孩子那一页上。",
      en: "This was noted already; its receipt number stands on the child's page.",
    },
  },
  "not-gone": {
    status: 409,
    says: {
      "zh-CN": "这个孩子没有记成离开，或者是家长不同意了；家长又同意了，请在上面重新记。",
      en: "This child is not noted as having left, or the family withdrew consent; if they agree again, note it above.",
    },
  },
  "invitation-over": {
    status: 404,
    says: {
      "zh-CN": "这个邀请已经用过，或者过期了。请向管理员要一个新的。",
      en: "This invitation was used already, or is over. Please ask the administrator for a new one.",
    },
  },
  "e-mail-taken": {
    status: 409,
    says: {
      "zh-CN": "这个邮箱已经可以登录。请用它登录，或者换一个邮箱。",
      en: "This e-mail address can sign in already. Sign in with it, or give another one.",
    },
  },
  "last-admin": {
    status: 409,
    says: {
      "zh-CN": "这是最后一位管理员，不能去掉：以后就没有人能加人了。",
      en: "This is the last administrator and stays: otherwise nobody could add people any more.",
    },
  },
} as const satisfies Record<string, { status: 403 | 404 | 409 | 422; says: Words }>;
