import type { Words } from "@kith/instrument";
import * as v from "valibot";

/**
 * How the group came about and was looked at, as TREND asks of every report without a lottery (Des Jarlais, Lyles and
 * Crepaz 2004). Each field is one of a few words, so that no text of anybody's own can name a school or a cause.
 */
export const Design = v.strictObject({
  /** How children came to be in the group. */
  allocation: v.picklist(["chosen-for-difficulty", "those-who-wanted", "not-recorded"]),
  /** There is no group to compare with; where there is one day, the cautions change with it. */
  comparison: v.literal("none"),
  recruitment: v.picklist(["school-named", "families-asked", "open-call", "several-ways", "not-recorded"]),
  setting: v.picklist(["school", "community-centre", "several-places", "not-recorded"]),
  deliverer: v.picklist(["social-workers", "teachers", "students-or-volunteers", "several-kinds", "not-recorded"]),
  incentive: v.picklist(["none", "small-gift", "not-recorded"]),
  adaptation: v.picklist(["as-planned", "changed-on-the-way", "not-recorded"]),
  /** Those who answered knew of the group. */
  blinding: v.literal("none"),
  /** Fixed in the plan: children with both answers, and no other set beside them. */
  analysis: v.literal("pairs-only"),
});
export type Design = v.InferOutput<typeof Design>;

/** What is true of every group so far, and "not recorded" where nobody has said. */
export const plainDesign: Design = {
  allocation: "chosen-for-difficulty",
  comparison: "none",
  recruitment: "not-recorded",
  setting: "not-recorded",
  deliverer: "not-recorded",
  incentive: "not-recorded",
  adaptation: "not-recorded",
  blinding: "none",
  analysis: "pairs-only",
};

export type MethodSentence = { id: keyof Design; words: Words };

/** The design as fixed sentences, one a field, in TREND's order. */
export function methodOf(design: Design): MethodSentence[] {
  const { recruitment, setting, deliverer, incentive, allocation, comparison, adaptation, blinding, analysis } = design;
  return [
    { id: "recruitment", words: sentences.recruitment[recruitment] },
    { id: "setting", words: sentences.setting[setting] },
    { id: "deliverer", words: sentences.deliverer[deliverer] },
    { id: "adaptation", words: sentences.adaptation[adaptation] },
    { id: "incentive", words: sentences.incentive[incentive] },
    { id: "allocation", words: sentences.allocation[allocation] },
    { id: "comparison", words: sentences.comparison[comparison] },
    { id: "blinding", words: sentences.blinding[blinding] },
    { id: "analysis", words: sentences.analysis[analysis] },
  ];
}

const sentences: { [Field in keyof Design]: Record<Design[Field], Words> } = {
  recruitment: {
    "school-named": { "zh-CN": "孩子是由学校推荐来的。", en: "The school named the children." },
    "families-asked": { "zh-CN": "孩子是由家里人提出来参加的。", en: "Families asked for their children to come." },
    "open-call": {
      "zh-CN": "小组公开招募，谁都可以报名。",
      en: "The group was announced, and anyone could put a name down.",
    },
    "several-ways": { "zh-CN": "孩子是通过几种途径来的。", en: "Children came in several ways." },
    "not-recorded": { "zh-CN": "孩子是怎么来的，没有记录。", en: "How the children came was not recorded." },
  },
  setting: {
    school: { "zh-CN": "活动在学校里办。", en: "The group met at school." },
    "community-centre": { "zh-CN": "活动在社区的活动室里办。", en: "The group met in a community room." },
    "several-places": { "zh-CN": "活动在几个地方办。", en: "The group met in several places." },
    "not-recorded": { "zh-CN": "活动在哪里办，没有记录。", en: "Where the group met was not recorded." },
  },
  deliverer: {
    "social-workers": { "zh-CN": "由社工带领。", en: "Social workers led it." },
    teachers: { "zh-CN": "由老师带领。", en: "Teachers led it." },
    "students-or-volunteers": { "zh-CN": "由实习生或志愿者带领。", en: "Students on placement or volunteers led it." },
    "several-kinds": {
      "zh-CN": "由社工、老师和志愿者一起带领。",
      en: "Social workers, teachers and volunteers led it together.",
    },
    "not-recorded": { "zh-CN": "由谁带领，没有记录。", en: "Who led it was not recorded." },
  },
  adaptation: {
    "as-planned": { "zh-CN": "活动照原来的计划办。", en: "It was held as planned." },
    "changed-on-the-way": {
      "zh-CN": "活动中途按孩子的情况调整过计划。",
      en: "The plan was changed on the way to suit the children.",
    },
    "not-recorded": {
      "zh-CN": "中途有没有改计划，没有记录。",
      en: "Whether the plan was changed on the way was not recorded.",
    },
  },
  incentive: {
    none: { "zh-CN": "来参加和填表都没有报酬。", en: "Nothing was given for coming or for answering." },
    "small-gift": {
      "zh-CN": "来参加或填表的有一份小礼物。",
      en: "Those who came or answered were given something small.",
    },
    "not-recorded": { "zh-CN": "有没有给礼物，没有记录。", en: "Whether anything was given was not recorded." },
  },
  allocation: {
    "chosen-for-difficulty": {
      "zh-CN": "孩子是因为有难处才选进小组的，不是抽签决定的。",
      en: "Children were chosen because things were hard for them, not by lot.",
    },
    "those-who-wanted": {
      "zh-CN": "想来的孩子就进小组，不是抽签决定的。",
      en: "Children who wanted to come were in the group; no lot was drawn.",
    },
    "not-recorded": {
      "zh-CN": "孩子是怎么选的，没有记录；不是抽签决定的。",
      en: "How children were chosen was not recorded; no lot was drawn.",
    },
  },
  comparison: {
    none: { "zh-CN": "没有另一组没参加的孩子可以对照。", en: "There was no group of other children to compare with." },
  },
  blinding: {
    none: { "zh-CN": "填表的人都知道孩子参加了小组。", en: "Those who answered knew that the child was in the group." },
  },
  analysis: {
    "pairs-only": {
      "zh-CN": "只算前后两次都有答案的孩子；这是事先定好的，不另算别的一批。",
      en: "Only children with an answer both before and after count; this was fixed beforehand, and no other set is shown.",
    },
  },
};
