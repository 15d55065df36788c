import type { Instrument, Item, Language, MissingOption, OptionSet, Scale } from "@kith/instrument";
import { givenOnce, toName } from "../found/to-id.ts";
import { endsOf, portableScale } from "../keys/portable-scale.ts";
import type { Loss } from "../loss.ts";
import { writeCsv } from "../text/csv.ts";
import { utf8WithMark } from "../text/utf8.ts";
import { aboutText, itemText, scaleText } from "./annotation.ts";
import { type RedcapRow, redcapColumns } from "./columns.ts";
import { toHtml } from "./html-text.ts";
import { redcapLosses } from "./losses.ts";

/**
 * An instrument as a REDCap data dictionary in one language, after the column list of REDCap's own dictionaries. The key
 * stands twice: as calculated fields that REDCap runs, and in annotations that come back here.
 */
export function toRedcap(instrument: Instrument, language: Language): { bytes: Uint8Array; losses: Loss[] } {
  const form = toName(instrument.id);
  const shown = instrument.presentationOrder.flatMap((id) => instrument.items.find((item) => item.id === id) ?? []);
  const isReordered = shown.some((item, at) => item !== instrument.items[at]);
  const once = givenOnce("_");
  once("record_id");
  for (const { id } of instrument.items) once(toName(id));
  const rows: RedcapRow[] = [
    { name: "record_id", type: "text", label: "Record ID" },
    {
      name: once("about_this_form"),
      type: "descriptive",
      label: toHtml(instrument.title[language]),
      annotation: aboutText(instrument, language, isReordered),
    },
    ...shown.map((item, at) => itemRow(instrument, item, language, at === 0)),
    ...reversedRows(instrument, once),
    ...instrument.scales.flatMap((scale) => scaleRows(instrument, scale, language, once)),
  ];
  const columns = Object.keys(redcapColumns) as (keyof typeof redcapColumns)[];
  const cells = rows.map((row) => columns.map((column) => ({ form, ...row })[column] ?? ""));
  return {
    bytes: utf8WithMark(writeCsv([Object.values(redcapColumns), ...cells])),
    losses: redcapLosses(instrument, language),
  };
}

function itemRow(instrument: Instrument, item: Item, language: Language, isFirst: boolean): RedcapRow {
  const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
  if (!set) throw new RangeError(`toRedcap requires the answer set "${item.optionSet}"`);
  return {
    name: toName(item.id),
    ...(isFirst && { section: toHtml(instrument.stem[language]) }),
    type: "radio",
    label: toHtml(item.words[language]),
    choices: choicesText(set.options, instrument.missingOptions, language),
    ...(item.required && { required: "y" }),
    ...(item.showIf && {
      branching: item.showIf.in.map((value) => `[${toName(item.showIf?.item ?? "")}] = '${value}'`).join(" or "),
    }),
    annotation: itemText(item),
  };
}

function choicesText(options: OptionSet["options"], ways: MissingOption[], language: Language): string {
  return [
    ...options.map(({ value, words }) => `${value}, ${toHtml(words[language])}`),
    ...ways.map(({ code, words }) => `${toName(code)}, ${toHtml(words[language])}`),
  ].join(" | ");
}

function reversedRows(instrument: Instrument, once: (name: string) => string): RedcapRow[] {
  return instrument.items
    .filter((item) => item.reverse === true)
    .map((item) => ({
      name: once(`${toName(item.id)}_r`),
      type: "calc",
      label: `${toName(item.id)} (reversed)`,
      choices: `${bracketed(endsOf(instrument, item.optionSet))}-[${toName(item.id)}]`,
      annotation: hidden,
    }));
}

/** An annotation begins with a word, since a cell that begins with @ would be guarded as a formula. */
const hidden = "Kith: @HIDDEN";

/** A formula that begins with a minus would be guarded as one of a spreadsheet's. */
function bracketed(value: number): string {
  return value < 0 ? `(${value})` : String(value);
}

/** A scale that REDCap cannot compute is there all the same, as a field that shows nothing. */
function scaleRows(
  instrument: Instrument,
  scale: Scale,
  language: Language,
  once: (name: string) => string,
): RedcapRow[] {
  const portable = portableScale(instrument, scale);
  const about = { label: toHtml(scale.words[language]), note: toHtml(scale.definition[language]) };
  const name = once(`score_${toName(scale.id)}`);
  if (!portable) return [{ name, type: "descriptive", ...about, annotation: `${hidden} ${scaleText(scale)}` }];
  const { items, needed, dividesByAnswered, times } = portable;
  const counted = items.map(({ item }) => `if(isnumber([${toName(item)}]),1,0)`).join(",");
  const values = items.map(({ item, reversedFrom }) => {
    const value = reversedFrom === null ? `[${toName(item)}]` : `${reversedFrom}-[${toName(item)}]`;
    return `if(isnumber([${toName(item)}]),${value},0)`;
  });
  const answered = once(`answered_${toName(scale.id)}`);
  const total = `sum(${values.join(",")})`;
  const score = `${total}${dividesByAnswered ? `/[${answered}]` : ""}${times === 1 ? "" : `*${times}`}`;
  return [
    { name: answered, type: "calc", label: `${about.label} (n)`, choices: `sum(${counted})`, annotation: hidden },
    { name, type: "calc", ...about, choices: `if([${answered}]>=${needed},${score},'')`, annotation: scaleText(scale) },
  ];
}
