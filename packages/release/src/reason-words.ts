import type { Words } from "@kith/instrument";
import type { WithheldReason } from "./release.ts";

/** Why a number is not shown, in words one would say to a reader's face. */
export const reasonWords: Record<WithheldReason, Words> = {
  "group-too-small": {
    "zh-CN": "小组人太少，一公布就容易认出是哪个孩子，所以不公布。",
    en: "The group is so small that a child could be recognised, so this is not published.",
  },
  "too-few-answers": {
    "zh-CN": "前后两次都填了的人太少，容易认出是哪个孩子，所以不公布。",
    en: "Too few answered both times, and a child could be recognised, so this is not published.",
  },
  "rater-changed": {
    "zh-CN": "前后两次填表的不是同一个人，两次的结果不能放在一起比，所以不公布。",
    en: "The person who answered was not the same both times, so the two cannot be compared, and this is not published.",
  },
  "few-raters": {
    "zh-CN": "填表的人太少（比如只有一位老师），一公布就等于公布他们个人的看法，所以不公布。",
    en: "So few people did the rating (one teacher, say) that this would publish their own opinions, so it is not published.",
  },
  "almost-the-same-children": {
    "zh-CN": "以前公布过几乎同一批孩子的数字，两个数字一减，就能算出其中某个孩子，所以不再公布新的。",
    en: "Numbers of almost the same children were published before. One could be subtracted from the other and give a child away, so no new ones are published.",
  },
  "near-the-end-of-the-scale": {
    "zh-CN":
      "平均数挨着量表的一头（比如差不多从来没有，或者差不多天天有），写出数字就等于说出了许多孩子的答案，所以只用话说。",
    en: "The average is close to one end of the scale (hardly ever, say, or nearly every day). A number would tell what many of the children answered, so we only say it in words.",
  },
  "held-back": {
    "zh-CN": "办小组的人看过这个数字，怕有家庭会因此猜出别的孩子，所以决定不公布。",
    en: "Those who ran the group looked at this number and thought that a family might guess at another child from it, so it is not published.",
  },
  "not-asked": {
    "zh-CN": "这一项没有请他们填。",
    en: "They were not asked about this.",
  },
};
