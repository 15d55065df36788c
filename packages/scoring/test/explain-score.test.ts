import { explainScore, scoreScale } from "@kith/scoring";
import { expect, test } from "vitest";
import { answersOf, madeInstrument, plainItems } from "./made-instrument.ts";

const items = [{ id: "q1" }, { id: "q2", reverse: true }, { id: "q3" }];
const explain = (row: Parameters<typeof answersOf>[0], scale: Record<string, unknown> = {}) => {
  const instrument = madeInstrument({ items, scales: [{ id: "total", ...scale }] });
  return explainScore(instrument, scoreScale(instrument, "total", answersOf(row), "en"));
};

test("a score is explained down to each question, in both languages", () => {
  const words = explain([1, 1, "cant-say"], { method: "mean", missing: { kind: "min-answered", count: 2 } });
  expect(words.map((line) => line.en)).toEqual([
    "“total” is 2: 2 of 3 questions were answered.",
    "How: the mean of the questions.",
    "At least 2 questions are needed; a missing one does not count.",
    "“Question q1”: answer 1 (1); counts 1.",
    "“Question q2”: answer 1 (1), reversed to 3; counts 3.",
    "“Question q3”: Cannot say; not counted.",
  ]);
  expect(words.map((line) => line["zh-CN"])).toEqual([
    "“total（例）”得 2 分：3 题中答了 2 题。",
    "算法：各题取平均。",
    "至少要 2 题；没有的不计入。",
    "“Question q1（例）”：answer 1（例）（1）；计入 1。",
    "“Question q2（例）”：answer 1（例）（1），反着算是 3；计入 3。",
    "“Question q3（例）”：Cannot say（例）；不计入。",
  ]);
});

test("a missing score says why, in every case", () => {
  const first = (row: Parameters<typeof answersOf>[0], scale: Record<string, unknown> = {}) =>
    explain(row, scale)[0]?.en;
  const blankAsZero = { missing: { kind: "blank-as-zero", maxBlank: 1 } };
  expect(first([1, null, 2])).toBe("“total” has no score: 2 answered, and at least 3 are needed.");
  expect(first([1, null, null], blankAsZero)).toBe("“total” has no score: 2 left blank, and at most 1 may be.");
  expect(first([1, "cant-say", 2], blankAsZero)).toContain("one answer says why it is missing");
  expect(first([1, 9, 2])).toContain("the answer to question q2 was not one of its choices");
});

test("a scale made of others names the part that is missing", () => {
  const instrument = madeInstrument({
    items: plainItems(1),
    scales: [{ id: "one" }, { id: "both", parts: [{ scale: "one" }], multiplier: 1.5, rounding: "half-up" }],
  });
  const words = explainScore(instrument, scoreScale(instrument, "both", {}, "en"));
  expect(words.map((line) => line.en).slice(0, 3)).toEqual([
    "“both” has no score: its part “one” has no score.",
    "How: the sum of “one”, times 1.5, rounded with halves up.",
    "All parts are needed for a score.",
  ]);
});

test("words that we may not show are not shown; the question goes by its id", () => {
  const open = madeInstrument({ items: plainItems(1), scales: [{ id: "total" }] });
  const closed = { ...open, licence: { ...open.licence, embedText: false } };
  const words = explainScore(closed, scoreScale(closed, "total", answersOf([2]), "en"));
  expect(words.at(-1)?.en).toBe("Question q1: answer 2 (2); counts 2.");
});
