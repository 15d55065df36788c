import { scoreScale } from "@kith/scoring";
import { expect, test } from "vitest";
import { answersOf, madeInstrument, plainItems } from "./made-instrument.ts";

const three = (scale: Record<string, unknown>) =>
  madeInstrument({ items: plainItems(3), scales: [{ id: "total", ...scale }] });

test("a sum adds, a mean averages, and a multiplier comes after", () => {
  expect(scoreScale(three({}), "total", answersOf([1, 2, 4]), "en")).toMatchObject({ kind: "score", value: 7 });
  expect(scoreScale(three({ method: "mean" }), "total", answersOf([1, 2, 4]), "en")).toMatchObject({ value: 7 / 3 });
  expect(scoreScale(three({ multiplier: 4 }), "total", answersOf([1, 2, 4]), "en")).toMatchObject({ value: 28 });
});

// Worked by hand: 41 / 10 × 15 = 61.5, whose half goes up; in binary 4.1 * 15 is 61.49999999999999 and would go down.
test("a half that only binary hides still rounds up", () => {
  const instrument = madeInstrument({
    values: [0, 1, 2, 3, 4, 5],
    items: plainItems(10),
    scales: [{ id: "total", method: "mean", multiplier: 15, rounding: "half-up" }],
  });
  const answers = answersOf([5, 5, 5, 5, 5, 5, 5, 2, 2, 2]);
  expect(4.1 * 15).toBeLessThan(61.5);
  expect(scoreScale(instrument, "total", answers, "en")).toMatchObject({ value: 62 });
});

test("a decimal weight is counted as it is written", () => {
  const instrument = madeInstrument({
    items: [
      { id: "q1", scales: [{ scale: "total", weight: 0.1 }] },
      { id: "q2", scales: [{ scale: "total", weight: 0.2 }] },
    ],
    scales: [{ id: "total" }],
  });
  expect(scoreScale(instrument, "total", answersOf([1, 1]), "en")).toMatchObject({ value: 0.3 });
});

test("a reversed item is the lowest and the highest answer together, less the answer", () => {
  const instrument = madeInstrument({
    values: [1, 2, 3, 4, 5],
    items: [{ id: "q1" }, { id: "q2", reverse: true }],
    scales: [{ id: "total" }],
  });
  const score = scoreScale(instrument, "total", answersOf([2, 4]), "en");
  expect(score).toMatchObject({ value: 4 });
  expect(score.trace).toEqual([
    { item: "q1", raw: 2, keyed: 2, counted: 2 },
    { item: "q2", raw: 4, keyed: 2, counted: 2 },
  ]);
});

test("an item may be reversed in one language and not in the other", () => {
  const instrument = madeInstrument({
    items: [{ id: "q1", reverse: { en: true, "zh-CN": false } }],
    scales: [{ id: "total" }],
  });
  expect(scoreScale(instrument, "total", { q1: 1 }, "en")).toMatchObject({ value: 3 });
  expect(scoreScale(instrument, "total", { q1: 1 }, "zh-CN")).toMatchObject({ value: 1 });
});

test("one item may count in two scales, and differently", () => {
  const instrument = madeInstrument({
    items: [{ id: "q1", scales: [{ scale: "one" }, { scale: "other", weight: 2 }] }],
    scales: [{ id: "one" }, { id: "other" }],
  });
  expect(scoreScale(instrument, "one", { q1: 3 }, "en")).toMatchObject({ value: 3 });
  expect(scoreScale(instrument, "other", { q1: 3 }, "en")).toMatchObject({ value: 6 });
});

test("an answer that was not offered is no score, and is never clipped", () => {
  const score = scoreScale(three({}), "total", answersOf([1, 5, 2]), "en");
  expect(score).toMatchObject({ kind: "missing", why: { kind: "bad-answer", item: "q2" }, answered: 2 });
});

test("a question that an earlier answer hid is no part of the scale, and one that should have been asked is", () => {
  const instrument = madeInstrument({
    items: [{ id: "q1" }, { id: "q2", showIf: { item: "q1", in: [4] } }],
    scales: [{ id: "total" }],
  });
  expect(scoreScale(instrument, "total", { q1: 1 }, "en")).toMatchObject({ kind: "score", value: 1, items: 1 });
  expect(scoreScale(instrument, "total", { q1: 4 }, "en")).toMatchObject({ kind: "missing", items: 2 });
});

test("a scale made of two adds their finished scores, and is missing where a part is", () => {
  const instrument = madeInstrument({
    items: [
      { id: "q1", scales: [{ scale: "one" }] },
      { id: "q2", scales: [{ scale: "other" }] },
    ],
    scales: [
      { id: "one", multiplier: 0.5, rounding: "half-up" },
      { id: "other" },
      { id: "both", parts: [{ scale: "one", weight: 2 }, { scale: "other" }] },
    ],
  });
  expect(scoreScale(instrument, "both", answersOf([3, 4]), "en")).toMatchObject({ value: 8, items: 2 });
  expect(scoreScale(instrument, "both", answersOf([3, null]), "en")).toMatchObject({
    kind: "missing",
    why: { kind: "part-missing", part: "other" },
  });
});

test("a scale that is not there is our mistake, and says so", () => {
  expect(() => scoreScale(three({}), "totl", {}, "en")).toThrow(
    'findScale requires a scale of made-up, and it has no "totl"',
  );
});
