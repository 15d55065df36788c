import {
  answered,
  type CompiledForm,
  compile,
  fieldsetHtml,
  fromSurvey,
  inSight,
  lightAnswers,
  makeLightForm,
  questionHtml,
  toSurvey,
} from "@kith/form";
import { type Instrument, type Language, languages } from "@kith/instrument";
import { library } from "@kith/library";
import fc from "fast-check";
import type { Model } from "survey-core";
import { expect, test } from "vitest";
import { opened } from "./filled-in.ts";
import { madeUpInstrument } from "./made-up-instrument.ts";

const seed = 1109;
const taps = fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { minLength: 1, maxLength: 60 });

test("every instrument of the library is compiled in both languages, word for word and answer for answer", () => {
  for (const instrument of library) {
    for (const language of languages) {
      const json = toSurvey(instrument, language);
      const form = compiledFrom(instrument, language);
      expect(form.language).toBe(language);
      expect(
        form.questions.map(({ name, words, choices }) => ({
          name,
          title: words,
          choices: choices.map(({ value, words: text }) => ({ value, text })),
        })),
      ).toEqual(json.pages.map(({ elements: [{ name, title, choices }] }) => ({ name, title, choices })));
    }
  }
});

test("the same taps give the same answers, the same questions in sight and the same response on both lanes", () => {
  const instruments = fc.oneof(fc.constantFrom(...library), madeUpInstrument);
  fc.assert(
    fc.property(instruments, fc.constantFrom(...languages), taps, (instrument, language, tapped) => {
      sameOnBothLanes(instrument, language, tapped);
    }),
    { numRuns: 150, seed },
  );
});

test("every single instrument of the library is tapped through on both lanes with the same response", () => {
  const [tapped] = fc.sample(fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { minLength: 60, maxLength: 60 }), {
    numRuns: 1,
    seed,
  });
  for (const instrument of library) sameOnBothLanes(instrument, "zh-CN", tapped ?? []);
});

test.each<[string, (json: ReturnType<typeof caregiver>) => unknown]>([
  ["which only SurveyJS draws", (json) => ({ ...json, triggers: [] })],
  ["is a matrix", (json) => withQuestion(json, { type: "matrix" })],
  ["has a condition we cannot read", (json) => withQuestion(json, { visibleIf: "{wd1} > 2 and {wd2} notempty" })],
  ["which is not asked", (json) => withQuestion(json, { visibleIf: "{nobody} = 1" })],
  ["has words that only SurveyJS draws", (json) => withQuestion(json, { title: "Hello {name}" })],
  ["has words that only SurveyJS draws", (json) => withQuestion(json, { title: { default: "a", "zh-cn": "b" } })],
  [
    "two with one value",
    (json) =>
      withQuestion(json, {
        choices: [
          { value: 1, text: "a" },
          { value: 1, text: "b" },
        ],
      }),
  ],
  ["does not have one question", (json) => ({ ...json, pages: [{ name: "two", elements: [1, 2] }] })],
  ["autoAdvanceAllowComplete is not false", (json) => ({ ...json, autoAdvanceAllowComplete: true })],
  ["in a language we do not draw", (json) => ({ ...json, locale: "fr" })],
  ["the form is not there", () => null],
])("what is beyond the light page is left to SurveyJS, and it is said why: %s", (because, change) => {
  const compiled = compile(change(caregiver()));
  expect(compiled.kind === "outside" ? compiled.because : compiled.kind).toContain(because);
});

test("a question's words cannot become anything but words on the page", () => {
  const form = compiledFrom(library[0] ?? raise(), "en");
  const [question] = form.questions;
  const bad = `<img src=x onerror="alert('1')">&`;
  const asked = {
    ...(question ?? raise()),
    stem: bad,
    words: bad,
    choices: [{ value: bad, words: bad, beans: null, apart: false }],
  };
  for (const html of [questionHtml(asked, bad), fieldsetHtml(asked, "a.x", null)]) {
    expect(html).not.toContain("<img");
    expect(html).not.toContain(`"alert`);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
  }
});

test("five amounts have no bean to four beans beside them, and a way out has none", () => {
  const form = compiledFrom(library.find((one) => one.id === "kith-interpersonal-caregiver") ?? raise(), "en");
  expect(form.questions[0]?.choices.map((choice) => choice.beans)).toEqual([0, 1, 2, 3, 4, null, ...waysOut(form)]);
  expect(form.questions.at(-1)?.choices.every((choice) => choice.beans === null && !choice.apart)).toBe(true);
});

function waysOut(form: CompiledForm): null[] {
  return (form.questions[0]?.choices.slice(6) ?? []).map(() => null);
}

function sameOnBothLanes(instrument: Instrument, language: Language, tapped: readonly (readonly [number, number])[]) {
  const form = compiledFrom(instrument, language);
  const model = opened(instrument, language);
  let data: Readonly<Record<string, unknown>> = {};
  for (const [which, answer] of tapped) {
    const seen = inSight(form, data);
    expect(seen.map((question) => question.name)).toEqual(namesInSight(model));
    const question = seen[which % seen.length];
    if (!question) return;
    const choice = question.choices[answer % question.choices.length];
    if (!choice) return;
    data = answered(form, data, question.name, choice.value);
    model.getQuestionByName(question.name).value = choice.value;
    expect(data).toEqual(model.data);
  }
  expect(fromSurvey(instrument, data)).toEqual(fromSurvey(instrument, model.data));
  const light = makeLightForm(instrument, "hash");
  if (light.kind === "outside") throw new TypeError(light.because);
  expect(lightAnswers(light.form, data)).toEqual(fromSurvey(instrument, model.data));
  // A draft of two windows may still hold what a hidden question was answered with.
  const stale = { ...Object.fromEntries(form.questions.map((one) => [one.name, one.choices[0]?.value])), ...data };
  expect(lightAnswers(light.form, stale)).toEqual(fromSurvey(instrument, stale));
}

function namesInSight(model: Model): string[] {
  return model.visiblePages.flatMap((page) => page.questions.map((question) => question.name));
}

function compiledFrom(instrument: Instrument, language: Language): CompiledForm {
  const compiled = compile(toSurvey(instrument, language));
  if (compiled.kind === "outside") throw new TypeError(compiled.because);
  return compiled.form;
}

function caregiver() {
  return toSurvey(library.find((one) => one.id === "kith-interpersonal-caregiver") ?? raise(), "en");
}

function withQuestion(json: ReturnType<typeof caregiver>, change: object): unknown {
  const [first, ...rest] = json.pages;
  return { ...json, pages: [{ ...first, elements: [{ ...first?.elements[0], ...change }] }, ...rest] };
}

function raise(): never {
  throw new TypeError("this test requires the library");
}
