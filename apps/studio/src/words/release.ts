import type { Words } from "@kith/instrument";

/** The words of the release desk. */
export const releaseWords = {
  title: { "zh-CN": "发布报告：{group}", en: "Publish the report: {group}" },
  lead: {
    "zh-CN": "下面是报告会说的话。没有哪个孩子能从里面被认出来；发布前请自己再读一遍。",
    en: "Below is what the report would say. No child can be recognised in it; please read it once more yourself before publishing.",
  },
  reading: { "zh-CN": "正在算出草稿……", en: "Working out the draft …" },
  readAgain: { "zh-CN": "按现在收到的表，重新算一遍", en: "Work it out again with the forms now in" },
  harm: { "zh-CN": "有情况变差了", en: "Something got worse" },
  harmStays: {
    "zh-CN": "这句话会写在第一段，不能去掉。",
    en: "This stays in the first paragraph and cannot be removed.",
  },
  says: { "zh-CN": "报告会说", en: "What the report would say" },
  saysNothing: { "zh-CN": "还没有可以说的话。", en: "There is nothing to say yet." },
  inChinese: { "zh-CN": "中文", en: "In Chinese" },
  inEnglish: { "zh-CN": "英文", en: "In English" },
  cells: { "zh-CN": "前后变化", en: "Changes from before to after" },
  shown: { "zh-CN": "会公布 {count} 项。", en: "{count} would be published." },
  noneShown: { "zh-CN": "一项也不公布。", en: "None would be published." },
  allShown: { "zh-CN": "没有不公布的。", en: "None is held back." },
  notShown: { "zh-CN": "不公布的有 {count} 项：", en: "Not published: {count}" },
  notAFault: {
    "zh-CN": "这不是出错，是为了不让人认出孩子。报告里会照实写上“没有公布”和原因。",
    en: "This is not a fault: it keeps children from being recognised. The report says plainly that they are not published, and why.",
  },
  cannotNow: { "zh-CN": "现在还不能发布", en: "It cannot be published now" },
  publish: { "zh-CN": "发布", en: "Publish" },
  first: { "zh-CN": "还没有公开过。发布后是第 1 版。", en: "Not published so far. This would be edition 1." },
  next: {
    "zh-CN":
      "现在公开的是第 {edition} 版。表有变化，再发布就是第 {next} 版，会换下现在这一版；没有变化，就还是第 {edition} 版。",
    en: "Edition {edition} is public now. If the forms have changed, publishing again makes edition {next}, which takes its place; if not, it stays edition {edition}.",
  },
  askTitle: { "zh-CN": "发布“{group}”的报告？", en: "Publish the report of {group}?" },
  ask: {
    "zh-CN": "发布以后，任何人都能看到这份报告，已经看到的数字收不回来。",
    en: "Once published, anyone can see this report, and numbers that have been seen cannot be taken back.",
  },
  askHarm: {
    "zh-CN": "“有情况变差了”会写在最前面。",
    en: "That something got worse will be written first.",
  },
  yes: { "zh-CN": "发布", en: "Publish" },
  no: { "zh-CN": "先不发布", en: "Not now" },
  building: { "zh-CN": "正在做公开的页面……", en: "Building the public page …" },
  buildingNote: {
    "zh-CN": "一般不到一分钟。离开这一页也不要紧，会接着做完。",
    en: "This usually takes less than a minute. You may leave this page; it will be finished all the same.",
  },
  done: { "zh-CN": "发布好了，这是第 {edition} 版。", en: "Published. This is edition {edition}." },
  seeChinese: { "zh-CN": "看公开的报告（中文）", en: "See the public report (Chinese)" },
  seeEnglish: { "zh-CN": "看公开的报告（英文）", en: "See the public report (English)" },
  failed: { "zh-CN": "没有发布。", en: "Not published." },
  unsure: {
    "zh-CN":
      "连接断了，不知道发布好了没有。连上以后，看上面写的是第几版：多了一版就是发布好了，没有多就再按一次“发布”。",
    en: "The connection broke, so it is not known whether this was published. Once connected, look at the edition above: one more means it was; if not, press “Publish” once more.",
  },
} as const satisfies Record<string, Words>;
