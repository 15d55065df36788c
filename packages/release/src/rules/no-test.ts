import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";
import { type Named, named } from "./typed-texts.ts";

/** A test of significance, an effect size of the group's own spread, a correlation or a reliability. */
export const testOrCoefficient: Named = {
  "zh-CN": /显著性?|[tTpPdrF]\s*(?:值|[=＝<＜>＞])|效应量|相关系数|信度系数|克隆巴赫|t\s*检验|秩和检验/,
  en: /\b(?:significan(?:t|ce|tly)|effect size|correlation|Cronbach|t[- ]test|Wilcoxon)\b|\b(?:[tpdrF]|p[- ]?value)\s*[=<>]|\bp[- ]values?\b/i,
};

/**
 * A paired t of one small group is its microdata: six children, 8.0 (1.4), 5.3 (0.8), t = −8.0, and all twelve scores and their
 * pairing are recovered. The exact two-sided p of six who all fell is .031 and says that all fell.
 */
export const noTest: Rule = {
  id: "no-test",
  number: "P4",
  wayOut: ways.drop,
  source:
    "ACRO asks for ten degrees of freedom; at ten children, t to a tenth still proves that everyone improved (worked example E4)",
  broken: (facts) =>
    named(facts, testOrCoefficient, {
      en: "is a test or a coefficient of so few children, and it gives their scores away; leave it out",
      "zh-CN": "是这么少的孩子的检验或系数，会泄露他们的分数；请去掉",
    }),
};
