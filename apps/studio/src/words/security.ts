import type { Words } from "@kith/instrument";

/** The words for the second lock at sign-in. */
export const securityWords = {
  title: { "zh-CN": "登录的第二道锁", en: "A second lock at sign-in" },
  lead: {
    "zh-CN": "密码被人看到，还有一道锁：手机上的验证器每半分钟换一个六位数字，登录时要一起输入。",
    en: "Should somebody see your password there is one more lock: an authenticator on your phone shows six digits, new every half minute, and signing in asks for them too.",
  },
  password: { "zh-CN": "先输一次密码", en: "Your password first" },
  begin: { "zh-CN": "装上第二道锁", en: "Add the second lock" },
  end: { "zh-CN": "去掉第二道锁", en: "Take it off" },
  scan: {
    "zh-CN": "用手机上的验证器扫一扫，或者把下面这串字母输进去：",
    en: "Scan this with the authenticator on your phone, or type these letters into it:",
  },
  paper: {
    "zh-CN": "再把下面十个号码抄在纸上，锁好。手机丢了，一个号码可以登录一次。",
    en: "Then copy these ten codes to paper and lock it away. If the phone is lost, each code signs you in once.",
  },
  number: { "zh-CN": "验证器上的六位数字", en: "The six digits of the authenticator" },
  confirm: { "zh-CN": "确认", en: "Confirm" },
  on: {
    "zh-CN": "第二道锁装好了。下次登录会问六位数字。",
    en: "The second lock is on. The next sign-in asks for six digits.",
  },
  off: { "zh-CN": "第二道锁去掉了。", en: "The second lock is off." },
  wrongPassword: { "zh-CN": "密码不对，什么也没有改。", en: "The password is not right, and nothing was changed." },
  wrongNumber: {
    "zh-CN": "数字不对，或者已经换了。请看着手机再输一次。",
    en: "The number is not right, or has changed. Look at the phone and type it again.",
  },
  second: { "zh-CN": "第二道锁", en: "The second lock" },
  onPaper: { "zh-CN": "手机不在身边，用纸上的号码", en: "The phone is not here: use a code on paper" },
  paperCode: { "zh-CN": "纸上的一个号码", en: "One code on paper" },
} as const satisfies Record<string, Words>;
