import type { Instrument, Problem } from "@kith/instrument";
import { answersColumns, formColumns } from "./answers-columns.ts";

/** What the first line of a table of answers says: what must be mended, and which items nobody could have answered. */
export type AnswersHeader = { problems: Problem[]; absent: string[] };

/** Reads the names of the columns. A name that means nothing here, or stands twice, would lose answers, and is a problem. */
export function readAnswersHeader(header: readonly string[], instruments: readonly Instrument[]): AnswersHeader {
  const known = answersColumns(instruments);
  const problems = header.flatMap((column, at): Problem[] => {
    if (column === "") return [said(`column ${at + 1}`, "this column has no name; name it, or remove it")];
    if (header.indexOf(column) !== at) return [said(column, "this column stands twice; remove one of the two")];
    if (known.includes(column)) return [];
    return [said(column, "no instrument has an item of this name; rename or remove the column")];
  });
  const unclear = instruments.flatMap(({ id, items }) =>
    items
      .filter((item) => formColumns.some((column) => column === item.id))
      .map((item) => said(item.id, `${id} has an item of this name, and every table such a column; rename the item`)),
  );
  const absent = known.filter((column) => !formColumns.some((form) => form === column) && !header.includes(column));
  return { problems: [...problems, ...unclear], absent };
}

function said(at: string, says: string): Problem {
  return { at: `line 1, ${at}`, says };
}
