import { type Language, languages, Scale } from "@kith/instrument";
import * as v from "valibot";
import { readPart } from "../found/annex.ts";
import type { FoundForm, FoundGuess, FoundItem, FoundScale, Text } from "../found/found-form.ts";
import { leftOut, unreadCondition } from "../found/left-out.ts";
import type { Several } from "../import-instrument.ts";
import { readNoteCells } from "../keys/item-note-text.ts";
import type { Question } from "../question.ts";
import { unreadable } from "../unreadable.ts";
import { readAbout, readAnnotation, readMissing } from "./annotation.ts";
import { fromHtml } from "./html-text.ts";
import { type Field, readFields } from "./read-fields.ts";
import { guessFrom, readBranching, readOptions } from "./read-logic.ts";

/** Reads one form of a REDCap data dictionary, or of an instrument zip: its radio buttons, lists and yes-or-no questions. */
export function readRedcap(bytes: Uint8Array, wanted: string | null): FoundForm | Several {
  const all = readFields(bytes);
  const forms = [...new Set(all.filter(isRated).map((field) => field.form))];
  if (wanted === null && forms.length > 1) return { forms };
  const name = wanted ?? forms[0];
  const fields = all.filter((field) => field.form === name);
  if (name === undefined || fields.length === 0) throw noForm(name, forms);
  const about = fields.map((field) => readAnnotation(field.annotation)).find((said) => said?.version !== undefined);
  const language = languages.find((known) => known === about?.language) ?? languageOfFile(fields);
  const inIt = (text: string): Text => (text === "" ? {} : { [language]: text });
  const title = about
    ? fields.find((field) => readAnnotation(field.annotation) === about || field.type === "descriptive")
    : null;
  const read = readItems(fields, inIt);
  const first = fields.find(isRated);
  return {
    format: "redcap",
    id: name,
    version: about?.version ?? null,
    title: inIt(title ? fromHtml(title.label) : name.replaceAll("_", " ")),
    stem: inIt(fromHtml(first?.section ?? "")),
    about: about ? readAbout(about) : {},
    licence: null,
    otherLists: [],
    annex: null,
    ...read,
  };
}

function readItems(fields: Field[], inIt: (text: string) => Text) {
  const items: FoundItem[] = [];
  const guesses: FoundGuess[] = [];
  const scales: FoundScale[] = [];
  const questions: Question[] = [];
  const reversed = new Map<string, string>();
  for (const field of fields) {
    const said = readAnnotation(field.annotation);
    if (said?.["score-of"] !== undefined) scales.push(readScale(field, said, inIt));
    else if (isRated(field)) {
      const showIf = readBranching(field.branching);
      if (showIf === "unread") questions.push(unreadCondition(field.at("branching")));
      items.push({
        name: field.name,
        at: field.at("name"),
        words: inIt(fromHtml(field.label)),
        list: { name: "", options: readOptions(field, inIt) },
        required: /^(?:y|yes|1)$/i.test(field.required),
        showIf: showIf === "unread" ? null : showIf,
        note: said ? readNote(field, said) : null,
      });
    } else if (field.type === "calc") guesses.push(...guessFrom(field, inIt(fromHtml(field.label)), reversed));
    else if (field.type !== "descriptive" && !isRecordId(field, fields)) {
      questions.push(leftOut(field.at("type"), inIt(fromHtml(field.label)), field.name, field.type));
    }
  }
  return { items, guesses: scales.length > 0 ? [] : guesses, scales, questions };
}

function isRated({ type }: Field): boolean {
  return ["radio", "dropdown", "yesno", "truefalse"].includes(type);
}

function isRecordId(field: Field, fields: Field[]): boolean {
  return field === fields[0] && field.type === "text";
}

function languageOfFile(fields: Field[]): Language {
  return fields.some((field) => /\p{Script=Han}/u.test(field.label + field.choices)) ? "zh-CN" : "en";
}

function readNote(field: Field, said: Record<string, string>): FoundItem["note"] {
  return readNoteCells(field.at("annotation"), {
    scales: said.scale ?? "",
    reverse: said.reverse ?? "",
    sensitive: said.sensitive ?? "",
    ...(said.set !== undefined && { optionSet: said.set }),
  });
}

const Told = v.omit(Scale, ["words", "definition", "bands", "norms", "reliability"]);

function readScale(field: Field, said: Record<string, string>, inIt: (text: string) => Text): FoundScale {
  const at = field.at("annotation");
  const parts = (said.parts ?? "").split(",").filter((part) => part !== "");
  const told = readPart(at, Told, {
    id: said["score-of"],
    method: said.method,
    direction: said.direction,
    multiplier: Number(said.multiplier ?? 1),
    rounding: said.rounding ?? "none",
    missing: readMissing(at, said.missing ?? "none"),
    parts: parts.map((part) => ({ scale: part.split("*")[0], weight: Number(part.split("*")[1] ?? 1) })),
    ...(said.strategy !== undefined && { strategy: said.strategy }),
    ...(said.aspect !== undefined && { aspect: said.aspect }),
  });
  return { ...told, words: inIt(fromHtml(field.label)), definition: inIt(fromHtml(field.note)) };
}

function noForm(name: string | undefined, forms: string[]) {
  const list = forms.join(", ");
  if (name === undefined) {
    return unreadable(
      "",
      "这份数据字典里没有单选题（radio、dropdown、yesno）；请检查是不是选错了文件。",
      "This dictionary has no question with one answer of several (radio, dropdown, yesno); check whether it is the right one.",
    );
  }
  return unreadable(
    name,
    `这份数据字典里没有叫“${name}”的表；有：${list}。`,
    `This dictionary has no form called "${name}"; it has: ${list}.`,
  );
}
