import { Informant, told, Wave, Words } from "@kith/instrument";
import * as v from "valibot";
import { Claim, Harm, ReleaseFacts } from "../release.ts";

const finite = v.pipe(v.number(), v.finite());
const whole = v.pipe(finite, v.integer(), v.minValue(0));
const span = v.strictObject({ from: finite, to: finite });
const { slug, edition, madeUp, programme, place, period, signing, scales, instruments, policyVersion, scoringVersion } =
  ReleaseFacts.entries;
const cell = { scale: slug, informant: Informant, from: Wave, to: Wave };

/** Why several groups together still say nothing aloud. */
export const PooledReason = v.picklist([
  "not-asked",
  "too-few-groups",
  "too-few-children",
  "a-group-could-be-subtracted",
  "a-child-could-be-told",
]);
export type PooledReason = v.InferOutput<typeof PooledReason>;

/** The mean change over groups, how sure it is, and, from five groups on, where one more group like these may lie. */
export const PooledFinding = v.strictObject({
  kind: v.literal("pooled"),
  ...cell,
  groups: whole,
  people: Words,
  change: finite,
  interval: span,
  prediction: v.variant("kind", [
    v.strictObject({ kind: v.literal("prediction"), ...span.entries }),
    v.strictObject({ kind: v.literal("refused"), why: v.literal("fewer-than-five-groups") }),
  ]),
  lowest: finite,
  highest: finite,
  direction: v.picklist(["lower-is-better", "higher-is-better"]),
  /** Better or worse only where the whole interval says so. */
  says: v.picklist(["better", "worse", "cannot-tell"]),
});
export type PooledFinding = v.InferOutput<typeof PooledFinding>;

export const ProgrammeFinding = v.variant("kind", [
  PooledFinding,
  v.strictObject({ kind: v.literal("withheld"), ...cell, reason: PooledReason }),
]);
export type ProgrammeFinding = v.InferOutput<typeof ProgrammeFinding>;

/** Which scale improved most, by one kind of people, in an order fixed beforehand, and how likely that order is. */
export const ToldOrder = v.strictObject({
  kind: v.literal("told"),
  informant: Informant,
  order: v.pipe(v.array(slug), v.minLength(2)),
  people: Words,
  /** In tens, from 10 to 90: 90 is nine tenths or more. */
  percent: v.picklist([10, 20, 30, 40, 50, 60, 70, 80, 90]),
  says: v.picklist(["supported", "hinted", "open"]),
});
export type ToldOrder = v.InferOutput<typeof ToldOrder>;

/** Why an order fixed beforehand is not told: one of its scales is withheld, or it would say how one group, or one child, went. */
export const OrderReason = v.picklist(["a-scale-is-withheld", "a-group-could-be-told", "a-child-could-be-told"]);
export type OrderReason = v.InferOutput<typeof OrderReason>;

export const Order = v.variant("kind", [
  ToldOrder,
  v.strictObject({
    kind: v.literal("withheld"),
    informant: Informant,
    order: v.pipe(v.array(slug), v.minLength(2)),
    reason: OrderReason,
  }),
]);
export type Order = v.InferOutput<typeof Order>;

const facts = {
  kind: v.literal(
    "kith-programme-release",
    told({ en: "this is not a programme's release file", "zh-CN": "这不是整个项目的报告文件" }),
  ),
  format: v.literal(
    1,
    told({
      en: "this release was written in a form that this version cannot read",
      "zh-CN": "这份报告的格式，现在的版本读不了",
    }),
  ),
  slug,
  edition,
  madeUp,
  programme,
  place,
  period,
  signing,
  /** Groups of the programme that are taken together, small ones too. */
  groups: whole,
  scales,
  findings: v.array(ProgrammeFinding),
  orders: v.array(Order),
  /** What got worse in one group or more. The groups' own reports say where; taking groups together hides no harm. */
  harm: v.array(Harm),
  instruments,
  policyVersion,
  scoringVersion,
};

/** What a programme's release knows. Everything else in it follows. */
export const ProgrammeFacts = v.strictObject(facts);
export type ProgrammeFacts = v.InferOutput<typeof ProgrammeFacts>;

/** What may be said aloud of several groups together. */
export const ProgrammeRelease = v.strictObject({
  ...facts,
  mainPoints: v.array(Claim),
  howSure: v.array(Claim),
  cautions: v.array(v.strictObject({ id: slug, words: Words })),
  manifest: v.array(v.string()),
  hash: v.string(),
});
export type ProgrammeRelease = v.InferOutput<typeof ProgrammeRelease>;
