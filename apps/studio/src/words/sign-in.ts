import type { Words } from "@kith/instrument";

/** The words of the sign-in screen. */
export const signInWords = {
  title: { "zh-CN": "登录", en: "Sign in" },
  lead: {
    "zh-CN": "给带小组的社工用：看表收齐了没有，收齐了就发布报告。",
    en: "For the people who run the groups: see which forms have come in, and publish the report when they have.",
  },
  email: { "zh-CN": "邮箱", en: "E-mail" },
  password: { "zh-CN": "密码", en: "Password" },
  submit: { "zh-CN": "登录", en: "Sign in" },
  submitting: { "zh-CN": "正在登录……", en: "Signing in …" },
  emailMissing: { "zh-CN": "请写上邮箱，像 name@example.org 这样。", en: "Enter your e-mail, like name@example.org." },
  passwordMissing: { "zh-CN": "请写上密码。", en: "Enter your password." },
  wrong: {
    "zh-CN": "邮箱或密码不对。请看一看大小写，再试一次。",
    en: "The e-mail or the password is not right. Check capital letters and try again.",
  },
} as const satisfies Record<string, Words>;
