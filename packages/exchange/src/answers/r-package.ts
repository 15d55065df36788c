import type { Words } from "@kith/instrument";
import { formColumns } from "../answers-columns.ts";
import type { ExportedFile } from "../formats.ts";
import { zip } from "../sheet/write-workbook.ts";
import { writeCsv } from "../text/csv.ts";
import { utf8, utf8WithMark } from "../text/utf8.ts";
import type { AnswersExport } from "./answers-export.ts";
import { type AnswersLoss, withoutCalls, withoutTimes } from "./losses.ts";
import { headOf, type NumericTable, numericTables } from "./numeric-table.ts";

/**
 * For each instrument a table and a script for R that reads it: numbers with their labels in both languages, factors in
 * one, and NA for what is missing, with the reason kept beside it. It needs no package and no locale.
 */
export function toRPackage(what: AnswersExport): ExportedFile<AnswersLoss> {
  const { language, name } = what;
  const tables = numericTables(what);
  const files = tables.map((table): [string, Uint8Array] => [
    `${table.file}.csv`,
    utf8WithMark(writeCsv([headOf(table), ...table.rows])),
  ]);
  const script = [
    "# Reads the answers beside this script. Run it in their folder: Rscript read-answers.R, or source() it.",
    "# answers$<instrument> has numbers, with NA for what is missing; reasons$<instrument> says why;",
    "# factors$<instrument> has the words of one language.",
    `language <- ${quoted(language)}`,
    "answers <- list(); reasons <- list(); factors <- list()",
    "",
    ...tables.flatMap(readTable),
    'for (each in names(answers)) cat(each, ": ", nrow(answers[[each]]), " forms\\n", sep = "")',
    "",
  ].join("\n");
  return {
    name: `${name}.r.zip`,
    mediaType: "application/zip",
    bytes: zip([...files, ["read-answers.R", utf8(script)]]),
    losses: [withoutCalls, withoutTimes],
  };
}

function readTable(table: NumericTable): string[] {
  const { file, missing, columns } = table;
  const kinds = [...formColumns.map(() => '"character"'), ...columns.map(() => '"integer"')].join(", ");
  const gone = missing.map(({ value }) => value).join(", ");
  const key = quoted(table.key);
  return [
    `d <- read.csv(${quoted(`${file}.csv`)}, colClasses = c(${kinds}), na.strings = "", encoding = "UTF-8", fileEncoding = "UTF-8-BOM")`,
    `why <- d; f <- d; gone <- c(${gone})`,
    `codes <- c(${missing.map(({ code }) => quoted(code)).join(", ")})`,
    ...columns.flatMap(({ name, item, values }) => [
      `why$${name} <- codes[match(d$${name}, gone)]`,
      `d$${name}[d$${name} %in% gone] <- NA`,
      `values <- c(${values.map(({ value }) => value).join(", ")})`,
      `zh <- c(${values.map(({ words }) => quoted(words["zh-CN"])).join(", ")})`,
      `en <- c(${values.map(({ words }) => quoted(words.en)).join(", ")})`,
      `f$${name} <- factor(d$${name}, levels = values, labels = make.unique(if (language == "en") en else zh))`,
      ...labels(name, item.words),
    ]),
    `answers[[${key}]] <- d; reasons[[${key}]] <- why; factors[[${key}]] <- f`,
    "",
  ];
}

function labels(name: string, words: Words): string[] {
  return [
    `attr(d$${name}, "label") <- ${quoted(words["zh-CN"])}; attr(d$${name}, "label_en") <- ${quoted(words.en)}`,
    `attr(d$${name}, "labels") <- setNames(values, zh); attr(d$${name}, "labels_en") <- setNames(values, en)`,
  ];
}

/** A text for R. Everything beyond ASCII is written as its number, so that the script reads the same in any locale. */
function quoted(text: string): string {
  const written = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === "\\") return `\\${character}`;
    if (code >= 0x20 && code < 0x7f) return character;
    return code > 0xff_ff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
  return `"${written.join("")}"`;
}

function hex(code: number, length: number): string {
  return code.toString(16).toUpperCase().padStart(length, "0");
}
