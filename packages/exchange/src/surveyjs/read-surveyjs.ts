import { readAnnex, readItemNote } from "../found/annex.ts";
import type { FoundForm, FoundItem, Text } from "../found/found-form.ts";
import { bothOf, leftOut, type ReadShowIf, unreadCondition } from "../found/left-out.ts";
import { limits } from "../limits.ts";
import type { Question } from "../question.ts";
import { isObject, type Json, readJson, textIn } from "../text/read-json.ts";
import { unreadable } from "../unreadable.ts";
import { elementsOf, type Placed } from "./elements.ts";
import { localizedIn } from "./localized.ts";
import { optionsOf, rowsOf } from "./options.ts";

/** Reads a SurveyJS form: its questions with one answer of several, and of a matrix each row. Expressions are not run. */
export function readSurveyjs(bytes: Uint8Array): FoundForm {
  const survey = readJson(bytes);
  if (!isObject(survey)) throw notASurvey();
  const inText = localizedIn(textIn(survey.locale));
  const placed = elementsOf(survey);
  const own = isObject(survey.kith) ? survey.kith : null;
  const { id, version, ...annex } = own ?? {};
  const read = placed.map((one) => readElement(one, inText));
  const page = placed.find(({ element }) => isRated(element))?.page;
  return {
    format: "surveyjs",
    id: textIn(id) ?? textIn(survey.surveyId) ?? null,
    version: textIn(version),
    title: inText(survey.title),
    stem: page ? { ...inText(page.description), ...inText(page.title) } : {},
    about: {},
    licence: null,
    items: read.flatMap(({ items }) => items),
    otherLists: [],
    scales: [],
    guesses: [],
    annex: own ? readAnnex("kith", annex) : null,
    questions: read.flatMap(({ questions }) => questions),
  };
}

type ReadElement = { items: FoundItem[]; questions: Question[] };

function readElement({ element, at, holders }: Placed, inText: (thing: unknown) => Text): ReadElement {
  const name = textIn(element.name) ?? "";
  if (!isRated(element))
    return {
      items: [],
      questions: isSilent(element) ? [] : [leftOut(at, inText(element.title), name, textIn(element.type) ?? "?")],
    };
  if (name === "") throw unreadable(at, "这一题没有 name；请写上。", "This question has no name; give it one.");
  const showIf = [...holders, element].map((one) => readCondition(textIn(one.visibleIf))).reduce(bothOf);
  const questions = showIf === "unread" ? [unreadCondition(at)] : [];
  const title = inText(element.title);
  const shared = {
    at,
    list: { name: "", options: optionsOf(element, at, inText) },
    required: element.isRequired === true || element.eachRowRequired === true,
    showIf: showIf === "unread" ? null : showIf,
  };
  const note = isObject(element.kith) ? readItemNote(`${at}.kith`, element.kith) : null;
  const rows = rowsOf(element, inText);
  if (rows === null) {
    const words = Object.keys(title).length > 0 ? title : inText(name);
    return { items: [{ ...shared, name, words, note }], questions };
  }
  return {
    items: rows.map((row) => ({ ...shared, name: `${name}-${row.code}`, words: row.words, note: null })),
    questions,
  };
}

const rated = ["radiogroup", "dropdown", "rating", "buttongroup", "imagepicker", "matrix", "boolean"];

function isRated(element: Json): boolean {
  if (!rated.includes(textIn(element.type) ?? "")) return false;
  return !(element.type === "imagepicker" && element.multiSelect === true);
}

function isSilent(element: Json): boolean {
  return ["html", "image", "expression"].includes(textIn(element.type) ?? "");
}

/** `{a} = 1 or {a} = 2`, or `{a} anyof [1, 2]`: one earlier question and its answers. Anything else is not read. */
function readCondition(condition: string | null): ReadShowIf {
  if (condition === null || condition.trim() === "") return null;
  if (condition.length > limits.expression) return "unread";
  const listed = /^\s*\{([^{}]+)\}\s+anyof\s+\[([^[\]]*)\]\s*$/i.exec(condition);
  if (listed) {
    const codes = (listed[2] ?? "").split(",").map((code) => code.trim().replaceAll(/^['"]|['"]$/g, ""));
    return { name: listed[1] ?? "", codes };
  }
  const read = condition.split(/\s+or\s+/i).map((part) => {
    return /^\(?\s*\{([^{}]+)\}\s*(?:=|==|equal)\s*['"]?(-?[\w:.-]+)['"]?\s*\)?$/i.exec(part.trim());
  });
  const name = read[0]?.[1];
  if (name === undefined || !read.every((one) => one?.[1] === name)) return "unread";
  return { name, codes: read.map((one) => one?.[2] ?? "") };
}

function notASurvey() {
  return unreadable(
    "",
    "这不是一份 SurveyJS 问卷：最外面应该是一个有 pages 的对象；请检查文件。",
    "This is not a SurveyJS form, which is an object with pages; check the file.",
  );
}
