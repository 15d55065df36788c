import type { Answer, Instrument, Language } from "@kith/instrument";
import { library } from "@kith/library";
import { scoreAt, scoreScale, scoreTable } from "@kith/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyInstrument, anyResponse, demoProgramme } from "../src/index.ts";

const asked = fc.oneof(fc.constantFrom(...library), fc.nat().map(anyInstrument));
const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });

test("any answers to any instrument come to the same in a table as one by one", () => {
  fc.assert(
    fc.property(asked, seeds, fc.constantFrom<Language>("zh-CN", "en"), (instrument, chances, language) => {
      agree(
        instrument,
        chances.map((seed) => anyResponse(instrument, seed).answers),
        language,
      );
    }),
  );
});

test("every form of the made-up programme comes to the same in a table as one by one", () => {
  const forms = demoProgramme().groups.flatMap((group) => group.responses);
  for (const instrument of library) {
    const answers = forms.filter((form) => form.instrument.id === instrument.id).map((form) => form.answers);
    agree(instrument, answers, "zh-CN");
  }
});

function agree(instrument: Instrument, people: Record<string, Answer>[], language: Language): void {
  const columns = scoreTable(instrument, language, people);
  people.forEach((answers, row) => {
    for (const column of columns) {
      expect(scoreScale(instrument, column.scale, answers, language)).toMatchObject(scoreAt(column, row));
    }
  });
}
