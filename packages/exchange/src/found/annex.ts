import { Instrument, Item, OptionSet, readBy, Words } from "@kith/instrument";
import * as v from "valibot";
import { unreadable } from "../unreadable.ts";

const { entries } = Instrument;

/** What only our own files say of one question: its key, and where its answers come from. */
export const ItemNote = v.strictObject({
  reverse: Item.entries.reverse,
  scales: Item.entries.scales,
  sensitive: Item.entries.sensitive,
  optionSet: v.optional(v.string()),
});
export type ItemNote = v.InferOutput<typeof ItemNote>;

/**
 * What a format has no place of its own for, so that a file of ours comes back whole. It is kept as JSON where the format
 * lets such a thing stand: a sheet, a property, an extension.
 */
export const Annex = v.strictObject({
  status: entries.status,
  licence: entries.licence,
  notice: Words,
  title: Words,
  stem: Words,
  informant: entries.informant,
  ages: entries.ages,
  recallDays: entries.recallDays,
  scales: entries.scales,
  missingOptions: v.array(v.string()),
  itemOrder: v.array(v.string()),
  optionSets: v.array(v.string()),
  pictures: v.optional(v.record(v.string(), v.record(v.string(), v.string())), {}),
  unscored: v.array(v.strictObject({ id: v.string(), kind: v.string(), afterWords: Words })),
  sessionFields: entries.sessionFields,
  childFields: entries.childFields,
  shortFormOf: entries.shortFormOf,
  /** Where a format has no lists of its own: those that no question uses. */
  unusedSets: v.optional(v.array(OptionSet), []),
});
export type Annex = v.InferOutput<typeof Annex>;

/** The annex of an instrument. */
export function toAnnex(instrument: Instrument): Omit<Annex, "unusedSets"> {
  const { status, licence, notice, title, stem, informant, ages, recallDays, scales } = instrument;
  const { sessionFields, childFields, shortFormOf } = instrument;
  return {
    status,
    licence,
    notice,
    title,
    stem,
    informant,
    ...(ages && { ages }),
    ...(recallDays !== undefined && { recallDays }),
    scales,
    missingOptions: instrument.missingOptions.map((option) => option.code),
    itemOrder: instrument.items.map((item) => item.id),
    optionSets: instrument.optionSets.map((set) => set.id),
    pictures: picturesOf(instrument),
    unscored: instrument.unscoredItems.map(({ id, kind, afterWords }) => ({ id, kind, afterWords })),
    sessionFields,
    childFields,
    ...(shortFormOf !== undefined && { shortFormOf }),
  };
}

/** What only we say of one item. */
export function toItemNote({ reverse, scales, sensitive, optionSet }: Item): ItemNote {
  return { reverse, scales, ...(sensitive && { sensitive }), optionSet };
}

/** Reads an annex. One that was changed by hand until it no longer fits refuses the file, rather than lose half of it. */
export function readAnnex(at: string, thing: unknown): Annex {
  return readPart(at, Annex, thing);
}

/** Reads what only we say of one item. */
export function readItemNote(at: string, thing: unknown): ItemNote {
  return readPart(at, ItemNote, thing);
}

/** Reads a part of a file that Kith wrote. */
export function readPart<Schema extends v.GenericSchema>(
  at: string,
  schema: Schema,
  thing: unknown,
): v.InferOutput<Schema> {
  const read = readBy(schema, thing);
  if (read.kind === "read") return read.value;
  const [first] = read.problems;
  throw unreadable(
    `${at} ${first?.at ?? ""}`.trim(),
    "Kith 自己写的这一处被改得读不出来了；请恢复原样，或者整个删掉再导入。",
    "This part, which Kith wrote, can no longer be read; put it back as it was, or remove all of it and import again.",
  );
}

function picturesOf(instrument: Instrument): Record<string, Record<string, string>> {
  return Object.fromEntries(
    instrument.optionSets.flatMap((set) => {
      const pictures = set.options.flatMap(({ value, picture }) => (picture ? [[String(value), picture]] : []));
      return pictures.length > 0 ? [[set.id, Object.fromEntries(pictures)]] : [];
    }),
  );
}
