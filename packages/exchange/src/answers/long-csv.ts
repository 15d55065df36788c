import type { Instrument, Item, Response } from "@kith/instrument";
import { formColumns } from "../answers-columns.ts";
import type { ExportedFile } from "../formats.ts";
import { writeCsv } from "../text/csv.ts";
import { utf8WithMark } from "../text/utf8.ts";
import { toAnswersRow } from "../to-answers-row.ts";
import type { AnswersExport } from "./answers-export.ts";
import { instrumentOf } from "./instrument-of.ts";
import { type AnswersLoss, withoutCalls, withoutTimes } from "./losses.ts";

/**
 * One line an answer: what was chosen, in numbers and in both languages, or why there is none. A question that was not
 * asked has its line too, and says so.
 */
export function toLongCsv({ instruments, responses, name }: AnswersExport): ExportedFile<AnswersLoss> {
  const columns = [...formColumns, "item", "value", "missing", "answer_zh", "answer_en"];
  const rows = responses.flatMap((response) => {
    const instrument = instrumentOf(instruments, response);
    const row = toAnswersRow(response);
    const form = formColumns.map((column) => row[column] ?? "");
    return instrument.items.map((item) => [...form, item.id, ...answerCells(instrument, item, response)]);
  });
  return {
    name: `${name}.long.csv`,
    mediaType: "text/csv",
    bytes: utf8WithMark(writeCsv([columns, ...rows])),
    losses: [withoutCalls, withoutTimes],
  };
}

function answerCells(instrument: Instrument, item: Item, { answers }: Response): string[] {
  const answer = answers[item.id];
  if (answer === undefined) return ["", "not-asked", "", ""];
  if (typeof answer === "number") {
    const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
    const words = set?.options.find((option) => option.value === answer)?.words;
    return [String(answer), "", words?.["zh-CN"] ?? "", words?.en ?? ""];
  }
  const words = instrument.missingOptions.find((option) => option.code === answer.missing)?.words;
  return ["", answer.missing, words?.["zh-CN"] ?? "", words?.en ?? ""];
}
