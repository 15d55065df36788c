import type { Language } from "@kith/instrument";
import { formColumns } from "../answers-columns.ts";
import type { ExportedFile } from "../formats.ts";
import { zip } from "../sheet/write-workbook.ts";
import { writeCsv } from "../text/csv.ts";
import { utf8, utf8WithMark } from "../text/utf8.ts";
import type { AnswersExport } from "./answers-export.ts";
import { type AnswersLoss, withoutCalls, withoutTimes } from "./losses.ts";
import { headOf, type NumericTable, numericTables } from "./numeric-table.ts";

/** For each instrument a table and SPSS syntax that reads it, with labels in one language and the missing values declared. */
export function toSpssPackage(what: AnswersExport): ExportedFile<AnswersLoss> {
  const { language, name } = what;
  const tables = numericTables(what);
  const files = tables.flatMap((table): [string, Uint8Array][] => [
    [`${table.file}.csv`, utf8(writeCsv([headOf(table), ...table.rows]))],
    [`${table.file}.sps`, utf8WithMark(syntax(table, language))],
  ]);
  return {
    name: `${name}.spss.zip`,
    mediaType: "application/zip",
    bytes: zip(files),
    losses: [withoutCalls, withoutTimes],
  };
}

function syntax({ file, columns, missing, rows }: NumericTable, language: Language): string {
  const widths = formColumns.map((_, at) =>
    rows.reduce((widest, row) => Math.max(widest, utf8(row[at] ?? "").length), 8),
  );
  const variables = [
    ...formColumns.map((column, at) => `  ${column} A${widths[at]}`),
    ...columns.map(({ name }) => `  ${name} F8.0`),
  ];
  const gone = missing.map(({ value }) => value);
  const lines = [
    "* Encoding: UTF-8.",
    "* Reads the table beside this file. Run it in their folder.",
    `GET DATA /TYPE=TXT /FILE=${quoted(`${file}.csv`)} /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS=","`,
    `  /QUALIFIER='"' /FIRSTCASE=2 /VARIABLES=`,
    `${variables.join("\n")}.`,
    "VARIABLE LABELS",
    `${columns
      .map(({ name, item }) => `  /${name} ${quoted(item.words[language], 250)}`)
      .join("\n")
      .replace("/", "")}.`,
    ...columns.flatMap(({ name, values }) => [
      `VALUE LABELS ${name}`,
      `${[...values, ...missing].map(({ value, words }) => `  ${value} ${quoted(words[language], 120)}`).join("\n")}.`,
    ]),
    `MISSING VALUES ${columns.map(({ name }) => name).join(" ")} (${Math.min(...gone)} THRU ${Math.max(...gone)}).`,
    `VARIABLE LEVEL ${columns.map(({ name }) => name).join(" ")} (ORDINAL).`,
    "EXECUTE.",
    "",
  ];
  return lines.join("\n");
}

/** A text for SPSS, of at most so many bytes. A quotation mark is written twice, and a line break is a space. */
function quoted(text: string, most = 250): string {
  let kept = "";
  for (const character of text.replaceAll(/\s+/g, " ")) {
    if (utf8(kept + character).length > most) break;
    kept += character;
  }
  return `'${kept.replaceAll("'", "''")}'`;
}
