import type { Instrument, Language, Response } from "@kith/instrument";
import { answersColumns } from "../answers-columns.ts";
import type { ExportedFile } from "../formats.ts";
import { reverseText, scalesText } from "../keys/item-note-text.ts";
import { type Cell, writeWorkbook } from "../sheet/write-workbook.ts";
import { toAnswersRow } from "../to-answers-row.ts";
import type { AnswersExport } from "./answers-export.ts";
import { instrumentOf } from "./instrument-of.ts";
import { type AnswersLoss, withoutCalls, withoutTimes } from "./losses.ts";

/** A workbook with the answers as numbers, the same as words, and a codebook that says what every column and number means. */
export function toAnswersWorkbook({
  instruments,
  responses,
  language,
  name,
}: AnswersExport): ExportedFile<AnswersLoss> {
  const columns = answersColumns(instruments);
  const codes = responses.map((response) => rowOf(toAnswersRow(response), columns, asNumber));
  const labels = responses.map((response) => rowOf(labelled(instruments, response, language), columns, (cell) => cell));
  const bytes = writeWorkbook([
    { name: "codes", rows: [columns, ...codes] },
    { name: "labels", rows: [columns, ...labels] },
    { name: "codebook", rows: codebook(instruments), widths: [30, 16, 48, 48, 40, 40, 20, 10] },
  ]);
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: `${name}.xlsx`, mediaType, bytes, losses: [withoutCalls, withoutTimes] };
}

function rowOf(row: Record<string, string>, columns: string[], toCell: (cell: string) => Cell): Cell[] {
  return columns.map((column) => toCell(row[column] ?? ""));
}

function asNumber(cell: string): Cell {
  return /^-?\d{1,9}$/.test(cell) && String(Number(cell)) === cell ? Number(cell) : cell;
}

function labelled(instruments: readonly Instrument[], response: Response, language: Language): Record<string, string> {
  const instrument = instrumentOf(instruments, response);
  const row = toAnswersRow(response);
  const words = instrument.items.flatMap((item): [string, string][] => {
    const answer = response.answers[item.id];
    if (answer === undefined) return [];
    const option =
      typeof answer === "number"
        ? instrument.optionSets.find((set) => set.id === item.optionSet)?.options.find(({ value }) => value === answer)
        : instrument.missingOptions.find(({ code }) => code === answer.missing);
    return option ? [[item.id, option.words[language]]] : [];
  });
  return { ...row, ...Object.fromEntries(words) };
}

function codebook(instruments: readonly Instrument[]): Cell[][] {
  const head = ["instrument", "item", "中文", "English", "答案", "answers", "scales", "reversed"];
  const rows = instruments.flatMap((instrument) =>
    instrument.items.map((item): Cell[] => {
      const options = instrument.optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
      const offered = (language: Language) =>
        [
          ...options.map(({ value, words }) => `${value} = ${words[language]}`),
          ...instrument.missingOptions.map(({ code, words }) => `${code} = ${words[language]}`),
        ].join("; ");
      const { id, words, scales, reverse } = item;
      return [
        `${instrument.id} ${instrument.version}`,
        id,
        words["zh-CN"],
        words.en,
        offered("zh-CN"),
        offered("en"),
        scalesText(scales),
        reverseText(reverse),
      ];
    }),
  );
  return [head, ...rows];
}
