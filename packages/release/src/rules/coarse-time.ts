import { languages, type Problem, type Words } from "@kith/instrument";
import { months } from "../free-text/months.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

const finer = {
  "zh-CN": /[\d一二三四五六七八九十元]月|月份|[上中下]旬|[第\d一二三四五六七八九十]周|星期/,
  en: new RegExp(`\\b(?:${months}|[Mm]onths?|[Ww]eeks?)\\b`),
};

/** When a group met is told as a school term or something longer: a month points at the one group that met then. */
export const coarseTime: Rule = {
  id: "coarse-time",
  number: null,
  wayOut: ways.rewrite,
  source: "ICO motivated-intruder test: a month and a county find the one group that met then",
  broken: ({ period }) => finerThanATerm(period, "period"),
};

/** Where a time is told more closely than by school term. */
export function finerThanATerm(words: Words, at: string): Problem[] {
  return languages.flatMap((language) => {
    const found = finer[language].exec(words[language]);
    if (found === null) return [];
    return [
      {
        at: `${at}.${language}`,
        says: {
          en: `"${found[0]}" is closer than a school term; write the term alone, such as Spring term 2026`,
          "zh-CN": `“${found[0]}”比学期细；请只写学期，比如2026年春季学期`,
        },
      },
    ];
  });
}
