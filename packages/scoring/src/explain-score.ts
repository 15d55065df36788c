import type { Instrument, Scale, Words } from "@kith/instrument";
import { explainItem } from "./explain-item.ts";
import { findScale } from "./find-scale.ts";
import { printNumber } from "./print-number.ts";
import type { NoScore, Score } from "./score.ts";

/**
 * Why a score is what it is, or why there is none: a sentence that says it, the rule that applied, and one line for
 * each question. In both languages, for the team; it shows single answers and is never published.
 */
export function explainScore(instrument: Instrument, score: Score): Words[] {
  const scale = findScale(instrument, score.scale);
  const result = score.kind === "score" ? resultWords(scale, score) : noScoreWords(instrument, scale, score.why);
  return [...result, ...ruleWords(instrument, scale), ...score.trace.map((trace) => explainItem(instrument, trace))];
}

function resultWords(scale: Scale, score: Score & { kind: "score" }): Words[] {
  const value = printNumber(score.value);
  const { answered, items } = score;
  const made: Words = {
    "zh-CN": `“${scale.words["zh-CN"]}”得 ${value} 分：${items} 题中答了 ${answered} 题。`,
    en: `“${scale.words.en}” is ${value}: ${answered} of ${items} questions were answered.`,
  };
  const prorated: Words = {
    "zh-CN": "有的题没有答，分数按答了的题补足。",
    en: "Some questions were not answered; the score was filled up from those that were.",
  };
  const band = scale.bands.find((one) => one.id === score.band);
  const banded = band && {
    "zh-CN": `落在“${band.words["zh-CN"]}”（来源：${band.source}）。`,
    en: `It lies in “${band.words.en}” (source: ${band.source}).`,
  };
  return [made, ...(score.prorated ? [prorated] : []), ...(banded ? [banded] : [])];
}

function noScoreWords(instrument: Instrument, scale: Scale, why: NoScore): Words[] {
  const because = whyWords(instrument, why);
  return [
    {
      "zh-CN": `“${scale.words["zh-CN"]}”没有分数：${because["zh-CN"]}`,
      en: `“${scale.words.en}” has no score: ${because.en}`,
    },
  ];
}

function whyWords(instrument: Instrument, why: NoScore): Words {
  switch (why.kind) {
    case "too-few-answered":
      return {
        "zh-CN": `答了 ${why.answered} 题，至少要 ${why.needed} 题。`,
        en: `${why.answered} answered, and at least ${why.needed} are needed.`,
      };
    case "too-many-blank":
      return {
        "zh-CN": `空了 ${why.blank} 题，最多可以空 ${why.allowed} 题。`,
        en: `${why.blank} left blank, and at most ${why.allowed} may be.`,
      };
    case "not-a-zero":
      return {
        "zh-CN": "有一题说明了为什么不答。空着可以算 0，这样的回答不能。",
        en: "one answer says why it is missing. A blank may count as 0 here; such an answer may not.",
      };
    case "part-missing": {
      const { words } = findScale(instrument, why.part);
      return {
        "zh-CN": `其中的“${words["zh-CN"]}”没有分数。`,
        en: `its part “${words.en}” has no score.`,
      };
    }
    case "bad-answer":
      return {
        "zh-CN": `题目 ${why.item} 的回答不在选项里。请找到原表，更正后重新提交。`,
        en: `the answer to question ${why.item} was not one of its choices. Find the form, correct it and send it again.`,
      };
  }
}

function ruleWords(instrument: Instrument, scale: Scale): Words[] {
  const parts = scale.parts.map((part) => findScale(instrument, part.scale).words);
  const what: Words =
    parts.length > 0
      ? {
          "zh-CN": parts.map((words) => `“${words["zh-CN"]}”`).join("、"),
          en: parts.map((words) => `“${words.en}”`).join(", "),
        }
      : { "zh-CN": "各题", en: "the questions" };
  const [zh, en] = scale.method === "mean" ? ["取平均", "the mean of"] : ["相加", "the sum of"];
  const times = printNumber(scale.multiplier);
  const isRounded = scale.rounding === "half-up";
  return [
    {
      "zh-CN": `算法：${what["zh-CN"]}${zh}${scale.multiplier === 1 ? "" : `，再乘以 ${times}`}${isRounded ? "，四舍五入取整" : ""}。`,
      en: `How: ${en} ${what.en}${scale.multiplier === 1 ? "" : `, times ${times}`}${isRounded ? ", rounded with halves up" : ""}.`,
    },
    policyWords(scale),
  ];
}

function policyWords({ missing, parts }: Scale): Words {
  const [zh, en] = parts.length > 0 ? ["个部分", "parts"] : ["题", "questions"];
  switch (missing.kind) {
    case "none":
      return { "zh-CN": `每${zh}都要有，才有分数。`, en: `All ${en} are needed for a score.` };
    case "min-answered":
      return {
        "zh-CN": `至少要 ${missing.count} ${zh}；没有的不计入。`,
        en: `At least ${missing.count} ${en} are needed; a missing one does not count.`,
      };
    case "prorate":
      return {
        "zh-CN": `至少要 ${missing.minAnswered} ${zh}；总分按答了的比例补足。`,
        en: `At least ${missing.minAnswered} ${en} are needed; a sum is stretched to all of them.`,
      };
    case "person-mean":
      return {
        "zh-CN": `至少要 ${missing.minAnswered} ${zh}；没有的用这个人自己的平均补上。`,
        en: `At least ${missing.minAnswered} ${en} are needed; a missing one takes the person's own mean.`,
      };
    case "blank-as-zero":
      return {
        "zh-CN": `空着的算 0，${missing.over === "form" ? "整张表" : ""}最多可以空 ${missing.maxBlank} 题。`,
        en: `A blank counts as 0; at most ${missing.maxBlank} may be blank${missing.over === "form" ? " on the whole form" : ""}.`,
      };
  }
}
