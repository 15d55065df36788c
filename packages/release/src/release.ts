import { Id, Informant, told, Wave, Words } from "@kith/instrument";
import * as v from "valibot";
import { Design } from "./design.ts";

const slug = Id;
const finite = v.pipe(v.number(), v.finite());
const whole = v.pipe(finite, v.integer(), v.minValue(0));
const version = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/));

/** Why a number is not shown. Each reason has its sentence in both languages in `reason-words.ts`. */
export const WithheldReason = v.picklist([
  "group-too-small",
  "too-few-answers",
  "rater-changed",
  "few-raters",
  "almost-the-same-children",
  "near-the-end-of-the-scale",
  "held-back",
  "not-asked",
]);
export type WithheldReason = v.InferOutput<typeof WithheldReason>;

const cell = { scale: slug, informant: Informant, from: Wave, to: Wave };

/** The same children before and after, rounded. */
export const ShownFinding = v.strictObject({
  kind: v.literal("shown"),
  ...cell,
  /** How many children, as a band. */
  people: Words,
  /** One teacher's ratings are labelled as one teacher's. */
  raters: v.picklist(["one", "several"]),
  /** Rounded to `unit`; the change is the difference of these two, never rounded anew. */
  before: finite,
  after: finite,
  change: finite,
  /** What the means are rounded to: by how many children and by `step`, never by the answers. */
  unit: v.picklist([0.1, 0.2, 0.5, 1, 2]),
  /** The smallest difference between two children's full scores: an eighth on the mean of eight items. */
  step: v.pipe(finite, v.gtValue(0)),
  lowest: finite,
  highest: finite,
  direction: v.picklist(["lower-is-better", "higher-is-better"]),
  /** How far the change may lie from the true one either way, where many earlier children tell how much changes differ. */
  margin: v.exactOptional(v.pipe(finite, v.gtValue(0))),
  /** In words: went down, went up, or too small a difference to tell. */
  says: v.picklist(["better", "worse", "cannot-tell"]),
});
export type ShownFinding = v.InferOutput<typeof ShownFinding>;

export const WithheldFinding = v.strictObject({ kind: v.literal("withheld"), ...cell, reason: WithheldReason });
export type WithheldFinding = v.InferOutput<typeof WithheldFinding>;

/** How much the changes of many children differ within their groups: fixed before this group was published. */
export const Spread = v.strictObject({
  scale: slug,
  informant: Informant,
  sd: v.pipe(finite, v.gtValue(0)),
  children: whole,
  groups: whole,
});
export type Spread = v.InferOutput<typeof Spread>;

/** One outcome for one informant between two waves: the same children before and after, or why it is withheld. */
export const Finding = v.variant("kind", [ShownFinding, WithheldFinding]);
export type Finding = v.InferOutput<typeof Finding>;

/** What got worse, or a child who left in a worse or unsafe state. It is always said, with or without numbers. */
export const Harm = v.variant("kind", [
  v.strictObject({ kind: v.literal("scale"), scale: slug, informant: Informant }),
  v.strictObject({ kind: v.literal("leaver") }),
]);
export type Harm = v.InferOutput<typeof Harm>;

/** A sentence made from the release's own numbers, the same in both languages. */
export const Claim = v.strictObject({
  id: slug,
  kind: v.picklist(["offered", "change", "harm", "cannot-tell", "withheld", "certainty", "process", "order"]),
  words: Words,
  /** Every number the sentence says, as printed. */
  numbers: v.array(v.string()),
});
export type Claim = v.InferOutput<typeof Claim>;

const facts = {
  kind: v.literal("kith-release", told({ en: "this is not a release file", "zh-CN": "这不是报告文件" })),
  format: v.literal(
    1,
    told({
      en: "this release was written in a form that this version cannot read",
      "zh-CN": "这份报告的格式，现在的版本读不了",
    }),
  ),
  slug,
  edition: v.pipe(whole, v.minValue(1)),
  /** Invented people: the page says so at the top. */
  madeUp: v.boolean(),
  programme: v.strictObject({ slug, name: Words }),
  group: v.strictObject({ slug, name: Words }),
  /** A county or wider; never a village or a school. */
  place: Words,
  /** A school term; never a date. */
  period: Words,
  /** How the group came about and was looked at: TREND's fields, each one of a few words. */
  design: Design,
  /** How many people sign before it goes out. Who they are is nowhere in it. */
  signing: v.picklist(["two-people", "one-person"]),
  enrolled: v.pipe(whole, v.minValue(1)),
  process: v.strictObject({
    plannedSessions: whole,
    heldSessions: whole,
    personTimes: whole,
    /** Whole per cent of the attendances that were possible; null where that is fewer than twenty. */
    attendancePercent: v.nullable(whole),
    /** Near either end both numbers are bounds, so that nobody reads that all came, or none. */
    attendance: v.picklist(["as-counted", "or-more", "or-fewer"]),
    strategies: v.array(
      v.strictObject({ strategy: slug, words: Words, delivery: v.nullable(finite), uptake: v.nullable(finite) }),
    ),
  }),
  scales: v.array(
    v.strictObject({
      scale: slug,
      words: Words,
      definition: Words,
      direction: v.picklist(["lower-is-better", "higher-is-better"]),
    }),
  ),
  findings: v.array(Finding),
  /** Where margins of error come from; none before there are enough earlier children. */
  spreads: v.array(Spread),
  harm: v.array(Harm),
  /** What those who led the group add to the harm, in their own words; the harm itself is said all the same. */
  harmContext: v.nullable(Words),
  responses: v.array(v.strictObject({ informant: Informant, wave: Wave, words: Words })),
  instruments: v.array(
    v.strictObject({
      id: slug,
      version,
      hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      informant: Informant,
      title: Words,
      status: v.picklist(["draft", "unvalidated", "validated"]),
      notice: Words,
    }),
  ),
  policyVersion: v.string(),
  scoringVersion: version,
};

/** What a release knows. Its sentences, its list of numbers and its hash follow from this alone. */
export const ReleaseFacts = v.strictObject(facts);
export type ReleaseFacts = v.InferOutput<typeof ReleaseFacts>;

/** Only what may be said aloud of one group. Nothing else reaches the public site. */
export const Release = v.strictObject({
  ...facts,
  /** Harm first, then what was offered, what changed, and how sure one can be: three to six sentences. */
  mainPoints: v.array(Claim),
  howSure: v.array(Claim),
  /** The design in fixed sentences. */
  method: v.array(v.strictObject({ id: slug, words: Words })),
  /** Fixed sentences that no author can remove. */
  cautions: v.array(v.strictObject({ id: slug, words: Words })),
  /** Every number that may leave the build, as printed and without its sign. */
  manifest: v.array(v.string()),
  /** SHA-256 of everything above, as canonical JSON. */
  hash: v.string(),
});
export type Release = v.InferOutput<typeof Release>;
