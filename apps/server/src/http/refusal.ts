import type { Words } from "@kith/instrument";
import type { Obstacle, Refusal } from "../../api/index.ts";
import { setUpRefusals } from "./setup/refusal-words.ts";

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503 | 507;

/** A refusal and its HTTP status. */
export type Refused = Refusal & { status: RefusalStatus };

/** Says no in the words of `refusalWords`, kindly and in both languages. */
export function refuse(why: keyof typeof refusalWords, problems: Obstacle[] = []): Refused {
  const { status, says } = refusalWords[why];
  return { kind: "refused", status, says, problems };
}

const refusalWords = {
  ...setUpRefusals,
  mistyped: {
    status: 400,
    says: {
      "zh-CN": "这串编号好像抄错了一个字。请对照纸条再输一次。",
      en: "One character of this code seems off. Please compare it with the paper and type it again.",
    },
  },
  unreadable: {
    status: 400,
    says: { "zh-CN": "收到的内容读不出来。请再发一次。", en: "What arrived could not be read. Please send it again." },
  },
  "unknown-link": {
    status: 404,
    says: {
      "zh-CN": "没有找到这个链接对应的表。请向发给您链接的社工要一个新的。",
      en: "No form belongs to this link. Please ask the social worker who sent it for a new one.",
    },
  },
  "no-link": {
    status: 401,
    says: {
      "zh-CN": "认不出这个链接，表还没有收下。您填的还在这台设备上，请联系社工。",
      en: "This link is not known, so the form was not taken. It is still on this device; please contact the social worker.",
    },
  },
  revoked: {
    status: 403,
    says: {
      "zh-CN": "这个链接已经停用了，不用再填。谢谢您。有疑问请联系社工。",
      en: "This link is no longer in use, and nothing more needs filling in. Thank you. If in doubt, ask the social worker.",
    },
  },
  expired: {
    status: 403,
    says: {
      "zh-CN": "这一轮的填写时间已经过了。如果还想填，请联系社工。",
      en: "The time for these forms is over. If you would still like to fill them in, please ask the social worker.",
    },
  },
  "not-yet-open": {
    status: 403,
    says: {
      "zh-CN": "还没到填写的日子。到时候从同一个链接进来就行，谢谢您。",
      en: "It is not time to fill this in yet. The same link will open it then. Thank you.",
    },
  },
  "not-needed": {
    status: 403,
    says: { "zh-CN": "本轮不用填。谢谢您。", en: "Nothing needs filling in this time. Thank you." },
  },
  "not-this-form": {
    status: 403,
    says: {
      "zh-CN": "这份表不属于这个链接，没有收下。请用发给您的链接重新打开。",
      en: "This form does not belong to this link, so it was not taken. Please open it again by the link you were sent.",
    },
  },
  "wrong-version": {
    status: 409,
    says: {
      "zh-CN": "这份表的题目已经换了版本，没有收下。请重新打开链接，用新的表填一次。",
      en: "The questions of this form have changed since, so it was not taken. Please open the link again and use the new form.",
    },
  },
  "wrong-answers": {
    status: 422,
    says: {
      "zh-CN": "这份表有几处对不上，没有收下。请重新打开链接再填一次。",
      en: "Some of this form does not fit its questions, so it was not taken. Please open the link again and fill it in once more.",
    },
  },
  "too-big": {
    status: 413,
    says: {
      "zh-CN": "发来的内容太大了，没有收下。",
      en: "What was sent is too big, so it was not taken.",
    },
  },
  "too-many-guesses": {
    status: 429,
    says: {
      "zh-CN": "编号输错太多次了。请过一刻钟再试，或者请社工帮忙。",
      en: "Too many wrong codes. Please try again in a quarter of an hour, or ask the social worker.",
    },
  },
  "cannot-store": {
    status: 503,
    says: {
      "zh-CN": "现在存不进去，表还没有收下。您填的还在这台设备上，过一会儿会再发。",
      en: "It cannot be stored right now, so the form was not taken. It is still on this device and will be sent again later.",
    },
  },
  "database-away": {
    status: 503,
    says: {
      "zh-CN": "数据库暂时连不上，这一步没有做成；已经存好的没有动过。请过一会儿再试。",
      en: "The database cannot be reached for now, so this was not done; what was stored is as it was. Please try again in a while.",
    },
  },
  "sign-in-first": {
    status: 401,
    says: { "zh-CN": "请先登录。", en: "Please sign in first." },
  },
  "another-site": {
    status: 403,
    says: {
      "zh-CN": "这个请求来自别的网站，没有执行。",
      en: "This request came from another site, so it was not carried out.",
    },
  },
  "no-such-group": {
    status: 404,
    says: { "zh-CN": "没有这个小组。", en: "There is no such group." },
  },
  "no-programme": {
    status: 404,
    says: { "zh-CN": "这里还没有项目。", en: "There is no programme here yet." },
  },
  "no-such-form": {
    status: 404,
    says: {
      "zh-CN": "没有找到这份表。请刷新这一页，再看一次。",
      en: "This form was not found. Reload the page and look again.",
    },
  },
  "form-is-in": {
    status: 409,
    says: {
      "zh-CN": "这份表已经收到了，不用再记原因。",
      en: "This form has come in, so there is no reason to note.",
    },
  },
  "form-not-needed": {
    status: 409,
    says: {
      "zh-CN": "这份表本来就不用填，不用记原因。",
      en: "This form is not needed, so there is no reason to note.",
    },
  },
  "no-such-reason": {
    status: 422,
    says: {
      "zh-CN": "请从五个原因里选一个：没联系上、不想填、不在家、换了老师、已转走。",
      en: "Choose one of the five reasons: could not be reached, preferred not to, away from home, the teacher changed, moved away.",
    },
  },
  "no-such-call": {
    status: 404,
    says: {
      "zh-CN": "没有找到这条消息。请刷新这一页，再看一次。",
      en: "This message was not found. Reload the page and look again.",
    },
  },
  "no-such-instrument": {
    status: 404,
    says: {
      "zh-CN": "没有找到这张量表。请回到量表那一页，再选一次。",
      en: "This instrument was not found. Go back to the instruments and choose again.",
    },
  },
  "steps-too-wide": {
    status: 422,
    says: {
      "zh-CN": "它有一个分数一步超过两分，或者步数太多，报告里没法稳妥地公布。请在新的一版里改“再乘以”或分量。",
      en: "One of its scales goes by steps of more than two points, or by too many, so no report could show it safely. Change what it is multiplied by, or its weights, in a new version.",
    },
  },
  "scale-name-taken": {
    status: 409,
    says: {
      "zh-CN":
        "同一个人在这一轮要填的另一张表里，有一个分数在文件里的名字跟它一样，报告里分不清。请先让那张表不在这一轮问。",
      en: "Another questionnaire for the same person in this round has a scale with the same name in files, and a report could not tell them apart. Take that one out of this round first.",
    },
  },
  "no-such-draft": {
    status: 404,
    says: {
      "zh-CN": "没有找到这份草稿，它可能已经发布了。请回到量表那一页看看。",
      en: "This draft was not found; it may have been published. Go back to the instruments and look.",
    },
  },
  "draft-moved-on": {
    status: 409,
    says: {
      "zh-CN": "这份草稿在别处改过了，所以没有存上去，也没有盖掉谁写的。",
      en: "This draft was changed elsewhere, so yours was not stored over it. Nothing anybody wrote is lost.",
    },
  },
  "instrument-unfinished": {
    status: 422,
    says: {
      "zh-CN": "这张量表还没有写完，不能发布。请回到草稿，看“还要做的”。",
      en: "This instrument is not finished, so it cannot be published. Go back to the draft and see what is still to be done.",
    },
  },
  "not-validated-here": {
    status: 422,
    says: {
      "zh-CN": "新发布的量表都是“未经检验”。检验要靠收集来的数据，不能在这里填。",
      en: "An instrument is published as not validated. Only data that were gathered can show that it is valid, not a tick here.",
    },
  },
  "nothing-changed": {
    status: 409,
    says: {
      "zh-CN": "和上一版一模一样，不用再发布。",
      en: "Nothing differs from the version before, so there is nothing to publish.",
    },
  },
  "version-taken": {
    status: 409,
    says: {
      "zh-CN": "这个版本号已经有了，或者比现有的小。发布过的版本不能改，请用更大的版本号。",
      en: "There is such a version already, or a later one. What is published never changes: give it a higher number.",
    },
  },
  "not-a-patch": {
    status: 422,
    says: {
      "zh-CN": "这次改动会改变问的内容或算分的办法，不是小修正。请作为新版本发布。",
      en: "This changes what is asked or how it is scored, so it is no small correction. Publish it as a new version.",
    },
  },
  "not-comparable-so": {
    status: 422,
    says: {
      "zh-CN": "改了这些以后，新旧分数不能这样比。请另选一个。",
      en: "After these changes, old and new scores do not compare in this way. Choose another.",
    },
  },
  "no-such-page": {
    status: 404,
    says: { "zh-CN": "没有这个地址。", en: "There is nothing at this address." },
  },
  "cannot-publish": {
    status: 409,
    says: {
      "zh-CN": "现在还不能发布，原因写在下面。原来的页面没有改动。",
      en: "This cannot be published now, for the reasons below. The pages are as they were.",
    },
  },
  "draft-changed": {
    status: 409,
    says: {
      "zh-CN": "草稿在您看的时候变了，没有签上。请看一看新的草稿。",
      en: "The draft changed while you were reading it, so it was not signed. Please read the new one.",
    },
  },
  "not-public": {
    status: 404,
    says: {
      "zh-CN": "没有这个小组，或者它没有公开过的报告，所以没有什么可撤。",
      en: "There is no such group, or no report of it was ever public, so there is nothing to take down.",
    },
  },
  "taken-down-already": {
    status: 409,
    says: { "zh-CN": "这份报告已经撤下了。", en: "This report has been taken down already." },
  },
  "site-not-built": {
    status: 503,
    says: {
      "zh-CN": "网页没有做成，什么也没有发布。原来的页面没有改动。",
      en: "The pages could not be built, so nothing was published. The pages are as they were.",
    },
  },
  "no-room-to-publish": {
    status: 507,
    says: {
      "zh-CN":
        "服务器的磁盘满了或者写不进去，什么也没有发布。原来的页面没有改动。请技术同事腾出空间，然后再按一次“发布”。",
      en: "The server's disk is full or cannot be written, so nothing was published. The pages are as they were. Ask your technical colleague to make room, then press “Publish” once more.",
    },
  },
  "no-room": {
    status: 507,
    says: {
      "zh-CN": "服务器的磁盘满了或者写不进去，这一步没有做成；已经存好的没有动过。请技术同事腾出空间，然后再试一次。",
      en: "The server's disk is full or cannot be written, so this was not done; what was stored is as it was. Ask your technical colleague to make room, then try again.",
    },
  },
} as const satisfies Record<string, { status: RefusalStatus; says: Words }>;
