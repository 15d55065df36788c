import type { Words } from "@kith/instrument";
import { sentencesOf } from "./text-changes.ts";

/** Advice on a text for families; never a refusal. */
export function textAdvice(words: Words): Words[] {
  const { "zh-CN": zh, en } = words;
  const isLong = zh.length > 300 || en.split(/\s+/).length > 180;
  const counts = [sentencesOf(zh, "zh-CN").length, sentencesOf(en, "en").length] as const;
  return [
    ...(pressing["zh-CN"].test(zh) || pressing.en.test(en) ? [advice.pressing] : []),
    ...(promising["zh-CN"].test(zh) || promising.en.test(en) ? [advice.promising] : []),
    ...(isLong ? [advice.long] : []),
    ...(Math.abs(counts[0] - counts[1]) > 1 ? [advice.uneven] : []),
  ];
}

const pressing = {
  "zh-CN": /必须|务必|一定要|应该|有义务|请配合|需要您同意/,
  en: /\b(must|have to|should|obliged|required|need you to)\b/i,
};

const promising = {
  "zh-CN": /绝对保密|完全保密|严格保密|完全匿名|保证不/,
  en: /\b(completely|strictly|absolutely|fully) (confidential|anonymous|secret)|guarantee/i,
};

const advice = {
  pressing: {
    "zh-CN": "有的话像是在催人答应（必须、应该、务必）。说“不”要和说“是”一样容易。",
    en: "Some of it presses people to agree (must, should, have to). A no should be as easy as a yes.",
  },
  promising: {
    "zh-CN": "“完全保密”做不到：孩子有危险时要告诉别人。请写谁能看到。",
    en: "“Completely confidential” cannot be kept: where a child is in danger, others are told. Say who sees it instead.",
  },
  long: {
    "zh-CN": "这段话念出来要一分钟以上。听的人可能记不住，能短就短一些。",
    en: "Read aloud, this takes more than a minute. Those who listen may not keep it all; shorter is kinder.",
  },
  uneven: {
    "zh-CN": "中文和英文的句数差得多，看看两边说的是不是一样。",
    en: "The Chinese and the English have quite different numbers of sentences; see whether both say the same.",
  },
} as const satisfies Record<string, Words>;
