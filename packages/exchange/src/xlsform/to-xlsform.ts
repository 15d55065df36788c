import { type Instrument, type Item, type Language, languages, type Words } from "@kith/instrument";
import { toAnnex } from "../found/annex.ts";
import { toName } from "../found/to-id.ts";
import { reverseText, scalesText } from "../keys/item-note-text.ts";
import type { Loss } from "../loss.ts";
import { type Cell, type NewSheet, writeWorkbook } from "../sheet/write-workbook.ts";
import { annexRows } from "./annex-rows.ts";
import { calculations } from "./calculations.ts";
import { annexSheet, type Dialect, languageNames, noteColumns } from "./columns.ts";
import { xlsformLosses } from "./losses.ts";

/**
 * An instrument as an XLSForm, after the XLSForm specification: every text in both languages, the number of an answer as
 * its name, since that is what is scored, and the key both as calculations and in columns of our own.
 */
export function toXlsform(
  instrument: Instrument,
  dialect: Dialect,
  language: Language,
): { bytes: Uint8Array; losses: Loss[] } {
  const order = [language, ...languages.filter((other) => other !== language)];
  const sheets = [surveySheet(instrument, dialect, order), choicesSheet(instrument, dialect, order)];
  const bytes = writeWorkbook([...sheets, settingsSheet(instrument, dialect, language), kithSheet(instrument)]);
  return { bytes, losses: xlsformLosses(instrument) };
}

type Row = Record<string, string>;

function surveySheet(instrument: Instrument, dialect: Dialect, order: Language[]): NewSheet {
  const columns = ["type", "name", ...order.map(labelColumn), "required", "relevant", "calculation"];
  const notes = Object.values(noteColumns[dialect]);
  const rows: Row[] = [
    { type: "begin_group", name: "ITEMS", ...labels(instrument.stem) },
    ...instrument.presentationOrder.flatMap((id) => {
      const item = instrument.items.find((candidate) => candidate.id === id);
      return item ? [itemRow(item, dialect)] : [];
    }),
    { type: "end_group" },
    ...instrument.unscoredItems.map((item) => ({
      type: `select_one ${unscoredList(item.id)}`,
      name: toName(item.id),
      ...labels(item.words),
    })),
    ...calculations(instrument).map((row) => ({ type: "calculate", ...row })),
  ];
  return toSheet("survey", [...columns, ...notes], rows, [24, 24, 48, 48]);
}

function itemRow(item: Item, dialect: Dialect): Row {
  const notes = noteColumns[dialect];
  return {
    type: `select_one ${toName(item.optionSet)}`,
    name: toName(item.id),
    ...labels(item.words),
    ...(item.required && { required: dialect === "kobo" ? "true" : "yes" }),
    ...(item.showIf && {
      relevant: item.showIf.in.map((value) => `\${${toName(item.showIf?.item ?? "")}} = ${value}`).join(" or "),
    }),
    [notes.scales]: scalesText(item.scales),
    [notes.reverse]: reverseText(item.reverse),
    [notes.sensitive]: item.sensitive ?? "",
  };
}

function choicesSheet(instrument: Instrument, dialect: Dialect, order: Language[]): NewSheet {
  const picture = dialect === "kobo" ? "media::image" : "image";
  const hasPictures = instrument.optionSets.some((set) => set.options.some((option) => option.picture !== undefined));
  const ways = instrument.missingOptions.map(({ code, words }) => ({ name: toName(code), ...labels(words) }));
  const rows: Row[] = [
    ...instrument.optionSets.flatMap((set) =>
      [
        ...set.options.map((option) => ({
          name: String(option.value),
          ...labels(option.words),
          ...(option.picture !== undefined && { [picture]: option.picture }),
        })),
        ...ways,
      ].map((row) => ({ list_name: toName(set.id), ...row })),
    ),
    ...instrument.unscoredItems.flatMap((item) =>
      item.options.map(({ value, words }) => ({ list_name: unscoredList(item.id), name: value, ...labels(words) })),
    ),
  ];
  const columns = ["list_name", "name", ...order.map(labelColumn), ...(hasPictures ? [picture] : [])];
  return toSheet("choices", columns, rows, [24, 16, 32, 32]);
}

function settingsSheet(instrument: Instrument, dialect: Dialect, language: Language): NewSheet {
  const settings: Row = {
    form_title: instrument.title[language],
    form_id: instrument.id,
    version: instrument.version,
    default_language: languageNames[language],
    style: "pages",
    ...(dialect === "odk" && { namespaces: 'kith="urn:kith:instrument"' }),
  };
  return toSheet("settings", Object.keys(settings), [settings], [32, 32, 12, 20]);
}

function kithSheet(instrument: Instrument): NewSheet {
  return { name: annexSheet, rows: annexRows(toAnnex(instrument)), widths: [20, 120] };
}

function toSheet(name: string, columns: string[], rows: Row[], widths: number[]): NewSheet {
  const cells = rows.map((row): Cell[] => columns.map((column) => row[column] ?? null));
  return { name, rows: [columns, ...cells], widths };
}

function labels(words: Words): Row {
  return Object.fromEntries(languages.map((language) => [labelColumn(language), words[language]]));
}

function labelColumn(language: Language): string {
  return `label::${languageNames[language]}`;
}

/** A list of its own for a question that is not scored. No answer set can have this name: theirs have no capitals. */
function unscoredList(id: string): string {
  return `UNSCORED_${toName(id)}`;
}
