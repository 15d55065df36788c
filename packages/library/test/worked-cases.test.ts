import { library } from "@kith/library";
import { scoreScale } from "@kith/scoring";
import { expect, test } from "vitest";
import { besideInstrument, instrumentFolders, workedCases } from "./worked-case.ts";

test("every instrument lies in a folder of its own name, and none is left out of the library", () => {
  expect(instrumentFolders().sort()).toEqual(library.map((instrument) => instrument.id).sort());
});

// Source: worked by hand; the working stands in the last column of each cases.csv.
test.for(instrumentFolders())("%s scores as worked by hand", (folder) => {
  for (const { name, instrument, answers, scores } of workedCases(folder)) {
    for (const { id } of instrument.scales) {
      for (const language of ["zh-CN", "en"] as const) {
        const score = scoreScale(instrument, id, answers, language);
        expect(score.kind === "score" ? score.value : null, `${name}: ${id}`).toBe(scores[id]);
      }
    }
  }
});

test.for(instrumentFolders())(
  "the worked cases of %s answer every item, and show each scale in three ways",
  (folder) => {
    const cases = workedCases(folder);
    for (const { instrument, answers, scores } of cases) {
      expect(Object.keys(answers)).toEqual(instrument.items.map((item) => item.id));
      expect(Object.keys(scores)).toEqual(instrument.scales.map((scale) => scale.id));
    }
    expect(cases.filter((one) => Object.values(one.scores).includes(null)).length).toBeGreaterThan(0);
    for (const scale of cases[0]?.instrument.scales ?? []) {
      expect(new Set(cases.map((one) => one.scores[scale.id])).size, scale.id).toBeGreaterThan(2);
    }
  },
);

test.for(instrumentFolders())(
  "a wrong key in %s would be noticed: turning any item round breaks a worked case",
  (folder) => {
    const cases = workedCases(folder);
    for (const item of cases[0]?.instrument.items ?? []) {
      const isNoticed = cases.some(({ instrument, answers, scores }) => {
        const items = instrument.items.map((one) => (one.id === item.id ? { ...one, reverse: !one.reverse } : one));
        return instrument.scales.some((scale) => {
          const score = scoreScale({ ...instrument, items }, scale.id, answers, "zh-CN");
          return (score.kind === "score" ? score.value : null) !== scores[scale.id];
        });
      });
      expect(isNoticed, item.id).toBe(true);
    }
  },
);

test.for(instrumentFolders())("%s can be cited, in its own version and as not validated", (folder) => {
  const citation = besideInstrument(folder, "CITATION.cff");
  const instrument = library.find((one) => one.id === folder);
  expect(citation).toContain(`\nversion: ${instrument?.version}\n`);
  expect(citation).toContain(`\nlicense: ${instrument?.licence.name}\n`);
  expect(citation).toContain(instrument?.title.en);
  expect(citation).toContain(instrument?.title["zh-CN"]);
  expect(citation).toContain("not been validated");
});
