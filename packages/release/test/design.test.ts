import { sayProblem } from "@kith/instrument";
import { expect, test } from "vitest";
import { complete } from "../src/complete.ts";
import { plainDesign } from "../src/design.ts";
import { makeRelease, methodOf, readRelease } from "../src/index.ts";
import { estimateOf } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

const design = { recruitment: "school-named", deliverer: "social-workers", setting: "school" } as const;
const release = makeRelease(estimateOf(published), { ...contextOf(published), design });
const { mainPoints: _m, howSure: _h, method: _t, cautions: _c, manifest: _n, hash: _s, ...facts } = release;

test("what is known of a group's beginnings is said, and what is not is said to be unrecorded", () => {
  const said = Object.fromEntries(release.method.map(({ id, words }) => [id, words.en]));
  expect(said).toMatchObject({
    recruitment: "The school named the children.",
    deliverer: "Social workers led it.",
    incentive: "Whether anything was given was not recorded.",
    comparison: "There was no group of other children to compare with.",
  });
});

test("every field of the design has its sentence, in both languages and without a number", () => {
  const all = methodOf(plainDesign);
  expect(all.map(({ id }) => id).toSorted()).toEqual(Object.keys(plainDesign).toSorted());
  for (const { words } of all) {
    expect(words["zh-CN"]).toMatch(/^[\u4e00-\u9fff，；、]+。$/);
    expect(words.en).toMatch(/^[A-Z][^0-9]+\.$/);
  }
});

test("a design of one's own words, or a comparison group that is not there, is refused", () => {
  const read = (change: object) => readRelease(complete({ ...facts, design: { ...facts.design, ...change } }));
  expect(read({})).toMatchObject({ kind: "read" });
  expect(readRelease({ ...release, design: { ...release.design, deliverer: "Teacher Wang" } }).kind).toBe("refused");
  expect(readRelease({ ...release, design: { ...release.design, comparison: "another-class" } }).kind).toBe("refused");
});

test("a method sentence that was changed or taken out is refused, and named", () => {
  const says = (method: typeof release.method) => {
    const refused = readRelease({ ...release, method });
    return refused.kind === "refused"
      ? refused.problems.map((problem) => sayProblem(problem, "en")).join("\n")
      : "read";
  };
  expect(says(release.method.slice(1))).toContain('method: the sentence "recruitment" is missing');
  const brave = release.method.map((one) =>
    one.id === "comparison" ? { ...one, words: { ...one.words, en: "There was one." } } : one,
  );
  expect(says(brave)).toContain("method.6: this sentence is not what the numbers of the release say");
});
