import { answered, type CompiledForm, compile, fromSurvey, inSight, toSurvey } from "@kith/form";
import { contentHash, type Instrument, instrumentHash, languages, readResponse } from "@kith/instrument";
import { library } from "@kith/library";
import { anyInstrument } from "@kith/testing";
import { Model } from "survey-core";
import { expect, test } from "vitest";
import { compileHere } from "../src/light/compile-here.ts";
import { lightAnswersOf } from "../src/light/later/light-answers-of.ts";
import { whichLane } from "../src/light/which-lane.ts";
import { toSending } from "../src/send/finish-sitting.ts";
import { links, tokens } from "./links.ts";

const seeds = Array.from({ length: 100 }, (_, at) => at + 1);
const settings = { language: null, elder: false };
const phoneScreen = { wide: false };

test("for every instrument of the library, and 100 that a generator makes, the same taps give the same response on both lanes", () => {
  let hidden = 0;
  const made = seeds.map((seed) => [anyInstrument(seed), seed] as const);
  for (const [instrument, seed] of [...library.map((one, at) => [one, at + 1] as const), ...made]) {
    const language = languages[seed % 2] ?? "en";
    const form = compiledFrom(instrument, language);
    const model = new Model(toSurvey(instrument, language));
    const draw = drawing(seed);
    let data: Readonly<Record<string, unknown>> = {};
    for (let tap = 0; tap < 2 * form.questions.length; tap++) {
      const seen = inSight(form, data);
      hidden += form.questions.length - seen.length;
      expect(seen.map((one) => one.name)).toEqual(
        model.visiblePages.flatMap((page) => page.questions.map((question) => question.name)),
      );
      const question = seen[draw(seen.length)];
      const choice = question?.choices[draw(question.choices.length)];
      if (!question || !choice) throw new TypeError("this test requires a question in sight");
      data = answered(form, data, question.name, choice.value);
      model.getQuestionByName(question.name).value = choice.value;
    }
    expect({ seed, ...fromSurvey(instrument, data) }).toEqual({ seed, ...fromSurvey(instrument, model.data) });
  }
  // The generator does make questions that hang on others, or this would show nothing of them.
  expect(hidden).toBeGreaterThan(100);
});

test("a caregiver's and a child's link get the light page on a phone; a wide screen, a list and what is beyond it get SurveyJS", () => {
  const link = (token: string) => {
    const opened = links[token] ?? raise();
    return { id: "l", secret: token, opened: { ...opened, light: compileHere(opened) } };
  };
  const lane = (token: string, wide = false) => whichLane(link(token), { wide }, settings);
  expect(lane(tokens.caregiver)).toEqual({ kind: "light" });
  expect(lane(tokens.child)).toEqual({ kind: "light" });
  expect(lane(tokens.list)).toEqual({ kind: "surveyjs", because: "the link is a class-list" });
  expect(lane(tokens.caregiver, true).kind).toBe("surveyjs");
  expect(whichLane(link(tokens.caregiver), phoneScreen, { ...settings, twoSteps: true }).kind).toBe("surveyjs");
  const opened = structuredClone(links[tokens.caregiver] ?? raise());
  for (const { instrument } of Object.values(opened.instruments)) instrument.title["zh-CN"] = "关于{child}";
  const beyond = whichLane(
    { id: "l", secret: "", opened: { ...opened, light: compileHere(opened) } },
    phoneScreen,
    settings,
  );
  expect(beyond).toEqual({ kind: "surveyjs", because: `${opened.forms[0]?.instrument} is not compiled` });
});

test("a response says which lane drew it and how it lay, and one that does not say keeps its hash", () => {
  const whole = links[tokens.caregiver] ?? raise();
  const opened = { ...whole, instruments: {}, light: compileHere(whole) };
  const form = opened.forms[0] ?? raise();
  const draft = {
    responseId: "4c8f3f3e-6a57-4b8c-9d55-0d7a3c1f2b10",
    form,
    opened: "2026-11-25T08:30:00.000Z",
    data: {},
  };
  const sitting = {
    key: "l/c02",
    link: "l",
    child: "c02",
    agreed: true,
    assistedBy: null,
    practised: false,
    rested: false,
    place: null,
    drafts: [draft],
  };
  const manner = { language: "zh-CN", device: "phone", lane: "light", answers: lightAnswersOf } as const;
  const { response } = toSending({ id: "l", secret: "", opened }, sitting, draft, manner, "2026-11-25T08:38:00.000Z");
  const asked = Object.values(whole.instruments)[0] ?? raise();
  const read = readResponse(asked.instrument, instrumentHash(asked.instrument), response);
  expect(read.kind === "read" ? read.value : read.problems).toMatchObject({ lane: "light", layout: "item-a-screen" });
  if (!("lane" in response)) throw new TypeError("this test requires a response");
  const { lane: _, layout: __, ...older } = response;
  const again = readResponse(asked.instrument, instrumentHash(asked.instrument), older);
  expect(again.kind === "read" && contentHash(again.value)).toBe(contentHash(older));
});

function compiledFrom(instrument: Instrument, language: "zh-CN" | "en"): CompiledForm {
  const compiled = compile(toSurvey(instrument, language));
  if (compiled.kind === "outside") throw new TypeError(compiled.because);
  return compiled.form;
}

/** Numbers below a limit that look like chance and are the same for the same seed (a linear congruence, Numerical Recipes). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function raise(): never {
  throw new TypeError("this test requires the links");
}
