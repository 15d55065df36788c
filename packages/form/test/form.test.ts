import { fromSurvey, toSurvey } from "@kith/form";
import { type Instrument, instrumentHash, languages, readInstrument, readResponse } from "@kith/instrument";
import { library } from "@kith/library";
import fc from "fast-check";
import { Model } from "survey-core";
import { expect, test } from "vitest";
import { expectedAnswer, filledIn, opened } from "./filled-in.ts";
import { madeUpInstrument } from "./made-up-instrument.ts";

const numRuns = 60;
const seed = 743;

test("every instrument in the library is a SurveyJS form in both languages, one question a screen, in its own order", () => {
  for (const instrument of library) {
    for (const language of languages) {
      const model = opened(instrument, language);
      expect(model.pages.map((page) => page.questions.map((question) => question.name))).toEqual([
        ...instrument.presentationOrder.map((id) => [id]),
        ...instrument.unscoredItems.map((item) => [item.id]),
      ]);
      // SurveyJS calls its default, English, nothing at all.
      expect(model.locale).toBe(language === "en" ? "" : "zh-cn");
      const first = model.pages[0];
      expect(first?.title).toBe(instrument.stem[language]);
      expect(first?.questions[0]?.title).toBe(
        instrument.items.find((item) => item.id === instrument.presentationOrder[0])?.words[language],
      );
    }
  }
});

test("each choice of each question of each instrument comes back as itself, and everything else as blank", () => {
  for (const instrument of library) {
    const model = opened(instrument, "zh-CN");
    for (const item of instrument.items) {
      const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
      const values = [
        ...(set?.options ?? []).map((option) => option.value),
        ...instrument.missingOptions.map((option) => `missing:${option.code}`),
      ];
      for (const value of values) {
        model.clear();
        model.setValue(item.id, value);
        const { answers } = fromSurvey(instrument, model.data);
        expect(answers[item.id]).toEqual(expectedAnswer(value));
        const others = Object.entries(answers).filter(([id]) => id !== item.id);
        expect(others.every(([, answer]) => typeof answer === "object" && answer.missing === "blank")).toBe(true);
      }
    }
  }
});

test("any way through any instrument, made up or our own, comes back whole and is a response that its door takes", () => {
  const instruments = fc.oneof(fc.constantFrom(...library), madeUpInstrument);
  const picks = fc.array(fc.integer({ min: -1, max: 8 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(instruments, picks, fc.constantFrom(...languages), (instrument, chosen, language) => {
      const { data } = filledIn(opened(instrument, language), chosen);
      // A question may come into sight after its place has passed; what counts is what is in sight at the end.
      const again = opened(instrument, language);
      again.data = data;
      const inSight = new Set(again.getAllQuestions(true).map((question) => question.name));
      const form = fromSurvey(instrument, again.data);
      for (const item of instrument.items) {
        const expected = inSight.has(item.id) ? expectedAnswer(again.data[item.id]) : undefined;
        expect(form.answers[item.id]).toEqual(expected);
      }
      for (const item of instrument.unscoredItems) expect(form.unscored[item.id]).toBe(again.data[item.id]);
      const hash = instrumentHash(instrument);
      const read = readResponse(instrument, hash, responseOf(instrument, hash, form));
      expect(read.kind === "refused" ? read.problems : []).toEqual([]);
    }),
    { numRuns, seed },
  );
});

test("a choice taken back hides what hung on it, and the hidden answer does not stay in the response", () => {
  const instrument = chain();
  const model = opened(instrument, "en");
  model.setValue("a", 1);
  model.setValue("b", 1);
  model.setValue("c", 0);
  expect(fromSurvey(instrument, model.data).answers).toEqual({ a: 1, b: 1, c: 0 });
  model.setValue("a", 0);
  expect(fromSurvey(instrument, model.data).answers).toEqual({ a: 0 });
  expect(fromSurvey(instrument, { a: 0, b: 1, c: 0 }).answers).toEqual({ a: 0 });
});

test("saying nothing on purpose never opens a question that hangs on a number", () => {
  const instrument = chain();
  const model = opened(instrument, "en");
  model.setValue("a", "missing:cant-say");
  expect(model.getQuestionByName("b").isVisible).toBe(false);
  expect(fromSurvey(instrument, model.data).answers).toEqual({ a: { missing: "cant-say" } });
});

test("an answer that was never on offer is our mistake, and is thrown rather than stored", () => {
  const instrument = chain();
  for (const value of [7, "1", "missing:not-observed", true, [1]]) {
    expect(() => fromSurvey(instrument, { a: value })).toThrow("requires answers that were on offer");
  }
});

test("the tap on the last answer does not send the form", () => {
  const model = opened(chain(), "en");
  expect(model.autoAdvanceEnabled).toBe(true);
  expect(model.autoAdvanceAllowComplete).toBe(false);
});

test("the caregiver form in SurveyJS JSON is the one in the golden file, which SurveyJS itself can open", async () => {
  const caregiver = library.find((instrument) => instrument.id === "kith-interpersonal-caregiver");
  if (!caregiver) throw new TypeError("this test requires the caregiver form");
  const json = toSurvey(caregiver, "zh-CN");
  await expect(`${JSON.stringify(json, null, 1)}\n`).toMatchFileSnapshot("golden/caregiver.zh-CN.json");
  expect(new Model(json).pageCount).toBe(25);
  expect(json.pages.at(-1)?.name).toBe("page-safety");
});

function chain(): Instrument {
  const caregiver = library.find((instrument) => instrument.id === "kith-interpersonal-caregiver");
  const [first] = caregiver?.items ?? [];
  if (!caregiver || !first) throw new TypeError("this test requires the caregiver form");
  const read = readInstrument({
    ...caregiver,
    items: [
      { ...first, id: "a" },
      { ...first, id: "b", showIf: { item: "a", in: [1, 2] } },
      { ...first, id: "c", showIf: { item: "b", in: [1] } },
    ],
    scales: caregiver.scales.filter((scale) => scale.id === "withdrawal"),
    unscoredItems: [],
    presentationOrder: ["a", "b", "c"],
  });
  if (read.kind === "refused") throw new TypeError(JSON.stringify(read.problems));
  return read.value;
}

function responseOf(instrument: Instrument, hash: string, form: ReturnType<typeof fromSurvey>) {
  return {
    id: "4c8f3f3e-6a57-4b8c-9d55-0d7a3c1f2b10",
    instrument: { id: instrument.id, version: instrument.version, hash },
    child: "c01",
    informant: instrument.informant,
    raterId: "r01",
    wave: "T0",
    mode: "phone",
    language: "zh-CN",
    ...form,
    opened: "2026-09-01T08:00:00.000Z",
    finished: "2026-09-01T08:08:00.000Z",
  };
}
