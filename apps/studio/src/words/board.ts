import type { Words } from "@kith/instrument";

/** The words of the board: all groups, and one group's forms. */
export const boardWords = {
  groups: { "zh-CN": "小组", en: "Groups" },
  noGroups: {
    "zh-CN": "这里还没有小组。",
    en: "There are no groups here yet.",
  },
  pageBefore: { "zh-CN": "前面的小组", en: "Earlier groups" },
  pageAfter: { "zh-CN": "后面的小组", en: "Later groups" },
  pageOf: { "zh-CN": "第 {from} 到 {to} 个，一共 {total} 个", en: "{from} to {to} of {total}" },
  enrolled: { "zh-CN": "{count} 个孩子", en: "Children: {count}" },
  forms: { "zh-CN": "看每张表", en: "See forms" },
  desk: { "zh-CN": "发布报告", en: "Publish report" },
  published: { "zh-CN": "已公开，第 {edition} 版", en: "Published, edition {edition}" },
  olderRules: {
    "zh-CN": "第 {edition} 版是按旧的公布规则做的，请重新发布一次",
    en: "Edition {edition} was made under older rules of publication: please publish it again",
  },
  takenDown: { "zh-CN": "第 {edition} 版已经撤下", en: "Edition {edition} has been taken down" },
  notPublished: { "zh-CN": "还没有公开", en: "Not published yet" },
  publicPage: { "zh-CN": "看公开的报告", en: "See the public report" },
  counts: { "zh-CN": "收到几份", en: "How many have come in" },
  child: { "zh-CN": "孩子", en: "Child" },
  left: { "zh-CN": "已离开小组", en: "Left the group" },
  consentWithdrawn: { "zh-CN": "家长不同意了，不算在内", en: "Consent withdrawn, not counted" },
  onlyOpen: { "zh-CN": "只看还没收到的", en: "Only what has not come in" },
  allIn: { "zh-CN": "这个小组的表都收到了。", en: "Every form of this group has come in." },
  tableTitle: { "zh-CN": "每个孩子的表", en: "Each child’s forms" },
  nothingAsked: { "zh-CN": "没有安排", en: "Not asked for" },
  arrived: { "zh-CN": "刚收到", en: "Just arrived" },
  arrivedAloud: { "zh-CN": "刚收到：{what}", en: "Just arrived: {what}" },
  watching: { "zh-CN": "这一页会自己更新。", en: "This page updates by itself." },
  formNumber: { "zh-CN": "第 {number} 份", en: "Form {number}" },
  receipt: { "zh-CN": "回执", en: "Receipt" },
  close: { "zh-CN": "关上", en: "Close" },
  fromPaper: { "zh-CN": "从纸上录入", en: "from paper" },
} as const satisfies Record<string, Words>;
