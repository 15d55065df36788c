import * as v from "valibot";
import { expect, test } from "vitest";
import { readBy, sayProblem, told } from "../src/index.ts";

const Cup = v.strictObject({ name: v.string(), handles: v.number() });

test("what is missing, and what does not belong, is said in plain words and in its place", () => {
  expect(readBy(Cup, { handels: 1, name: "blue" })).toEqual({
    kind: "refused",
    problems: [
      { at: "handles", says: { en: "this is missing; add it", "zh-CN": "少了这一项；请补上" } },
      {
        at: "handels",
        says: {
          en: "nothing of this name belongs here; remove it, or correct the name",
          "zh-CN": "这里没有叫这个名字的东西；请删掉，或者改对名字",
        },
      },
    ],
  });
});

test("what is not as it should be is said without the words of a schema, in both languages", () => {
  const Tea = v.strictObject({
    kind: v.picklist(["green", "black"]),
    cups: v.pipe(v.number(), v.integer()),
    sugar: v.pipe(v.number(), v.minValue(0)),
    guests: v.pipe(v.array(v.string()), v.minLength(2)),
    hot: v.boolean(),
    code: v.pipe(v.string(), v.regex(/^t/, told({ en: "a code begins with t", "zh-CN": "代码以 t 开头" }))),
  });
  const read = readBy(Tea, { kind: "blue", cups: 1.5, sugar: -1, guests: ["one"], hot: "yes", code: "a" });
  const problems = read.kind === "refused" ? read.problems : [];
  expect(problems.map((problem) => sayProblem(problem, "en"))).toEqual([
    'kind: "blue" is not known here; write "green", "black"',
    "cups: write a whole number, not 1.5",
    "sugar: write at least 0, not -1",
    "guests: there must be at least 2 here, and there are 1",
    'hot: write true or false, not "yes"',
    "code: a code begins with t",
  ]);
  expect(problems.map((problem) => sayProblem(problem, "zh-CN"))).toEqual([
    'kind：这里不认识 "blue"；请写 "green", "black"',
    "cups：请写整数，不要写 1.5",
    "sugar：请写至少 0，不要写 -1",
    "guests：这里要有至少 2 个，现在是 1 个",
    'hot：请写 true 或 false，不要写 "yes"',
    "code：代码以 t 开头",
  ]);
});

test("a problem in a table names its line, and one of the whole thing names no place", () => {
  const says = { en: "this code is not known", "zh-CN": "不认识这个代码" };
  expect(sayProblem({ line: 12, at: "child", says }, "en")).toBe("line 12, child: this code is not known");
  expect(sayProblem({ line: 12, at: "child", says }, "zh-CN")).toBe("第 12 行 child：不认识这个代码");
  expect(sayProblem({ at: "", says }, "en")).toBe("this code is not known");
});
