import type { Answer, Instrument, Language } from "@kith/instrument";
import { library } from "@kith/library";
import { scoreScale } from "@kith/scoring";
import { anyInstrument, anyResponse } from "@kith/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportInstrument } from "../src/index.ts";
import { anyRichInstrument } from "./any-rich-instrument.ts";
import { calculationsOf, dictionaryOf, inOneLine } from "./other-tools.ts";

const asked = fc.oneof(fc.constantFrom(...library), fc.nat().map(anyInstrument), anyRichInstrument);

test("what Kobo and ODK compute from our XLSForm is the score, or nothing where there is none", () => {
  let compared = 0;
  fc.assert(
    fc.property(asked, fc.nat(), (instrument, seed) => {
      const response = anyResponse(instrument, seed);
      const scores = calculationsOf(exportInstrument(instrument, "xlsform-odk").bytes, response.answers);
      compared += expectScores(instrument, response.answers, response.language, scores);
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(10);
});

test("what REDCap computes from our dictionary is the score, or nothing where there is none", () => {
  let compared = 0;
  fc.assert(
    fc.property(asked, fc.nat(), (instrument, seed) => {
      const response = anyResponse(instrument, seed);
      const scores = dictionaryOf(exportInstrument(instrument, "redcap").bytes, response.answers);
      compared += expectScores(instrument, response.answers, response.language, scores);
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(10);
});

test("in FHIR the weights of a reversed item are turned round, and a way not to answer has none", () => {
  fc.assert(
    fc.property(asked, (instrument) => {
      const { item } = JSON.parse(new TextDecoder().decode(exportInstrument(instrument, "fhir-r4").bytes));
      const options: {
        linkId: string;
        answerOption: { valueCoding: { system: string; code: string }; extension?: { valueDecimal: number }[] }[];
      }[] = item[0].item;
      for (const { linkId, answerOption } of options) {
        const own = instrument.items.find(({ id }) => id === linkId);
        const numbers = answerOption
          .filter(({ valueCoding }) => valueCoding.system !== "urn:kith:missing")
          .map(({ valueCoding }) => Number(valueCoding.code));
        const ends = Math.min(...numbers) + Math.max(...numbers);
        for (const { valueCoding, extension } of answerOption) {
          const value = Number(valueCoding.code);
          const weights = new Set((extension ?? []).map(({ valueDecimal }) => valueDecimal));
          if (valueCoding.system === "urn:kith:missing") expect(weights.size).toBe(0);
          else expect(weights).toEqual(new Set([own?.reverse === true ? ends - value : value]));
        }
      }
    }),
    { numRuns: 30 },
  );
});

/** Compares each score that another tool gives with ours, and counts them. */
function expectScores(
  instrument: Instrument,
  answers: Record<string, Answer>,
  language: Language,
  scores: Map<string, string | number>,
): number {
  let compared = 0;
  for (const [name, value] of scores) {
    const scale = instrument.scales.find(({ id }) => `score_${id.replaceAll("-", "_")}` === name);
    if (!scale) continue;
    compared += 1;
    const score = scoreScale(instrument, scale.id, answers, language);
    if (score.kind === "missing") expect(value, `${name} of ${inOneLine(answers)}`).toBe("");
    else expect(Number(value), `${name} of ${inOneLine(answers)}`).toBeCloseTo(score.value, 9);
  }
  return compared;
}
