import { type Instrument, languages, type Scale, type Words } from "@kith/instrument";
import { formColumns } from "../answers-columns.ts";
import type { ExportedFile } from "../formats.ts";
import { toName } from "../found/to-id.ts";
import { endsOf } from "../keys/portable-scale.ts";
import { element, escaped } from "../sheet/write-xml.ts";
import { utf8 } from "../text/utf8.ts";
import type { AnswersExport } from "./answers-export.ts";
import { type AnswersLoss, withoutAnswers, withoutCalls } from "./losses.ts";
import { type NumericColumn, type NumericTable, numericTables } from "./numeric-table.ts";

/** The variables as a DDI Codebook (2.5), in both languages: questions, answers, missing values, scales and how they are made. */
export function toDdi(what: AnswersExport): ExportedFile<AnswersLoss> {
  const { name } = what;
  const tables = numericTables(what);
  const titles = element("titlStmt", {}, [text("titl", name)]);
  const xml = element("codeBook", { xmlns: "ddi:codebook:2_5", version: "2.5" }, [
    element("stdyDscr", {}, [element("citation", {}, [titles])]),
    ...tables.map((table, at) =>
      element("fileDscr", { ID: `F${at + 1}` }, [element("fileTxt", {}, [text("fileName", `${table.file}.csv`)])]),
    ),
    element("dataDscr", {}, [
      ...tables.flatMap(({ instrument }, at) => instrument.scales.map((scale) => scaleGroup(instrument, scale, at))),
      ...tables.flatMap((table, at) => [
        ...formColumns.map((column) =>
          element("var", { ID: varId(at, column), name: column, files: `F${at + 1}` }, []),
        ),
        ...table.columns.map((column) => variable(table, column, at)),
      ]),
    ]),
  ]);
  return {
    name: `${name}.ddi.xml`,
    mediaType: "application/xml",
    bytes: utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`),
    losses: [withoutAnswers, withoutCalls],
  };
}

function scaleGroup(instrument: Instrument, scale: Scale, at: number): string {
  const items = instrument.items.filter((item) => item.scales.some((use) => use.scale === scale.id));
  const parts = scale.parts.map((part) => `G${at + 1}-${part.scale}`);
  return element(
    "varGrp",
    {
      ID: `G${at + 1}-${scale.id}`,
      name: scale.id,
      type: "other",
      otherType: "scale",
      var: items.length > 0 ? items.map((item) => varId(at, toName(item.id))).join(" ") : undefined,
      varGrp: parts.length > 0 ? parts.join(" ") : undefined,
    },
    [...inBoth("labl", scale.words), ...inBoth("defntn", scale.definition), text("notes", rule(scale))],
  );
}

function rule({ method, multiplier, missing, direction }: Scale): string {
  return `${method}${multiplier === 1 ? "" : ` * ${multiplier}`}; missing: ${JSON.stringify(missing)}; ${direction}`;
}

function variable({ instrument, missing }: NumericTable, { name, item, values }: NumericColumn, at: number): string {
  const numbers = values.map(({ value }) => value);
  const range = element("range", { min: Math.min(...numbers), max: Math.max(...numbers) });
  const reversed = text("drvcmd", `${name}_r <- ${endsOf(instrument, item.optionSet)} - ${name}`, { syntax: "R" });
  return element("var", { ID: varId(at, name), name, files: `F${at + 1}`, intrvl: "discrete" }, [
    ...inBoth("labl", item.words),
    element("qstn", {}, [...inBoth("preQTxt", instrument.stem), ...inBoth("qstnLit", item.words)]),
    element("valrng", {}, [range]),
    element(
      "invalrng",
      {},
      missing.map(({ value }) => element("item", { VALUE: value })),
    ),
    ...values.map(({ value, words }) => category(value, words, false)),
    ...missing.map(({ value, words }) => category(value, words, true)),
    ...(item.reverse === false ? [] : [element("derivation", {}, [text("drvdesc", "reversed"), reversed])]),
    element("varFormat", { type: "numeric" }),
  ]);
}

function category(value: number, words: Words, isMissing: boolean): string {
  return element("catgry", { missing: isMissing ? "Y" : undefined }, [
    text("catValu", String(value)),
    ...inBoth("labl", words),
  ]);
}

function inBoth(name: string, words: Words): string[] {
  return languages.map((language) => text(name, words[language], { "xml:lang": language }));
}

function text(name: string, said: string, attributes: Record<string, string> = {}): string {
  return element(name, attributes, [escaped(said)]);
}

function varId(at: number, name: string): string {
  return `V${at + 1}-${name}`;
}
