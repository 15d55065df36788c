import { readAnnex, readItemNote } from "../found/annex.ts";
import type { FoundForm, FoundItem, Text } from "../found/found-form.ts";
import { bothOf, leftOut, type ReadShowIf, shown, unreadCondition } from "../found/left-out.ts";
import type { Several } from "../import-instrument.ts";
import { limits } from "../limits.ts";
import type { Question } from "../question.ts";
import { isObject, type Json, objectsIn, readJson, textIn } from "../text/read-json.ts";
import { unreadable } from "../unreadable.ts";
import { readEnableWhen } from "./read-enable-when.ts";
import { optionsOf, valueSetsIn } from "./read-options.ts";
import { extensionText, type FhirText, textReader } from "./text.ts";
import { urls } from "./urls.ts";

/** Reads a FHIR Questionnaire of R4 or R5, or one out of a bundle: its questions with one answer of several, and their weights. */
export function readFhir(bytes: Uint8Array, wanted: string | null): FoundForm | Several {
  const all = questionnairesIn(readJson(bytes));
  const names = all.map(nameOf);
  if (wanted === null && all.length > 1) return { forms: names };
  const found = wanted === null ? all[0] : all[names.indexOf(wanted)];
  if (!found) throw noQuestionnaire(wanted, names);
  return readQuestionnaire(found);
}

function readQuestionnaire(found: Json): FoundForm {
  const text = textReader(textIn(found.language));
  const own = extensionText(found, urls.annex);
  const reading: Reading = { text, sets: valueSetsIn(found), items: [], questions: [], stem: {}, headings: 0 };
  readItems(objectsIn(found.item), "item", reading, 0, null);
  return {
    format: "fhir",
    id: nameOf(found),
    version: textIn(found.version),
    title: text(found, "title"),
    stem: reading.stem,
    about: {},
    licence: textIn(found.copyright),
    items: reading.items,
    otherLists: [],
    scales: [],
    guesses: [],
    annex: own === null ? null : readAnnex("extension", parsed("extension", own)),
    questions: [...reading.questions, ...askHeadings(reading.headings)],
  };
}

type Reading = {
  text: FhirText;
  sets: ReturnType<typeof valueSetsIn>;
  items: FoundItem[];
  questions: Question[];
  stem: Text;
  headings: number;
};

function readItems(items: Json[], path: string, reading: Reading, depth: number, group: ReadShowIf): void {
  if (depth > limits.depth) {
    throw unreadable(
      path,
      `这里的分组套了 ${limits.depth} 层以上；请拆平再导入。`,
      `Groups are nested more than ${limits.depth} deep here; flatten them and import again.`,
    );
  }
  for (const [place, item] of items.entries()) {
    const at = `${path}[${place}]`;
    const linkId = textIn(item.linkId) ?? "";
    if (linkId.startsWith("kith.score")) continue;
    const showIf = bothOf(group, readEnableWhen(item));
    if (isRated(item)) readRated(item, at, linkId, reading, showIf);
    else if (item.type === "group" || item.type === "display") noteHeading(item, reading);
    else {
      const type = item.repeats === true ? "repeats" : (textIn(item.type) ?? "?");
      reading.questions.push(leftOut(at, reading.text(item, "text"), linkId, type));
    }
    readItems(objectsIn(item.item), `${at}.item`, reading, depth + 1, showIf);
  }
}

function isRated(item: Json): boolean {
  const type = textIn(item.type) ?? "";
  if (item.repeats === true) return false;
  if (["choice", "open-choice", "coding", "boolean"].includes(type)) return true;
  return Array.isArray(item.answerOption) && ["integer", "string"].includes(type);
}

function readRated(item: Json, at: string, linkId: string, reading: Reading, showIf: ReadShowIf): void {
  if (linkId === "") throw unreadable(at, "这一题没有 linkId；请写上。", "This item has no linkId; give it one.");
  const words = reading.text(item, "text");
  const key = extensionText(item, urls.key);
  const note = key === null ? null : readItemNote(at, parsed(at, key));
  const options = optionsOf(item, reading.sets, reading.text, note !== null);
  if (options === "elsewhere") {
    reading.questions.push(answersElsewhere(at, shown(words["zh-CN"] ?? words.en ?? linkId)));
    return;
  }
  if (showIf === "unread") reading.questions.push(unreadCondition(at));
  reading.items.push({
    name: linkId,
    at,
    words,
    list: { name: "", options },
    required: item.required === true,
    showIf: showIf === "unread" ? null : showIf,
    note,
  });
}

function answersElsewhere(at: string, text: string): Question {
  return {
    kind: "left-out",
    at: `${at}.answerValueSet`,
    says: {
      "zh-CN": `“${text}”的答案在文件外面，没有带进来；请导出时把 ValueSet 一起放进 contained，再导入。`,
      en: `The answers of "${text}" are elsewhere, and it was left out; export the questionnaire with its ValueSet contained, and import that.`,
    },
  };
}

/** The first heading is the sentence above the items; later ones have no place, and are told of. */
function noteHeading(item: Json, reading: Reading): void {
  const words = reading.text(item, "text");
  if (Object.keys(words).length === 0) return;
  if (reading.items.length === 0 && Object.keys(reading.stem).length === 0) reading.stem = words;
  else reading.headings += 1;
}

function askHeadings(headings: number): Question[] {
  if (headings === 0) return [];
  return [
    {
      kind: "left-out",
      at: "item",
      says: {
        "zh-CN": `文件里还有 ${headings} 个小标题或说明，这里只能有一句题干，没有带进来；要紧的话请写进题干或题目。`,
        en: `The file has ${headings} more headings or notes; there is room for one stem, so they were left out. Put what matters into the stem or the items.`,
      },
    },
  ];
}

function questionnairesIn(thing: unknown): Json[] {
  if (!isObject(thing)) return [];
  if (thing.resourceType !== "Bundle") return thing.resourceType === "Questionnaire" ? [thing] : [];
  return objectsIn(thing.entry)
    .map((entry) => entry.resource)
    .filter(isObject)
    .filter((resource) => resource.resourceType === "Questionnaire");
}

function nameOf(questionnaire: Json): string {
  const [identifier] = objectsIn(questionnaire.identifier);
  const own = identifier?.system === urls.identifier ? textIn(identifier.value) : null;
  return (
    own ??
    textIn(questionnaire.id) ??
    textIn(questionnaire.name) ??
    textIn(questionnaire.url)?.split("/").at(-1) ??
    "imported"
  );
}

function parsed(at: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw unreadable(
      at,
      "Kith 自己的扩展被改得读不出来了；请恢复原样，或者删掉再导入。",
      "An extension of Kith's can no longer be read; put it back as it was, or remove it and import again.",
    );
  }
}

function noQuestionnaire(wanted: string | null, names: string[]) {
  const list = names.join(", ");
  if (wanted !== null) {
    return unreadable(
      wanted,
      `没有叫“${wanted}”的问卷；有：${list}。`,
      `There is no questionnaire "${wanted}"; there is: ${list}.`,
    );
  }
  return unreadable(
    "",
    "文件里没有 Questionnaire；请检查是不是选错了资源。",
    "There is no Questionnaire in this file; check whether it is the right resource.",
  );
}
