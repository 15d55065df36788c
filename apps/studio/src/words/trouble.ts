import type { Words } from "@kith/instrument";

/** What is said when something does not work: what happened, that nothing is lost, what to do. */
export const troubleWords = {
  unreachable: {
    "zh-CN": "现在连不上服务器。请看看网络，然后再试一次；什么都没有丢。",
    en: "The server cannot be reached just now. Check the network and try again; nothing is lost.",
  },
  unclear: {
    "zh-CN": "服务器的回答看不懂。请刷新这一页；还是不行，就告诉管理员。",
    en: "The server’s answer could not be understood. Reload this page; if that does not help, tell whoever runs it.",
  },
  serverFailed: {
    "zh-CN": "服务器出了差错。请过一会儿再试；已经收到的表都还在。",
    en: "Something went wrong on the server. Try again in a little while; every form already received is still there.",
  },
  notAllowed: {
    "zh-CN": "您的账号不能做这一步。需要的话，请找管理员。",
    en: "Your account may not do this. If you need to, ask whoever runs the studio.",
  },
  notFound: {
    "zh-CN": "没有找到要看的内容。请回到所有小组，再选一次。",
    en: "What you asked for was not found. Go back to all groups and choose again.",
  },
  tooMany: {
    "zh-CN": "试的次数太多了。请等一分钟再试。",
    en: "Too many tries. Please wait a minute, then try again.",
  },
  signedOut: {
    "zh-CN": "登录已经过期，请再登录一次。登录后会回到刚才那一页。",
    en: "You have been signed out. Sign in again and you will be back on the page you were on.",
  },
  lostWhileWatching: {
    "zh-CN": "连不上服务器了。下面是 {time} 的样子；连上以后会自己更新。",
    en: "The server cannot be reached. Below is how things stood at {time}; it will update by itself once connected.",
  },
} as const satisfies Record<string, Words>;
