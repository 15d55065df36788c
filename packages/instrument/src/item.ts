import * as v from "valibot";
import { Id } from "./id.ts";
import { MissingCode } from "./person.ts";
import { told } from "./plain-words.ts";
import { Words } from "./words.ts";

const value = v.pipe(
  v.number(),
  v.integer(told({ en: "an option's value is a whole number", "zh-CN": "选项的数值要用整数" })),
);

/** The answers one may choose from; items share them by id. */
export const OptionSet = v.strictObject({
  id: Id,
  options: v.pipe(
    v.array(v.strictObject({ value, words: Words, picture: v.optional(v.string()) })),
    v.minLength(2, told({ en: "a question needs at least two answers", "zh-CN": "一道题至少要有两个选项" })),
  ),
});
export type OptionSet = v.InferOutput<typeof OptionSet>;

/** A way to say nothing on purpose. */
export const MissingOption = v.strictObject({ code: MissingCode, words: Words });
export type MissingOption = v.InferOutput<typeof MissingOption>;

/** Shown only if an earlier answer is one of these; any part of a list of them must hold. */
export const ShowIf = v.strictObject({ item: Id, in: v.pipe(v.array(value), v.minLength(1)) });
export type ShowIf = v.InferOutput<typeof ShowIf>;

/** One scored question. */
export const Item = v.strictObject({
  id: Id,
  words: Words,
  optionSet: Id,
  /** Reverse-keyed; where the language versions differ, each says so. */
  reverse: v.union([v.boolean(), v.strictObject({ en: v.boolean(), "zh-CN": v.boolean() })]),
  scales: v.array(v.strictObject({ scale: Id, weight: v.optional(v.pipe(v.number(), v.finite()), 1) })),
  required: v.optional(v.boolean(), false),
  showIf: v.optional(ShowIf),
  sensitive: v.optional(v.picklist(["family", "parent-contact"])),
});
export type Item = v.InferOutput<typeof Item>;

/** A question that is never scored: whether someone should call. What it says after is the same for every answer. */
export const UnscoredItem = v.strictObject({
  id: Id,
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
