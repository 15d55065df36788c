import type { Language } from "@kith/instrument";
import type { FoundForm, FoundGuess, FoundItem, FoundList, Text } from "../found/found-form.ts";
import { bothOf, leftOut, type ReadShowIf, unreadCondition } from "../found/left-out.ts";
import { readNoteCells } from "../keys/item-note-text.ts";
import { limits } from "../limits.ts";
import type { Question } from "../question.ts";
import { unreadable } from "../unreadable.ts";
import { noteColumns } from "./columns.ts";
import { type Table, type TableRow, textOf } from "./read-table.ts";

type ReadSurvey = Pick<FoundForm, "items" | "guesses" | "questions" | "stem">;

/** What a form records of itself, without asking anybody. */
const unasked =
  /^(?:start|end|today|deviceid|device_id|phonenumber|phone_number|username|email|simserial|subscriberid|audit|hidden|start-geopoint)$/;

/** Reads the rows of the survey sheet: questions with one answer of a list, their conditions, and calculations that look like keys. */
export function readSurvey(survey: Table, lists: Map<string, FoundList>, fallback: Language | null): ReadSurvey {
  const items: FoundItem[] = [];
  const guesses: FoundGuess[] = [];
  const questions: Question[] = [];
  const groups: Group[] = [];
  const reversed = new Map<string, string>();
  let stem: Text = {};
  for (const row of survey.rows) {
    const written = row.cells.type ?? "";
    const list = /^select(?:[_ ]?one|1)\s+(.+)$/is.exec(written)?.[1] ?? null;
    const type = typeOf(written);
    const words = textOf(row.labels, fallback);
    const within = groups.at(-1) ?? { repeats: false, showIf: null };
    const showIf = bothOf(within.showIf, readRelevant(row.cells.relevant));
    if (list !== null && !within.repeats) {
      items.push(toFound(row, words, listOf(row, list, lists), showIf));
      if (showIf === "unread") questions.push(unreadCondition(row.at("relevant")));
    } else if (type === "calculate") {
      guesses.push(...guessFrom(row.cells.name ?? "", row.cells.calculation ?? "", words, reversed));
    } else if (type.startsWith("begin_") || type === "note") {
      if (items.length === 0 && Object.keys(stem).length === 0) stem = words;
      if (type !== "note") groups.push({ repeats: within.repeats || type !== "begin_group", showIf });
    } else if (type.startsWith("end_")) groups.pop();
    else if (type !== "" && !unasked.test(type)) {
      questions.push(
        leftOut(row.at("type"), words, row.cells.name ?? type, within.repeats ? `${written}, repeat` : written),
      );
    }
  }
  return { items, guesses, questions, stem };
}

/** A group that is open: whether its questions are asked several times over, and on what they all hang. */
type Group = { repeats: boolean; showIf: ReadShowIf };

function typeOf(written: string): string {
  const [type = ""] = written
    .toLowerCase()
    .replace(/^(begin|end)[ _]?(?=[a-z])/, "$1_")
    .split(/\s/);
  return type;
}

function toFound(row: TableRow, words: Text, list: FoundList, showIf: ReadShowIf): FoundItem {
  const { name, required = "" } = row.cells;
  if (name === undefined) {
    throw unreadable(row.at("name"), "这一题没有 name；请写上。", "This question has no name; give it one.");
  }
  return {
    name,
    at: row.at("name"),
    words,
    list,
    required: /^(?:yes|true|1|true\(\))$/i.test(required),
    showIf: showIf === "unread" ? null : showIf,
    note: readNote(row),
  };
}

function listOf(row: TableRow, named: string, lists: Map<string, FoundList>): FoundList {
  const name = named
    .slice(0, limits.expression)
    .replace(/\s+or_other\s*$/, "")
    .trim();
  const list = lists.get(name);
  if (list) return list;
  throw unreadable(
    row.at("type"),
    `这一题要用答案表“${name}”，choices 表里没有；请改正名字，或者把它加上。`,
    `This question uses the list "${name}", which is not in the sheet choices; correct the name, or add the list.`,
  );
}

function readNote(row: TableRow): FoundItem["note"] {
  for (const columns of Object.values(noteColumns)) {
    const {
      [columns.reverse]: reverse,
      [columns.scales]: scales = "",
      [columns.sensitive]: sensitive = "",
    } = row.cells;
    if (reverse !== undefined) return readNoteCells(row.at(columns.reverse), { reverse, scales, sensitive });
  }
  return null;
}

/** `${a} = 1 or ${a} = '2'`, or `selected(${a}, '1')`: one earlier question and its answers. Anything else is not read. */
function readRelevant(relevant: string | undefined): ReadShowIf {
  if (relevant === undefined) return null;
  if (relevant.length > limits.expression) return "unread";
  const parts = relevant.trim().split(/\s+or\s+/);
  const read = parts.map((part) => {
    const equal = /^\(?\s*\$\{\s*([^}\s]{1,100})\s*\}\s*=\s*['"‘’“”]?(-?[\w.-]+)['"‘’“”]?\s*\)?$/.exec(part.trim());
    const chosen = /^\(?\s*selected\(\s*\$\{\s*([^}\s]{1,100})\s*\}\s*,\s*['"‘’“”](-?[\w.-]+)['"‘’“”]\s*\)\s*\)?$/.exec(
      part.trim(),
    );
    return equal ?? chosen;
  });
  const name = read[0]?.[1];
  if (name === undefined || !read.every((one) => one?.[1] === name)) return "unread";
  return { name, codes: read.map((one) => one?.[2] ?? "") };
}

function guessFrom(name: string, calculation: string, words: Text, reversed: Map<string, string>): FoundGuess[] {
  if (calculation.length > limits.expression * 10) return [];
  const turned = /^\(?\s*-?\d+\s*-\s*(?:number\()?\s*\$\{\s*([^}\s]{1,100})\s*\}\s*\)?\s*\)?$/.exec(
    calculation.trim(),
  )?.[1];
  if (turned !== undefined) {
    reversed.set(name, turned);
    return [{ kind: "reverse", name: turned, because: `${name} = ${calculation.trim()}` }];
  }
  const named = [...calculation.matchAll(/\$\{\s*([^}\s]{1,100})\s*\}/g)].map(
    ([, one = ""]) => reversed.get(one) ?? one,
  );
  const items = [...new Set(named)];
  const within = [...calculation.matchAll(/\b-?\d+\s*-\s*\$\{\s*([^}\s]{1,100})\s*\}/g)].map(([, one = ""]) => one);
  const turnedWithin = within
    .filter((one) => !reversed.has(one))
    .map((one): FoundGuess => ({ kind: "reverse", name: one, because: `${name}: ${shortened(calculation)}` }));
  if (items.length < 2 || !/\+|sum\(/.test(calculation)) return turnedWithin;
  const method = /\bdiv\b|\/|mean\(|avg\(/.test(calculation) ? "mean" : "sum";
  return [...turnedWithin, { kind: "scale", name, words, method, items, because: shortened(calculation) }];
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
