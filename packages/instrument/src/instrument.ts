import * as v from "valibot";
import { checkInstrument } from "./check-instrument.ts";
import { Id } from "./id.ts";
import { Item, MissingOption, OptionSet, RecordField, UnscoredItem } from "./item.ts";
import { Informant } from "./person.ts";
import { told } from "./plain-words.ts";
import { type Read, readBy } from "./problem.ts";
import { Scale } from "./scale.ts";
import { Words } from "./words.ts";

/** What may be done with an instrument's text, and who says so. */
export const Licence = v.strictObject({
  name: v.string(),
  embedText: v.boolean(),
  electronic: v.boolean(),
  translate: v.boolean(),
  modify: v.boolean(),
  notice: Words,
  url: v.optional(v.string()),
});
export type Licence = v.InferOutput<typeof Licence>;

/** What is asked of one informant, and how the answers are keyed. Data only: no instrument has code of its own. */
export const Instrument = v.strictObject({
  id: Id,
  version: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+\.\d+$/, told({ en: "a version looks like 1.0.0", "zh-CN": "版本写成 1.0.0 这样" })),
  ),
  status: v.picklist(["draft", "unvalidated", "validated"]),
  licence: Licence,
  notice: Words,
  title: Words,
  stem: Words,
  informant: Informant,
  ages: v.optional(v.tuple([v.number(), v.number()])),
  recallDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  optionSets: v.pipe(v.array(OptionSet), v.minLength(1)),
  missingOptions: v.array(MissingOption),
  items: v.pipe(
    v.array(Item),
    v.minLength(1, told({ en: "an instrument needs at least one item", "zh-CN": "一份问卷至少要有一道题" })),
  ),
  scales: v.array(Scale),
  unscoredItems: v.optional(v.array(UnscoredItem), []),
  presentationOrder: v.array(v.string()),
  sessionFields: v.optional(v.array(RecordField), []),
  childFields: v.optional(v.array(RecordField), []),
  shortFormOf: v.optional(v.string()),
  /** How to cite it, as its authors ask. */
  citation: v.optional(v.string()),
});
export type Instrument = v.InferOutput<typeof Instrument>;

/** Reads an instrument file. Beyond its shape, everything it refers to must be there. */
export function readInstrument(thing: unknown): Read<Instrument> {
  const read = readBy(Instrument, thing);
  if (read.kind === "refused") return read;
  const problems = checkInstrument(read.value);
  return problems.length > 0 ? { kind: "refused", problems } : read;
}
