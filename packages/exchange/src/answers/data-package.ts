import type { Language, Words } from "@kith/instrument";
import { formColumns } from "../answers-columns.ts";
import type { ExportedFile } from "../formats.ts";
import { reverseText, scalesText } from "../keys/item-note-text.ts";
import { zip } from "../sheet/write-workbook.ts";
import { writeCsv } from "../text/csv.ts";
import { utf8 } from "../text/utf8.ts";
import type { AnswersExport } from "./answers-export.ts";
import { type AnswersLoss, withoutCalls, withoutTimes } from "./losses.ts";
import { headOf, type NumericColumn, type NumericTable, numericTables } from "./numeric-table.ts";

/** A Frictionless data package (version 2 of the standard): a table for each instrument, with what every column and number means. */
export function toDataPackage(what: AnswersExport): ExportedFile<AnswersLoss> {
  const { language, name } = what;
  const tables = numericTables(what);
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: name.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, "-"),
    resources: tables.map((table) => resourceOf(table, language)),
  };
  return {
    name: `${name}.datapackage.zip`,
    mediaType: "application/zip",
    bytes: zip([
      ["datapackage.json", utf8(`${JSON.stringify(descriptor, null, 2)}\n`)],
      ...tables.map((table): [string, Uint8Array] => [
        `${table.file}.csv`,
        utf8(writeCsv([headOf(table), ...table.rows])),
      ]),
    ]),
    losses: [withoutCalls, withoutTimes],
  };
}

function resourceOf(table: NumericTable, language: Language) {
  const { file, instrument, missing } = table;
  const { licence } = instrument;
  return {
    name: table.key,
    type: "table",
    path: `${file}.csv`,
    title: instrument.title[language],
    "kith:title": instrument.title,
    "kith:version": instrument.version,
    scheme: "file",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(licence.name !== "" && { licenses: [{ name: licenceId(licence.name), title: licence.notice[language] }] }),
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: [
        ...formColumns.map((column) => ({ name: column, type: "string" })),
        ...table.columns.map((column) => fieldOf(column, table, language)),
      ],
      missingValues: [
        { value: "", label: "" },
        ...missing.map(({ value, code }) => ({ value: String(value), label: code })),
      ],
    },
  };
}

function fieldOf({ name, item, values }: NumericColumn, { missing }: NumericTable, language: Language) {
  const texts = (words: Words) => words[language];
  return {
    name,
    type: "integer",
    title: texts(item.words),
    "kith:title": item.words,
    constraints: { enum: values.map(({ value }) => value) },
    categories: values.map(({ value, words }) => ({ value, label: texts(words) })),
    categoriesOrdered: true,
    missingValues: missing.map(({ value, words }) => ({ value: String(value), label: texts(words) })),
    "kith:item": item.id,
    "kith:scale": scalesText(item.scales),
    "kith:reverse": reverseText(item.reverse),
  };
}

/** A licence's name as the standard wants it, without spaces. */
function licenceId(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replaceAll(/^-+|-+$/g, "") || "other-closed";
}
