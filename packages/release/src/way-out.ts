import type { Words } from "@kith/instrument";
import type { WithheldReason } from "./release.ts";

/** What would make something publishable: told with other groups', a later time, going without it, asking, other words, or again. */
export type WayOut = { way: "pool" | "wait" | "drop" | "ask" | "rewrite" | "again"; words: Words };

/** The plain ways out. */
export const ways: Readonly<Record<WayOut["way"], WayOut>> = {
  pool: {
    way: "pool",
    words: {
      "zh-CN": "等三个以上的小组都公布了，可以和别的小组合在一起说。",
      en: "Once three or more groups are published, it can be told together with theirs.",
    },
  },
  wait: {
    way: "wait",
    words: {
      "zh-CN": "请等一等：还有没交的表，或者小组、孩子再多一些，就可以公布。",
      en: "Wait: once awaited forms have come in, or there are more groups and children, it can be published.",
    },
  },
  drop: {
    way: "drop",
    words: {
      "zh-CN": "请不写这个数，只用话说；也可以和别的小组合在一起说。",
      en: "Go without this number and say it in words; or tell it together with other groups.",
    },
  },
  ask: {
    way: "ask",
    words: {
      "zh-CN": "先请该问的人看过、答应了，再公布。",
      en: "Ask whoever has to agree first: once they have read it and said yes, it can be published.",
    },
  },
  rewrite: {
    way: "rewrite",
    words: {
      "zh-CN": "请把这句话换一个说法，不指着谁，也不说每一个孩子；或者把它去掉。",
      en: "Say it in other words that point at nobody and do not speak of each child; or leave it out.",
    },
  },
  again: {
    way: "again",
    words: {
      "zh-CN": "请在工作台重新发布这份报告，不要手改它的文件。",
      en: "Publish this report again from the studio, and do not change its file by hand.",
    },
  },
};

/** One way out for each reason. None of them is to loosen a rule. */
export const wayOutOf: Record<WithheldReason, WayOut> = {
  "group-too-small": ways.pool,
  "too-few-answers": {
    way: "wait",
    words: {
      "zh-CN": "还有没交的表，就等一等；都交齐了还是不够，可以和别的小组合在一起说。",
      en: "If forms are still awaited, wait for them; if there are still too few, it can be told together with other groups.",
    },
  },
  "rater-changed": {
    way: "pool",
    words: {
      "zh-CN": "下一次请同一个人填；这一次的，可以和别的小组合在一起说。",
      en: "Ask the same person next time; this time, it can be told together with other groups.",
    },
  },
  "few-raters": {
    way: "ask",
    words: {
      "zh-CN": "先问问那位老师愿不愿意公布；愿意，就在发布台上记下来。",
      en: "Ask that teacher first whether it may be published; if so, note it at the release desk.",
    },
  },
  "almost-the-same-children": {
    way: "drop",
    words: {
      "zh-CN": "不用再公布：以前那个数字照旧。换了三个以上的孩子，才会有新的。",
      en: "Go without: the earlier number stays. There is a new one when three or more of the children are others.",
    },
  },
  "near-the-end-of-the-scale": {
    way: "drop",
    words: {
      "zh-CN": "不写数字，只用话说；也可以和别的小组合在一起说。",
      en: "Go without the number and say it in words; or tell it together with other groups.",
    },
  },
  "held-back": {
    way: "drop",
    words: {
      "zh-CN": "这是你们自己留下的；两个人再看过，可以放回去。",
      en: "You held it back yourselves; once whoever signs has looked again, it can go back in.",
    },
  },
  "not-asked": {
    way: "wait",
    words: {
      "zh-CN": "下一个小组开始时，请他们也填这一份。",
      en: "Ask them for this form when the next group begins.",
    },
  },
};
