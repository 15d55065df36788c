import type { Instrument, Item, Scale } from "@kith/instrument";
import { MissingPolicy } from "@kith/instrument";
import { type Annex, readPart } from "../found/annex.ts";
import { reverseText, scalesText } from "../keys/item-note-text.ts";
import { tag } from "./columns.ts";

/** What an annotation of ours says, by key. The values have no spaces, since ids and numbers have none. */
export type Annotation = Record<string, string>;

/** The annotation of the whole instrument, which stands on its first field. */
export function aboutText(instrument: Instrument, language: string, isReordered: boolean): string {
  const { version, status, informant, ages, recallDays, shortFormOf, items } = instrument;
  return annotation({
    version,
    status,
    informant,
    language,
    ages: ages?.join("-"),
    recall: recallDays === undefined ? undefined : String(recallDays),
    short: shortFormOf,
    order: isReordered ? items.map((item) => item.id).join(",") : undefined,
  });
}

export function itemText(item: Item): string {
  const { optionSet, scales, reverse, sensitive } = item;
  return annotation({
    set: optionSet,
    scale: scales.length > 0 ? scalesText(scales).replaceAll(" ", ",") : undefined,
    reverse: reverseText(reverse),
    sensitive,
  });
}

export function scaleText({
  id,
  method,
  direction,
  multiplier,
  rounding,
  missing,
  parts,
  strategy,
  aspect,
}: Scale): string {
  return annotation({
    "score-of": id,
    method,
    direction,
    multiplier: multiplier === 1 ? undefined : String(multiplier),
    rounding: rounding === "none" ? undefined : rounding,
    missing: missingText(missing),
    parts: parts.length > 0 ? parts.map(({ scale, weight }) => `${scale}*${weight}`).join(",") : undefined,
    strategy,
    aspect,
  });
}

/** Reads an annotation of ours; a field without one has none. */
export function readAnnotation(text: string): Annotation | null {
  const at = text.indexOf(tag);
  if (at < 0) return null;
  const words = text
    .slice(at + tag.length)
    .split(/\s+/)
    .filter((word) => word.includes("="));
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]));
}

/** The missing rule of a scale, from `prorate:3` or `blank-as-zero:1:form`. */
export function readMissing(at: string, text: string): MissingPolicy {
  const [kind = "", count = "", over] = text.split(":");
  const number = count === "" ? {} : { [countOf[kind] ?? "count"]: Number(count) };
  return readPart(at, MissingPolicy, { kind, ...number, ...(over !== undefined && { over }) });
}

const countOf: Record<string, string> = {
  "min-answered": "count",
  prorate: "minAnswered",
  "person-mean": "minAnswered",
  "blank-as-zero": "maxBlank",
};

function missingText(missing: MissingPolicy): string {
  switch (missing.kind) {
    case "none":
      return "none";
    case "min-answered":
      return `min-answered:${missing.count}`;
    case "prorate":
    case "person-mean":
      return `${missing.kind}:${missing.minAnswered}`;
    case "blank-as-zero":
      return `blank-as-zero:${missing.maxBlank}:${missing.over}`;
  }
}

function annotation(said: Record<string, string | undefined>): string {
  const words = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  return ["Kith:", tag, ...words].join(" ");
}

/** What the first field says of the whole, as far as it is there. */
export function readAbout(said: Annotation): Partial<Annex> {
  const ages = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(said.ages ?? "");
  return {
    ...(said.status !== undefined && { status: said.status as Annex["status"] }),
    ...(said.informant !== undefined && { informant: said.informant as Annex["informant"] }),
    ...(ages && { ages: [Number(ages[1]), Number(ages[2])] as [number, number] }),
    ...(said.recall !== undefined && { recallDays: Number(said.recall) }),
    ...(said.short !== undefined && { shortFormOf: said.short }),
    ...(said.order !== undefined && { itemOrder: said.order.split(",") }),
  };
}
