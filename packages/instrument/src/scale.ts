import * as v from "valibot";
import { Id } from "./id.ts";
import { Informant } from "./person.ts";
import { Words } from "./words.ts";

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(finite, v.integer(), v.minValue(0));

/** What a scale does about unanswered items. */
export const MissingPolicy = v.variant("kind", [
  /** At least so many answered, else no score. A sum is then the sum of what was answered, a mean their mean. */
  v.strictObject({ kind: v.literal("min-answered"), count }),
  /** At least so many answered; a sum is stretched to the full number of items. */
  v.strictObject({ kind: v.literal("prorate"), minAnswered: count }),
  /** At least so many answered; each missing item takes the mean of the person's own answers. */
  v.strictObject({ kind: v.literal("person-mean"), minAnswered: count }),
  /** A blank counts zero, but more than `maxBlank` of them, in this scale or on the whole form, is no score. */
  v.strictObject({
    kind: v.literal("blank-as-zero"),
    maxBlank: count,
    over: v.optional(v.picklist(["scale", "form"]), "scale"),
  }),
  /** Every item or no score. */
  v.strictObject({ kind: v.literal("none") }),
]);
export type MissingPolicy = v.InferOutput<typeof MissingPolicy>;

/** A named stretch of a scale; it begins at `lower`, inclusive, and ends where the next begins. */
export const Band = v.strictObject({
  id: Id,
  words: Words,
  lower: finite,
  informant: v.optional(Informant),
  language: v.optional(v.picklist(["zh-CN", "en"])),
  population: v.optional(v.string()),
  source: v.string(),
});
export type Band = v.InferOutput<typeof Band>;

/** How scores spread in a named population. Nothing is a norm without its source. */
export const Norm = v.strictObject({
  informant: Informant,
  language: v.picklist(["zh-CN", "en"]),
  population: v.string(),
  n: count,
  mean: finite,
  sd: v.pipe(finite, v.gtValue(0)),
  source: v.string(),
});
export type Norm = v.InferOutput<typeof Norm>;

/** What change of one child can be told from chance; without it, no such claim is made. */
export const Reliability = v.strictObject({
  kind: v.picklist(["alpha", "omega", "retest"]),
  value: v.pipe(finite, v.minValue(0), v.maxValue(1)),
  sd: v.pipe(finite, v.gtValue(0)),
  n: count,
  source: v.string(),
});
export type Reliability = v.InferOutput<typeof Reliability>;

/** One thing measured, as the sum or mean of its items. */
export const Scale = v.strictObject({
  id: Id,
  words: Words,
  definition: Words,
  method: v.picklist(["sum", "mean"]),
  multiplier: v.optional(v.pipe(finite, v.gtValue(0)), 1),
  rounding: v.optional(v.picklist(["none", "half-up"]), "none"),
  direction: v.picklist(["lower-is-better", "higher-is-better"]),
  missing: MissingPolicy,
  /** For a scale made of other scales. Such a scale has no items of its own. */
  parts: v.optional(v.array(v.strictObject({ scale: Id, weight: v.optional(finite, 1) })), []),
  /** For session records: which of the four strategies, and whether delivered or taken up. */
  strategy: v.optional(Id),
  aspect: v.optional(v.picklist(["delivery", "uptake"])),
  bands: v.optional(v.array(Band), []),
  reliability: v.optional(Reliability),
  norms: v.optional(v.array(Norm), []),
});
export type Scale = v.InferOutput<typeof Scale>;
