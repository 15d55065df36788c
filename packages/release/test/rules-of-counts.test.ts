import fc from "fast-check";
import { expect, test } from "vitest";
import { countBands, makeRelease } from "../src/index.ts";
import { bandOf } from "../src/people-band.ts";
import { allOrNone, noAllOrNone } from "../src/rules/no-all-or-none.ts";
import { partProblems } from "../src/rules/parts-of-a-whole.ts";
import { unitFor } from "../src/rules/unit-by-people.ts";
import { anyPairs } from "./made-up/any-group.ts";
import { estimateOf } from "./made-up/estimate.ts";
import { contextOf, harmFirst, published, tooSmall, withheld } from "./made-up/groups.ts";

test("count-bands: the k + 1 rule, against listing what every k insiders would know", () => {
  for (let people = 3; people <= 12; people++) {
    for (let insiders = 1; insiders <= 2; insiders++) {
      for (const { from, to } of countBands(people, insiders) ?? []) {
        for (let theirs = 0; theirs <= insiders; theirs++) {
          const others = people - insiders;
          const rest = counts(from, to)
            .map((count) => count - theirs)
            .filter((count) => count >= 0 && count <= others);
          // Insiders of whom `theirs` are counted: what is left must be neither none for certain nor all for certain.
          expect(
            rest.every((count) => count === others),
            `${from}–${to} of ${people}`,
          ).toBe(false);
          expect(
            rest.every((count) => count === 0),
            `${from}–${to} of ${people}`,
          ).toBe(false);
        }
      }
    }
  }
});

test("count-bands: the bands of the method note, and none for a group of six", () => {
  expect(countBands(6, 2)).toBeNull();
  expect(countBands(8, 2)).toEqual([
    { from: 0, to: 3 },
    { from: 4, to: 4 },
    { from: 5, to: 8 },
  ]);
  expect(countBands(10, 2)?.map(({ from, to }) => `${from}–${to}`)).toEqual(["0–3", "4–4", "5–5", "6–6", "7–10"]);
});

test("no-parts: a part and its rest both need eight, or there is no rest", () => {
  expect(partProblems(8, 16, "boys")).toEqual([]);
  expect(partProblems(8, 8, "boys")).toEqual([]);
  expect(partProblems(9, 16, "boys")).toMatchObject([{ at: "boys" }]);
  expect(partProblems(7, 20, "boys")).toHaveLength(1);
});

test("no-all-or-none: a scale's own name may say everyone, and a sentence may not", () => {
  const sentence = (en: string, zh: string) => ({
    id: "change",
    kind: "change" as const,
    words: { en, "zh-CN": zh },
    numbers: [],
  });
  const scales = [{ words: { en: "Kind to everyone", "zh-CN": "对人人都好" } }];
  const says = (en: string, zh: string) =>
    allOrNone(sentence(en, zh), scales).map(({ says }) => says.en.split(" speaks")[0]);
  expect(says('The score for "Kind to everyone" rose.', "“对人人都好”的分数高了。")).toEqual([]);
  expect(says("Every child improved.", "每个孩子都好了。")).toEqual(['"每个"', '"Every"']);
  expect(says("None of them got worse.", "没有一个变糟。")).toHaveLength(2);
  expect(says("All 8 improved.", "好了。")).toHaveLength(1);
});

test("no-all-or-none: no sentence about any example does", () => {
  for (const group of [published, withheld, harmFirst, tooSmall]) {
    expect(noAllOrNone.broken(makeRelease(estimateOf(group), contextOf(group)))).toEqual([]);
  }
});

test("one format for so many children: no answer changes what a mean is rounded to, or which band is said", () => {
  fc.assert(
    fc.property(anyPairs(7), anyPairs(9), (seven, nine) => {
      for (const pairs of [seven, nine]) {
        const cells = published.cells.map((cell) => ({ ...cell, pairs }));
        const release = makeRelease(estimateOf({ ...published, enrolled: 9, cells }), contextOf(published));
        for (const finding of release.findings) {
          if (finding.kind === "withheld") continue;
          expect(finding.unit).toBe(unitFor(bandOf(pairs.length), finding.step));
          expect([finding.lowest, finding.highest]).toEqual([0, 4]);
        }
      }
    }),
    { seed: 743, numRuns: 40 },
  );
});

function counts(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
