import type { Answer, Instrument, Item, MissingCode, Response, Words } from "@kith/instrument";
import { formColumns } from "../answers-columns.ts";
import { givenOnce, toName } from "../found/to-id.ts";
import { toAnswersRow } from "../to-answers-row.ts";
import type { AnswersExport } from "./answers-export.ts";
import { responsesTo } from "./instrument-of.ts";

/** One item as a column of numbers: its name where names are short and plain, and what each number means. */
export type NumericColumn = {
  name: string;
  item: Item;
  values: { value: number; words: Words }[];
};

/** Answers to one instrument as a table of numbers, for programs that know no words in a column of numbers. */
export type NumericTable = {
  file: string;
  /** What the table is called: the instrument's id, with its version where another version is in the same export. */
  key: string;
  instrument: Instrument;
  /** What stands in the table where there is no answer, and why; never a number that was on offer. */
  missing: { value: number; code: MissingCode | "not-asked"; words: Words }[];
  columns: NumericColumn[];
  rows: string[][];
};

/** A table for each instrument. Two versions of one are two tables, as their items may differ. */
export function numericTables({ instruments, responses, name }: AnswersExport): NumericTable[] {
  return instruments.map((instrument) => {
    const hasOther = instruments.some(({ id, version }) => id === instrument.id && version !== instrument.version);
    const key = hasOther ? `${instrument.id}-${instrument.version}` : instrument.id;
    return { ...numericTable(instrument, responses), key, file: `${name}.${key}` };
  });
}

/** The columns of every form first, then one for each item. The names are the ids with underscores. */
function numericTable(instrument: Instrument, responses: readonly Response[]): Omit<NumericTable, "file" | "key"> {
  const once = givenOnce("_");
  for (const column of formColumns) once(column);
  const missing = missingValues(instrument, responses);
  const numbers = new Map(missing.map(({ code, value }) => [code, String(value)]));
  const columns = instrument.items.map((item) => ({
    name: once(toName(item.id)),
    item,
    values: valuesOf(instrument, item),
  }));
  const rows = responsesTo(instrument, responses).map((response) => {
    const row = toAnswersRow(response);
    return [
      ...formColumns.map((column) => row[column] ?? ""),
      ...instrument.items.map(({ id }) => {
        const answer = response.answers[id];
        return typeof answer === "number" ? String(answer) : (numbers.get(answer?.missing ?? "not-asked") ?? "");
      }),
    ];
  });
  return { instrument, missing, columns, rows };
}

/** The first line of the table. */
export function headOf({ columns }: NumericTable): string[] {
  return [...formColumns, ...columns.map((column) => column.name)];
}

function valuesOf(instrument: Instrument, item: Item): NumericColumn["values"] {
  const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
  return (set?.options ?? []).map(({ value, words }) => ({ value, words }));
}

const said: Record<MissingCode | "not-asked", Words> = {
  "cant-say": { "zh-CN": "说不准", en: "Can't say" },
  "not-observed": { "zh-CN": "没有见到", en: "Not observed" },
  "prefer-not": { "zh-CN": "不想说", en: "Prefer not to say" },
  "not-planned": { "zh-CN": "没有安排", en: "Not planned" },
  blank: { "zh-CN": "没有填", en: "Left blank" },
  "not-asked": { "zh-CN": "没有问到", en: "Not asked" },
  unreadable: { "zh-CN": "看不清", en: "Cannot be read" },
};

/** Numbers below every answer on offer, the same for every item. Only where paper could not be read is there one for that. */
function missingValues(instrument: Instrument, responses: readonly Response[]): NumericTable["missing"] {
  const lowest = Math.min(0, ...instrument.optionSets.flatMap((set) => set.options.map((option) => option.value)));
  const base = lowest > -90 ? -90 : lowest - 10;
  const isRead = !responses.some(({ answers }) => Object.values(answers).some(isUnreadable));
  const codes = (Object.keys(said) as (keyof typeof said)[]).filter((code) => code !== "unreadable" || !isRead);
  return codes.map((code, at) => {
    const own = instrument.missingOptions.find((option) => option.code === code)?.words;
    return { value: base - at - 1, code, words: own ?? said[code] };
  });
}

function isUnreadable(answer: Answer): boolean {
  return typeof answer !== "number" && answer.missing === "unreadable";
}
