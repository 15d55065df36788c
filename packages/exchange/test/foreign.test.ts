import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { acceptOffer, exportInstrument, type Imported, importInstrument, type Question } from "../src/index.ts";
import { foreign } from "./golden-file.ts";
import { small } from "./small-instrument.ts";

type Read = Extract<Imported, { kind: "imported" }>;

test("a Kobo form gives its rated questions; a reversal and a scale that it computes are offered and not assumed", () => {
  const { draft, questions } = readOf("kobo-by-openpyxl.xlsx");
  expect(draft).toMatchObject({ id: "kindness-check", title: { en: "Kindness check", "zh-CN": "" } });
  expect(draft.stem.en).toBe("Thinking of the last week:");
  expect(draft.items.map(({ id, required }) => [id, required])).toEqual([
    ["shares-toys", true],
    ["shouts", true],
    ["waits", false],
    ["only-if", false],
    ["calms-down", false],
  ]);
  expect(draft.items[4]?.showIf).toEqual({ item: "shouts", in: [3] });
  expect(draft.items[2]?.showIf).toEqual({ item: "shouts", in: [2, 3] });
  expect(draft.items.every((item) => item.reverse === false)).toBe(true);
  expect(kindsOf(questions)).toEqual(
    "other-language left-out show-if left-out left-out missing-option reverse scale version licence informant language".split(
      " ",
    ),
  );
  const accepted = questions.flatMap(({ offer }) => (offer ? [offer] : [])).reduce(acceptOffer, draft);
  expect(accepted.items.filter((item) => item.reverse === true).map(({ id }) => id)).toEqual(["shouts"]);
  expect(accepted.scales.map(({ id, method }) => [id, method])).toEqual([["kindness", "mean"]]);
  expect(accepted.items.flatMap(({ id, scales }) => (scales.length > 0 ? [id] : []))).toEqual([
    "shares-toys",
    "shouts",
    "waits",
  ]);
  expect(accepted.optionSets[0]?.options.map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  expect(accepted.missingOptions.map(({ code }) => code)).toEqual(["cant-say"]);
});

test("an ODK form in other spellings is read too: rich text, formulas by their last value, answers without numbers", () => {
  const { draft, questions } = readOf("odk-by-exceljs.xlsx");
  expect(draft.title).toEqual({ en: "", "zh-CN": "开心小表" });
  expect(draft.items.map(({ id, words }) => [id, words["zh-CN"], words.en])).toEqual([
    ["q1", "会讲笑话", "Tells a joke"],
    ["q2", "帮别人的忙", "Helps others"],
    ["q3", "不理人", "Ignores people"],
    ["q4-b", "自己玩", "Plays alone"],
  ]);
  expect(draft.items[2]?.showIf).toEqual({ item: "q1", in: [2] });
  expect(draft.optionSets[0]?.options.map(({ value, words }) => [value, words.en]).slice(0, 3)).toEqual([
    [0, "Never"],
    [1, "Sometimes"],
    [2, "Often"],
  ]);
  const { at } = questions.find(({ kind }) => kind === "formula") ?? {};
  expect(at).toBe("survey!D7");
  expect(kindsOf(questions)).toContain("values");
  expect(questions.find(({ kind }) => kind === "missing-option")?.offer).toMatchObject({ code: "cant-say", value: 3 });
});

test("of a REDCap project one form is taken, out of HTML and yes-or-no, and a project of several asks which", () => {
  expect(importInstrument(foreign("redcap-project.csv"), "project.csv")).toEqual({
    kind: "several",
    format: "redcap",
    forms: ["enrolment", "calm_at_home"],
  });
  const { draft, questions } = readOf("redcap-project.csv", "calm_at_home");
  expect(draft.stem.en).toBe("In the last two weeks, how often did your child …");
  expect(draft.items.map(({ words }) => words.en)).toEqual([
    "sleep through the night",
    "cry for more\nthan an hour",
    "settle & rest after crying",
    "Ask for a hug",
  ]);
  expect(draft.optionSets.map((set) => set.options.map(({ value, words }) => [value, words.en]))).toEqual([
    [
      [0, "Never"],
      [1, "Sometimes, not often"],
      [2, "Often"],
      [9, "Don't know"],
    ],
    [
      [1, "Yes"],
      [0, "No"],
    ],
  ]);
  expect(draft.items[2]?.showIf).toEqual({ item: "calm-2", in: [1, 2] });
  const scale = questions.find(({ kind }) => kind === "scale")?.offer;
  expect(scale).toMatchObject({
    scale: { id: "calm-total", method: "sum" },
    items: [{ item: "calm-1" }, { item: "calm-2" }, { item: "calm-3" }],
  });
  expect(questions.find(({ kind }) => kind === "reverse")?.offer).toEqual({ kind: "reverse", item: "calm-2" });
});

test("the zip that REDCap gives for one instrument is read as its dictionary", () => {
  const lines = new TextDecoder().decode(foreign("redcap-project.csv"));
  const one = lines
    .split("\n")
    .filter((line) => !line.includes(",enrolment,"))
    .join("\n");
  const zip = zipSync({ "OriginID.txt": new Uint8Array([49]), "instrument.csv": new TextEncoder().encode(one) });
  const read = importInstrument(zip, "calm.zip");
  expect(read.kind === "imported" && read.draft.items.length).toBe(4);
});

test("of a SurveyJS form each row of a matrix is a question, a rating its steps, and words that are no scores are asked about", () => {
  const { draft, questions } = readOf("surveyjs-by-creator.json");
  expect(draft.title).toEqual({ en: "Our afternoon club", "zh-CN": "我们的下午班" });
  expect(draft.stem).toEqual({ en: "In the last month …", "zh-CN": "最近一个月……" });
  expect(draft.items.map(({ id, words }) => [id, words["zh-CN"]])).toEqual([
    ["club-joined", "我一起玩了"],
    ["club-alone", "我一个人待着"],
    ["friend", "我交到了朋友"],
    ["again", "还想来吗？"],
  ]);
  expect(draft.items[3]?.showIf).toEqual({ item: "friend", in: [1] });
  expect(kindsOf(questions)).toEqual("show-if left-out values scale id version licence informant language".split(" "));
});

test("a FHIR questionnaire brings its weights from a contained value set, and weights turned round are offered as a reversal", () => {
  const { draft, questions } = readOf("fhir-r4-with-value-set.json");
  expect(draft.items.map(({ id, optionSet, required }) => [id, optionSet, required])).toEqual([
    ["q-1", "answers", true],
    ["q-2", "answers", false],
    ["q-3", "answers", false],
  ]);
  expect(draft.optionSets.map((set) => set.options.map(({ value, words }) => [value, words.en]))).toEqual([
    [
      [0, "Never"],
      [1, "Some days"],
      [2, "Most days"],
    ],
  ]);
  expect(draft.items[2]?.showIf).toEqual({ item: "q-1", in: [1, 2] });
  expect(questions.filter(({ kind }) => kind === "reverse").map(({ offer }) => offer)).toEqual([
    { kind: "reverse", item: "q-2" },
  ]);
  expect(questions.find(({ kind }) => kind === "licence")?.says.en).toContain("Written for a test");
});

test("out of a bundle of FHIR R5 one questionnaire is taken by its name, with its translations", () => {
  const all = importInstrument(foreign("fhir-r5-bundle.json"), "bundle.json");
  expect(all).toEqual({ kind: "several", format: "fhir", forms: ["first", "second"] });
  expect(readOf("fhir-r5-bundle.json", "first").draft.items[0]?.words).toEqual({
    en: "Does the child smile?",
    "zh-CN": "会笑吗？",
  });
});

test("a question takes the condition of the group that holds it, and two conditions together are said to be too many", () => {
  const often = [0, 1].map((value) => ({ value, text: ["Never", "Often"][value] }));
  const ask = (name: string, more: object = {}) => ({ type: "radiogroup", name, title: name, choices: often, ...more });
  const panel = (name: string, elements: object[]) => ({ type: "panel", name, visibleIf: "{a} = 1", elements });
  const survey = { pages: [{ elements: [ask("a"), panel("p", [ask("b"), ask("c", { visibleIf: "{b} = 1" })])] }] };
  const read = importInstrument(new TextEncoder().encode(JSON.stringify(survey)), "panels.json");
  if (read.kind !== "imported") throw new Error(JSON.stringify(read));
  expect(read.draft.items.map(({ showIf }) => showIf)).toEqual([undefined, { item: "a", in: [1] }, undefined]);
  expect(read.questions.filter(({ kind }) => kind === "show-if").map(({ at }) => at)).toEqual([
    "pages[0].elements[1].elements[1]",
  ]);
});

test("an item whose answers are elsewhere is left out and said, and the others come", () => {
  const text = new TextDecoder()
    .decode(foreign("fhir-r4-with-value-set.json"))
    .replace("#how-often", "http://elsewhere.org/vs");
  const read = importInstrument(new TextEncoder().encode(text), "elsewhere.json");
  if (read.kind !== "imported") throw new Error(JSON.stringify(read));
  expect(read.draft.items.map(({ id }) => id)).toEqual(["q-2", "q-3"]);
  expect(read.questions[0]).toMatchObject({ kind: "left-out", at: "item[0].item[0].answerValueSet" });
  expect(read.draft.items[1]?.showIf).toBeUndefined();
  expect(kindsOf(read.questions)).toContain("show-if");
});

test("what is changed in our XLSForm comes back changed, and the key with it; a damaged key refuses the file", () => {
  const changed = edited((xml) => xml.replace("参加活动", "跟大家一起玩"));
  const read = importInstrument(changed, "edited.xlsx");
  if (read.kind !== "imported") throw new Error(JSON.stringify(read));
  expect(read.draft.items[1]?.words).toEqual({ en: "Joins in & stays", "zh-CN": "跟大家一起玩" });
  expect({ ...read.draft, items: [] }).toEqual({ ...small, items: [] });
  const damaged = importInstrument(
    edited((xml) => xml.replace("&quot;unvalidated&quot;", "unvalidated")),
    "damaged.xlsx",
  );
  expect(damaged.kind === "refused" && damaged.problems[0]?.at).toBe("kith!B2");
  const withoutKith = importInstrument(
    edited((xml) => xml.replace('name="kith"', 'name="notes"')),
    "plain.xlsx",
  );
  expect(withoutKith.kind === "imported" && kindsOf(withoutKith.questions)).toContain("licence");
});

test("every question is asked in both languages and says where, and an unfinished draft is not let through the door", () => {
  for (const [name, form] of [
    ["kobo-by-openpyxl.xlsx"],
    ["odk-by-exceljs.xlsx"],
    ["redcap-project.csv", "calm_at_home"],
    ["surveyjs-by-creator.json"],
    ["fhir-r4-with-value-set.json"],
  ] as const) {
    const { questions, unfinished } = readOf(name, form);
    expect(unfinished.length, name).toBeGreaterThan(0);
    for (const { says } of questions) {
      expect(says["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(says.en).toMatch(/^[^\p{Script=Han}]{10,}/u);
    }
  }
});

/** Our XLSForm as somebody edited it. */
function edited(edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(exportInstrument(small, "xlsform-kobo").bytes);
  const changed = Object.entries(files).map(([name, bytes]) => [name, strToU8(edit(strFromU8(bytes)))] as const);
  return zipSync(Object.fromEntries(changed));
}

function readOf(name: string, form?: string): Read {
  const read = importInstrument(foreign(name), name, form === undefined ? {} : { form });
  if (read.kind !== "imported") throw new Error(JSON.stringify(read));
  return read;
}

function kindsOf(questions: Question[]): string[] {
  return questions.map(({ kind }) => kind);
}
