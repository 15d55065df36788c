import type { Words } from "@kith/instrument";
import type { TextKind } from "@kith/server/api";

/** The words for what families are told, and for writing it anew. */
export const textWords = {
  title: { "zh-CN": "告诉家长和孩子的话", en: "What families are told" },
  lead: {
    "zh-CN":
      "每一句“同意”，都是对着一段话说的。可以照你们那里的说法改；改了就是新的一版，以前的同意还算在以前那一版上。有几句不能去掉：可以不同意，可以停，谁能看到，什么时候删。",
    en: "Every yes is a yes to a text. You may write it as people speak where you are. A change is a new version, and every yes before it stays a yes to the version before. A few sentences have to stay: that it is free, that one may stop, who sees it, what is deleted.",
  },
  now: { "zh-CN": "现在用的是第 {version} 版", en: "Told now: version {version}" },
  nowAt: { "zh-CN": "{wave}用的是第 {version} 版", en: "Told at “{wave}”: version {version}" },
  standard: { "zh-CN": "软件自带的", en: "as it came with Kith" },
  since: { "zh-CN": "{day}起，{by}写的", en: "since {day}, written by {by}" },
  change: { "zh-CN": "改这段话", en: "Change this text" },
  leave: { "zh-CN": "不改了", en: "Leave it" },
  save: { "zh-CN": "存成新的一版", en: "Store as a new version" },
  saved: { "zh-CN": "存好了，以后念这一版。", en: "Stored. From now on this version is read out." },
  text: { "zh-CN": "这段话", en: "The text" },
  wave: { "zh-CN": "哪一轮念", en: "In which round" },
  everyWave: { "zh-CN": "每一轮都念", en: "In every round" },
  core: { "zh-CN": "不能去掉的话", en: "Sentences that have to stay" },
  there: { "zh-CN": "在", en: "there" },
  gone: { "zh-CN": "少了", en: "gone" },
  putBack: { "zh-CN": "放回去", en: "Put it back" },
  advice: { "zh-CN": "建议", en: "Advice" },
  changes: { "zh-CN": "和第 {version} 版比，改了什么", en: "What differs from version {version}" },
  noChange: { "zh-CN": "还没有改。", en: "Nothing differs yet." },
  earlier: { "zh-CN": "以前的版本（{count}）", en: "Earlier versions ({count})" },
  version: { "zh-CN": "第 {version} 版", en: "Version {version}" },
  agreed: {
    "zh-CN": "{count} 个孩子的同意是对这一版说的。",
    en: "For {count} children a yes was given to this version.",
  },
  added: { "zh-CN": "加了：“{after}”", en: "New: “{after}”" },
  removed: { "zh-CN": "去掉了：“{before}”", en: "Gone: “{before}”" },
  changed: { "zh-CN": "“{before}”改成了“{after}”", en: "“{before}” became “{after}”" },
  places: {
    "zh-CN": "大括号里的地方会换成你们写的：谁负责、怎么联系、放在哪里、留几个月。",
    en: "What stands in braces is replaced by your own facts: who is responsible, how to reach them, where the data are kept, for how many months.",
  },
  askAgain: {
    "zh-CN": "{count} 个孩子的家长答应的是以前的版本。新的一版要是多要了什么，请再问一次。",
    en: "For {count} children the family said yes to an earlier version. Where the new one asks for more, ask them again.",
  },
  which: { "zh-CN": "念的、签的是哪一版", en: "Which version was read or signed" },
} as const satisfies Record<string, Words>;

export const textKindWords: Record<TextKind, Words> = {
  join: { "zh-CN": "家长：参加小组", en: "Parents: joining the group" },
  forms: { "zh-CN": "家长：填表", en: "Parents: forms" },
  publish: { "zh-CN": "家长：公开全组平均", en: "Parents: publishing averages" },
  "follow-up": { "zh-CN": "家长：几个月后再联系", en: "Parents: contact later" },
  assent: { "zh-CN": "孩子：填表以前念给他听", en: "Children: read out before the forms" },
  notice: { "zh-CN": "儿童个人信息处理规则", en: "Rules for children’s data" },
};
