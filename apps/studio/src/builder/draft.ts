import { Informant, MissingCode, MissingPolicy, Norm, Reliability } from "@kith/instrument";
import * as v from "valibot";

/** A text being written: either language may still be empty. */
export const DraftWords = v.object({ "zh-CN": v.string(), en: v.string() });
export type DraftWords = v.InferOutput<typeof DraftWords>;

/** How far a text has come. A text that nobody has looked at is not in the list; a changed one leaves it. */
export const TextStatus = v.picklist(["back-translated", "approved", "official"]);
export type TextStatus = v.InferOutput<typeof TextStatus>;

const DraftItem = v.object({
  id: v.string(),
  words: DraftWords,
  optionSet: v.string(),
  reverse: v.union([v.boolean(), v.object({ en: v.boolean(), "zh-CN": v.boolean() })]),
  scales: v.array(v.object({ scale: v.string(), weight: v.number() })),
  required: v.boolean(),
  showIf: v.nullable(v.object({ item: v.string(), in: v.array(v.number()) })),
  sensitive: v.nullable(v.picklist(["family", "parent-contact"])),
});
/** One question being written. */
export type DraftItem = v.InferOutput<typeof DraftItem>;

const DraftOptionSet = v.object({
  id: v.string(),
  options: v.array(v.object({ value: v.number(), words: DraftWords, picture: v.optional(v.string()) })),
});
/** Answers on offer, being written; items share them. */
export type DraftOptionSet = v.InferOutput<typeof DraftOptionSet>;

const DraftBand = v.object({
  id: v.string(),
  words: DraftWords,
  lower: v.number(),
  source: v.string(),
  informant: v.optional(Informant),
  language: v.optional(v.picklist(["zh-CN", "en"])),
  population: v.optional(v.string()),
});
export type DraftBand = v.InferOutput<typeof DraftBand>;

const DraftScale = v.object({
  id: v.string(),
  words: DraftWords,
  definition: DraftWords,
  method: v.picklist(["sum", "mean"]),
  multiplier: v.number(),
  rounding: v.picklist(["none", "half-up"]),
  direction: v.picklist(["lower-is-better", "higher-is-better"]),
  missing: MissingPolicy,
  parts: v.array(v.object({ scale: v.string(), weight: v.number() })),
  bands: v.array(DraftBand),
  reliability: v.nullable(Reliability),
  norms: v.array(Norm),
  strategy: v.optional(v.string()),
  aspect: v.optional(v.picklist(["delivery", "uptake"])),
});
/** One thing to be measured, being written. */
export type DraftScale = v.InferOutput<typeof DraftScale>;

const DraftLicence = v.object({
  name: v.string(),
  embedText: v.boolean(),
  electronic: v.boolean(),
  translate: v.boolean(),
  modify: v.boolean(),
  notice: DraftWords,
  url: v.string(),
});
export type DraftLicence = v.InferOutput<typeof DraftLicence>;

/** An instrument being written. Nothing in it is wrong yet; it is only unfinished. */
export const Draft = v.object({
  /** Empty until it is named: then it follows the English title. */
  id: v.string(),
  version: v.string(),
  /** The version that it grew out of, by its hash. */
  follows: v.nullable(v.string()),
  title: DraftWords,
  stem: DraftWords,
  notice: DraftWords,
  informant: Informant,
  ages: v.nullable(v.tuple([v.number(), v.number()])),
  recallDays: v.nullable(v.number()),
  licence: DraftLicence,
  citation: v.string(),
  optionSets: v.array(DraftOptionSet),
  missingOptions: v.array(v.object({ code: MissingCode, words: DraftWords })),
  items: v.array(DraftItem),
  scales: v.array(DraftScale),
  /** What is carried along as it is: the question about safety or contact at the end, and what session records ask. */
  kept: v.object({
    unscoredItems: v.array(v.unknown()),
    sessionFields: v.array(v.unknown()),
    childFields: v.array(v.unknown()),
    shortFormOf: v.nullable(v.string()),
  }),
  /** By the place of a text and its language, as in `item:item-1/en`. */
  textStatus: v.record(v.string(), TextStatus),
});
export type Draft = v.InferOutput<typeof Draft>;
