import { Informant, Wave, Words } from "@kith/instrument";
import * as v from "valibot";

const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));
const finite = v.pipe(v.number(), v.finite());

/** Why a number is not shown. Each reason has its sentence in both languages in `reason-words.ts`. */
export const WithheldReason = v.picklist([
  "group-too-small",
  "too-few-answers",
  "rater-changed",
  "few-raters",
  "near-the-end-of-the-scale",
  "not-asked",
]);
export type WithheldReason = v.InferOutput<typeof WithheldReason>;

/** One outcome for one informant between two waves: the same children before and after, or why it is withheld. */
export const Finding = v.variant("kind", [
  v.strictObject({
    kind: v.literal("shown"),
    scale: slug,
    informant: Informant,
    from: Wave,
    to: Wave,
    /** How many children, as a band. */
    people: Words,
    /** Rounded to `unit`; the change is the difference of these two, never rounded anew. */
    before: finite,
    after: finite,
    change: finite,
    unit: v.picklist([0.1, 0.2]),
    lowest: finite,
    highest: finite,
    direction: v.picklist(["lower-is-better", "higher-is-better"]),
    /** In words: went down, went up, or too small a difference to tell. */
    says: v.picklist(["better", "worse", "cannot-tell"]),
  }),
  v.strictObject({
    kind: v.literal("withheld"),
    scale: slug,
    informant: Informant,
    from: Wave,
    to: Wave,
    reason: WithheldReason,
  }),
]);
export type Finding = v.InferOutput<typeof Finding>;

/** A sentence made from the release's own numbers, the same in both languages. */
export const Claim = v.strictObject({
  id: slug,
  kind: v.picklist(["offered", "change", "harm", "cannot-tell", "withheld", "certainty", "process"]),
  words: Words,
  /** Every number the sentence says, as printed. */
  numbers: v.array(v.string()),
});
export type Claim = v.InferOutput<typeof Claim>;

/** Only what may be said aloud of one group. Nothing else reaches the public site. */
export const Release = v.strictObject({
  kind: v.literal("kith-release"),
  format: v.literal(1),
  slug,
  edition: v.pipe(finite, v.integer(), v.minValue(1)),
  /** Invented people: the page says so at the top. */
  madeUp: v.boolean(),
  programme: v.strictObject({ slug, name: Words }),
  group: v.strictObject({ slug, name: Words }),
  /** A county or wider; never a village or a school. */
  place: Words,
  /** A school term; never a date. */
  period: Words,
  enrolled: v.pipe(finite, v.integer(), v.minValue(1)),
  process: v.strictObject({
    plannedSessions: finite,
    heldSessions: finite,
    personTimes: finite,
    /** Whole per cent of the attendances that were possible; null where that is fewer than twenty. */
    attendancePercent: v.nullable(finite),
    strategies: v.array(
      v.strictObject({ strategy: slug, words: Words, delivery: v.nullable(finite), uptake: v.nullable(finite) }),
    ),
  }),
  scales: v.array(v.strictObject({ scale: slug, words: Words, definition: Words })),
  findings: v.array(Finding),
  /** Harm first, then what was offered, what changed, and how sure one can be: three to six sentences. */
  mainPoints: v.array(Claim),
  howSure: v.array(Claim),
  /** Fixed sentences that no author can remove. */
  cautions: v.array(v.strictObject({ id: slug, words: Words })),
  responses: v.array(v.strictObject({ informant: Informant, wave: Wave, words: Words })),
  instruments: v.array(
    v.strictObject({
      id: slug,
      version: v.string(),
      hash: v.string(),
      informant: Informant,
      title: Words,
      status: v.string(),
      notice: Words,
    }),
  ),
  policyVersion: v.string(),
  scoringVersion: v.string(),
  /** Every number that may leave the build, as printed. */
  manifest: v.array(v.string()),
  /** SHA-256 of everything above, as canonical JSON. */
  hash: v.string(),
});
export type Release = v.InferOutput<typeof Release>;
