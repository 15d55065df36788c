import type { Instrument, Problem, Words } from "@kith/instrument";
import { answersColumns, formColumns } from "./answers-columns.ts";

/** What the first line of a table of answers says: what must be mended, and which items nobody could have answered. */
export type AnswersHeader = { problems: Problem[]; absent: string[] };

/** Reads the names of the columns. A name that means nothing here, or stands twice, would lose answers, and is a problem. */
export function readAnswersHeader(header: readonly string[], instruments: readonly Instrument[]): AnswersHeader {
  const known = answersColumns(instruments);
  const [only = "", ...others] = header;
  if (others.length === 0 && /[;\t]/.test(only)) return { problems: [said("", notByCommas)], absent: [] };
  const problems = header.flatMap((column, at): Problem[] => {
    if (column === "") return [said("", unnamed(at + 1))];
    if (header.indexOf(column) !== at)
      return [
        said(column, {
          en: "this column stands twice; remove one of the two",
          "zh-CN": "这一列出现了两次；请去掉一个",
        }),
      ];
    if (known.includes(column)) return [];
    return [
      said(column, {
        en: "no instrument has an item of this name; rename or remove the column",
        "zh-CN": "没有一份问卷有这个名字的题；请改对列名，或者去掉这一列",
      }),
    ];
  });
  const unclear = instruments.flatMap(({ id, items }) =>
    items
      .filter((item) => formColumns.some((column) => column === item.id))
      .map((item) =>
        said(item.id, {
          en: `${id} has an item of this name, and every table such a column; rename the item`,
          "zh-CN": `${id} 有一道题叫这个名字，而每张表都有这样一列；请给题换个名字`,
        }),
      ),
  );
  const absent = known.filter((column) => !formColumns.some((form) => form === column) && !header.includes(column));
  return { problems: [...problems, ...unclear], absent };
}

const notByCommas: Words = {
  en: "the columns are not separated by commas; save the table as CSV with commas",
  "zh-CN": "各列之间不是用逗号分开的；请把表存成用逗号分隔的 CSV",
};

function unnamed(column: number): Words {
  return {
    en: `column ${column} has no name; name it, or remove it`,
    "zh-CN": `第 ${column} 列没有名字；请写上，或者去掉这一列`,
  };
}

function said(at: string, says: Words): Problem {
  return { line: 1, at, says };
}
