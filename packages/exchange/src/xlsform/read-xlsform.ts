import type { FoundForm, FoundItem, FoundList, Text } from "../found/found-form.ts";
import { languageOf } from "../found/to-words.ts";
import type { Question } from "../question.ts";
import { readWorkbook } from "../sheet/read-workbook.ts";
import type { Sheet } from "../sheet/workbook.ts";
import { unreadable } from "../unreadable.ts";
import { readAnnexRows } from "./annex-rows.ts";
import { annexSheet } from "./columns.ts";
import { readSurvey } from "./read-survey.ts";
import { otherLanguages, readChoices, readTable, type Table, textOf } from "./read-table.ts";

/** Reads an XLSForm of Kobo's, ODK's or ours: the single-choice questions with their lists, and what it computes. */
export function readXlsform(bytes: Uint8Array): FoundForm {
  const sheets = readWorkbook(bytes);
  const survey = tableOf(sheets, "survey");
  if (!survey) throw noSurvey(sheets);
  const choices = tableOf(sheets, "choices");
  const settings = tableOf(sheets, "settings");
  const annex = sheets.find(({ name }) => name === annexSheet);
  const [setting] = settings?.rows ?? [];
  const fallback = languageOf(setting?.cells.default_language ?? "");
  const lists = choices ? readChoices(choices, fallback) : new Map<string, FoundList>();
  const read = readSurvey(survey, lists, fallback);
  const used = new Set(read.items.map((item: FoundItem) => item.list.name));
  const title = setting?.cells.form_title ?? setting?.cells.title ?? "";
  return {
    format: "xlsform",
    id: setting?.cells.form_id ?? setting?.cells.id_string ?? null,
    version: setting?.cells.version ?? null,
    title: titleText(title, fallback),
    stem: read.stem,
    about: {},
    licence: null,
    items: read.items,
    otherLists: annex ? [...lists.values()].filter(({ name }) => !used.has(name)) : [],
    scales: [],
    guesses: annex ? [] : read.guesses,
    annex: annex ? readAnnexRows(annexSheet, annex.rows) : null,
    questions: [...otherLanguages([survey, ...(choices ? [choices] : [])]), ...read.questions, ...askFormulas(sheets)],
  };
}

function titleText(title: string, fallback: ReturnType<typeof languageOf>): Text {
  if (title === "") return {};
  return textOf({ "": title }, fallback);
}

function tableOf(sheets: Sheet[], name: string): Table | null {
  const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name);
  return sheet ? readTable(sheet) : null;
}

/** Formulas are never run. Their last value is read, and said, since it may be stale. */
function askFormulas(sheets: Sheet[]): Question[] {
  return sheets.flatMap(({ name, formulas }): Question[] => {
    const [first] = formulas;
    if (first === undefined) return [];
    return [
      {
        kind: "formula",
        at: `${name}!${first}`,
        says: {
          "zh-CN": `这张表里有 ${formulas.length} 个公式，这里只取它们最后的结果，没有计算；请核对。`,
          en: `Formulas in this sheet: ${formulas.length}. Their last values were taken and nothing was computed; check them.`,
        },
      },
    ];
  });
}

function noSurvey(sheets: Sheet[]) {
  const names = sheets
    .map(({ name }) => name)
    .slice(0, 10)
    .join(", ");
  return unreadable(
    "",
    `表格里没有叫 survey 的表（有：${names}）；XLSForm 要有 survey 和 choices 两张表，请检查名字。`,
    `There is no sheet called survey (there are: ${names}); an XLSForm has the sheets survey and choices, so check the names.`,
  );
}
