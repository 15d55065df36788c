import type { Words } from "@kith/instrument";

/** The words for going after a form that has not come in. */
export const chaseWords = {
  remind: { "zh-CN": "想提醒一句？", en: "A word of reminder?" },
  // No child, no group, no deadline: it may be read by others.
  reminder: {
    "zh-CN":
      "您好，我是社工。上次说的几个小问题，方便的时候点开填一下，大约{minutes}分钟。也可以打电话，我念给您听。不想填也没关系。",
    en: "Hello, this is the social worker. Whenever convenient, a few short questions, about {minutes} minutes. I can also phone and read them to you. It is fine not to.",
  },
  link: { "zh-CN": "打开：{link}", en: "Open: {link}" },
  noLink: {
    "zh-CN": "这份表的链接读不出来了。请把纸条上的编号念给本人，或者打电话念给本人听。",
    en: "The link of this form cannot be read again. Read out the code on the slip, or phone and read the questions.",
  },
  copy: { "zh-CN": "复制这段话", en: "Copy this" },
  toOne: {
    "zh-CN": "只发给这一位，不要发到群里。",
    en: "Send it to this person only, never to a group chat.",
  },
  copied: {
    "zh-CN": "复制好了。只发给这一位，不要发到群里。",
    en: "Copied. Send it to this person only, never to a group chat.",
  },
  copyByHand: {
    "zh-CN": "这台设备不让复制。请按住上面的话，自己选中复制。",
    en: "This device does not allow copying. Press and hold the text above and copy it yourself.",
  },
  whyNot: { "zh-CN": "不会来了？记下原因", en: "It will not come? Note why" },
  stillTaken: {
    "zh-CN": "以后又填了，照样会收下。",
    en: "Should it come all the same, it will be taken.",
  },
  wait: { "zh-CN": "改回“还在等”", en: "Wait for it again" },
  noMoreReminders: {
    "zh-CN": "不想填也没关系，不用再提醒了。",
    en: "That is all right. No more reminders, please.",
  },
} as const satisfies Record<string, Words>;
