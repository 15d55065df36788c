import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";
import { type Named, named } from "./typed-texts.ts";

/** A measure of spread, or what is drawn or computed from one. */
export const spread: Named = {
  "zh-CN": /标准差|标准误|方差|变异系数|置信区间|箱线图|四分位/,
  en: /\b(?:SD|SE|standard (?:deviation|error)|variance|confidence interval|CI|box ?plot|interquartile)\b/,
};

/**
 * The spread of one group is the leak, not its mean: of six children on 0 to 40, a mean and a standard deviation to a tenth
 * leave 66 datasets, the mean alone 101,574. A finding has no place for one, and no text may name one.
 */
export const noSpread: Rule = {
  id: "no-spread",
  number: "P2",
  wayOut: ways.drop,
  source:
    "UK LLC: standard deviations only of ten and more; ACRO, threshold 10; the reconstruction attack of this package",
  broken: (facts) =>
    named(facts, spread, {
      en: "is a measure of spread, and of a few children it gives their scores away; leave it out",
      "zh-CN": "说的是分散程度，这么少的孩子会因此泄露分数；请去掉",
    }),
};
