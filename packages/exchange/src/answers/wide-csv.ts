import { answersColumns } from "../answers-columns.ts";
import type { ExportedFile } from "../formats.ts";
import { writeCsv } from "../text/csv.ts";
import { utf8WithMark } from "../text/utf8.ts";
import { toAnswersRow } from "../to-answers-row.ts";
import type { AnswersExport } from "./answers-export.ts";
import { type AnswersLoss, withoutCalls, withoutTimes } from "./losses.ts";

/** One line a form and one column an item: the table that `kith score` reads. A blank is written as the word. */
export function toWideCsv({ instruments, responses, name }: AnswersExport): ExportedFile<AnswersLoss> {
  const columns = answersColumns(instruments);
  const rows = responses.map((response) => {
    const row = toAnswersRow(response);
    return columns.map((column) => row[column] ?? "");
  });
  return {
    name: `${name}.wide.csv`,
    mediaType: "text/csv",
    bytes: utf8WithMark(writeCsv([columns, ...rows])),
    losses: [withoutCalls, withoutTimes],
  };
}
