import type { Words } from "@kith/instrument";
import type { Role } from "@kith/server/api";

/** The words for colleagues, invitations and locking. */
export const staffWords = {
  title: { "zh-CN": "同事", en: "Colleagues" },
  lead: {
    "zh-CN": "每个人只给做事需要的权限。不用发邮件：把邀请链接当面或者单独发给本人，七天有效，用一次就失效。",
    en: "Give each person only what their work needs. No mail is sent: hand the invitation link to the person alone. It is good for seven days and for one use.",
  },
  roles: { "zh-CN": "可以做什么", en: "May do" },
  name: { "zh-CN": "姓名", en: "Name" },
  invite: { "zh-CN": "邀请一位同事", en: "Invite a colleague" },
  makeLink: { "zh-CN": "做一个邀请链接", en: "Make an invitation link" },
  linkOnce: { "zh-CN": "链接只显示这一次，请现在复制：", en: "The link is shown this once; copy it now:" },
  waiting: { "zh-CN": "还没有用的邀请", en: "Invitations not used yet" },
  until: { "zh-CN": "{day} 前有效", en: "Good until {day}" },
  takeBack: { "zh-CN": "收回", en: "Take back" },
  save: { "zh-CN": "存好权限", en: "Save" },
  remove: { "zh-CN": "不再让这个人登录", en: "End this person’s access" },
  changed: { "zh-CN": "改好了。", en: "Changed." },
  invited: { "zh-CN": "邀请做好了。", en: "The invitation is made." },
  joinTitle: { "zh-CN": "您好，{name}", en: "Hello, {name}" },
  joinLead: {
    "zh-CN": "请定一个邮箱和密码，以后用它们登录。",
    en: "Choose an e-mail address and a password to sign in with.",
  },
  email: { "zh-CN": "邮箱", en: "E-mail" },
  password: {
    "zh-CN": "密码（至少12个字，几个不相干的词连起来就好记）",
    en: "Password (at least 12 characters; a few unrelated words are easy to keep)",
  },
  join: { "zh-CN": "定好了", en: "Done" },
  joined: { "zh-CN": "可以登录了。", en: "You can sign in now." },
  toSignIn: { "zh-CN": "去登录", en: "Sign in" },
  locked: {
    "zh-CN": "十分钟没有动，已经锁上。请再登录一次，会回到刚才那一页。",
    en: "Nothing was touched for ten minutes, so the studio is locked. Sign in again and you will be back on the same page.",
  },
} as const satisfies Record<string, Words>;

export const roleWords: Record<Role, Words> = {
  facilitator: { "zh-CN": "带小组：看进度、记出席、记同意", en: "Group worker: progress, attendance, consent" },
  keeper: { "zh-CN": "管数据：建小组、发表格、删除", en: "Data keeper: groups, rounds, erasing" },
  safeguarding: { "zh-CN": "儿童保护负责人：看求助的消息", en: "Safeguarding lead: calls for help" },
  deputy: {
    "zh-CN": "儿童保护副手：负责人四小时没有打开的，也能看到",
    en: "Deputy: calls for help that no lead has opened within four hours",
  },
  publisher: { "zh-CN": "发布报告：看不到每份表的答案", en: "Publisher: reports, and no one’s answers" },
  admin: { "zh-CN": "管理员：加同事、看操作记录", en: "Administrator: colleagues and the record" },
};
