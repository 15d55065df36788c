import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";
import { type Named, named } from "./typed-texts.ts";

/** The score of one child, or of the one in the middle. */
export const extremes: Named = {
  "zh-CN": /最高分|最低分|最大值|最小值|中位数|众数|直方图|最高的孩子|最低的孩子/,
  en: /\b(?:(?:highest|lowest|top|bottom|maximum|minimum|median|modal) (?:score|value|child)|median|quartiles?|histogram)\b/i,
};

/** A highest, lowest or middle score is one child's own score. A finding has no place for one, and no text may name one. */
export const noExtremes: Rule = {
  id: "no-extremes",
  number: "P8",
  wayOut: ways.drop,
  source: "ACRO statbarns: end points and positions disclose classes and low counts; sdcTable, at most three",
  broken: (facts) =>
    named(facts, extremes, { en: "is one child's own score; leave it out", "zh-CN": "是一个孩子自己的分数；请去掉" }),
};
