import { anyResponse } from "@kith/testing";
import readSheets from "read-excel-file/universal";
import { Model, Serializer } from "survey-core";
import { expect, test } from "vitest";
import { answersFormats, exportAnswers, exportInstrument, importInstrument, instrumentFormats } from "../src/index.ts";
import { expectGolden } from "./golden-file.ts";
import { small } from "./small-instrument.ts";

const responses = [3, 5, 8].map((seed) => anyResponse(small, seed));

test.each(instrumentFormats)(
  "an instrument as %s is the file that is kept, byte for byte, and comes back",
  (format) => {
    const { name, bytes } = exportInstrument(small, format);
    expectGolden(name, bytes);
    const read = importInstrument(bytes, name);
    expect(read.kind).toBe("imported");
    if (format !== "redcap" && read.kind === "imported") expect(read.draft).toEqual(small);
  },
);

test.each(answersFormats)("answers as %s are the file that is kept, byte for byte", (format) => {
  const { name, bytes } = exportAnswers([small], responses, format, { name: "three-forms" });
  expectGolden(name, bytes);
});

test("another reader of spreadsheets finds the same rows in our XLSForm, and the number of an answer as its name", async () => {
  const { bytes } = exportInstrument(small, "xlsform-odk", { language: "en" });
  const sheets = await readSheets(new Blob([bytes.slice()]));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["survey", "choices", "settings", "kith"]);
  const [survey, choices, settings] = sheets.map(({ data }) => data);
  expect(survey?.[0]?.slice(0, 4)).toEqual(["type", "name", "label::English (en)", "label::中文 (zh)"]);
  expect(survey?.[2]?.slice(0, 4)).toEqual(["select_one how_often", "al_1", "=Stays alone | by choice", "=独自待着"]);
  expect(survey?.[5]?.[5]).toBe("$" + "{al_1} = 1 or $" + "{al_1} = 2");
  expect(choices?.slice(1, 5).map((row) => row[1])).toEqual(["0", "1", "2", "not_observed"]);
  expect(settings?.[1]?.slice(0, 4)).toEqual(["A small check", "small-check", "1.2.0", "English (en)"]);
});

test("SurveyJS opens our form, knows everything in it once our property is registered, and asks in both languages", () => {
  for (const name of ["survey", "question"]) Serializer.addProperty(name, { name: "kith", type: "object" });
  const survey = new Model(JSON.parse(new TextDecoder().decode(exportInstrument(small, "surveyjs").bytes)));
  expect(survey.jsonErrors ?? []).toEqual([]);
  expect(survey.getAllQuestions().map(({ name }) => name)).toEqual([...small.presentationOrder, "call"]);
  const asked = survey.getQuestionByName("al-2");
  survey.locale = "zh-cn";
  expect(asked.title).toBe("参加活动");
  survey.locale = "en";
  expect(asked.title).toBe("Joins in & stays");
  expect(survey.getQuestionByName("al-3").isVisible).toBe(false);
  survey.setValue("al-1", 2);
  expect(survey.getQuestionByName("al-3").isVisible).toBe(true);
  const again = importInstrument(new TextEncoder().encode(JSON.stringify(survey.toJSON())), "saved-by-surveyjs.json");
  expect(again.kind === "imported" && again.draft).toEqual(small);
});
