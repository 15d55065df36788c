import * as v from "valibot";
import { MissingCode } from "./person.ts";
import { Words } from "./words.ts";

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "an id has small letters, digits and hyphens"));
const value = v.pipe(v.number(), v.integer("an option's value is a whole number"));

/** The answers one may choose from; items share them by id. */
export const OptionSet = v.strictObject({
  id,
  options: v.pipe(
    v.array(v.strictObject({ value, words: Words, picture: v.optional(v.string()) })),
    v.minLength(2, "a question needs at least two answers"),
  ),
});
export type OptionSet = v.InferOutput<typeof OptionSet>;

/** A way to say nothing on purpose. */
export const MissingOption = v.strictObject({ code: MissingCode, words: Words });
export type MissingOption = v.InferOutput<typeof MissingOption>;

/** Shown only if an earlier answer is one of these; any part of a list of them must hold. */
export const ShowIf = v.strictObject({ item: id, in: v.pipe(v.array(value), v.minLength(1)) });
export type ShowIf = v.InferOutput<typeof ShowIf>;

/** One scored question. */
export const Item = v.strictObject({
  id,
  words: Words,
  optionSet: id,
  /** Reverse-keyed; where the language versions differ, each says so. */
  reverse: v.union([v.boolean(), v.strictObject({ en: v.boolean(), "zh-CN": v.boolean() })]),
  scales: v.array(v.strictObject({ scale: id, weight: v.optional(v.pipe(v.number(), v.finite()), 1) })),
  required: v.optional(v.boolean(), false),
  showIf: v.optional(ShowIf),
  sensitive: v.optional(v.picklist(["family", "parent-contact"])),
});
export type Item = v.InferOutput<typeof Item>;

/** A question that is never scored: whether someone should call. What it says after is the same for every answer. */
export const UnscoredItem = v.strictObject({
  id,
  kind: v.picklist(["safeguarding-flag", "contact-request"]),
  words: Words,
  options: v.pipe(v.array(v.strictObject({ value: v.string(), words: Words })), v.minLength(2)),
  afterWords: Words,
});
export type UnscoredItem = v.InferOutput<typeof UnscoredItem>;

/** What a session record asks about the session, and about each child in it. */
export const RecordField = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(["date", "integer", "staff-codes", "choice", "count"]),
  words: Words,
  max: v.optional(v.number()),
  options: v.optional(v.array(v.strictObject({ value: v.string(), words: Words }))),
});
export type RecordField = v.InferOutput<typeof RecordField>;
