import { scoreScale } from "@kith/scoring";
import { expect, test } from "vitest";
import { answersOf, madeInstrument, plainItems } from "./made-instrument.ts";

type Row = Parameters<typeof answersOf>[0];

const scoreUnder = (missing: object, row: Row, scale: Record<string, unknown> = {}) =>
  scoreScale(
    madeInstrument({ items: plainItems(4), scales: [{ id: "total", missing, ...scale }] }),
    "total",
    answersOf(row),
    "en",
  );

test("with enough answered a sum is the sum of those, and a mean their mean", () => {
  const missing = { kind: "min-answered", count: 3 };
  expect(scoreUnder(missing, [1, 2, null, 3])).toMatchObject({ value: 6, answered: 3, prorated: false });
  expect(scoreUnder(missing, [1, 2, null, 3], { method: "mean" })).toMatchObject({ value: 2 });
  expect(scoreUnder(missing, [1, 2, null, null])).toMatchObject({
    kind: "missing",
    why: { kind: "too-few-answered", answered: 2, needed: 3 },
  });
});

test("a prorated sum is stretched to all its items", () => {
  const missing = { kind: "prorate", minAnswered: 2 };
  expect(scoreUnder(missing, [1, 2, "cant-say", 3])).toMatchObject({ value: 8, prorated: true });
  expect(scoreUnder(missing, [1, 2, 4, 3])).toMatchObject({ value: 10, prorated: false });
});

// Worked by hand: weights 2, 1, 1 with the first missing: (1 + 2) × 4 / 2 = 6.
test("a prorated sum goes by weight", () => {
  const instrument = madeInstrument({
    items: [{ id: "q1", scales: [{ scale: "total", weight: 2 }] }, { id: "q2" }, { id: "q3" }],
    scales: [{ id: "total", missing: { kind: "prorate", minAnswered: 2 } }],
  });
  expect(scoreScale(instrument, "total", answersOf([null, 1, 2]), "en")).toMatchObject({ value: 6 });
});

test("under person-mean a missing item takes the mean of the person's own keyed answers", () => {
  const score = scoreUnder({ kind: "person-mean", minAnswered: 2 }, [1, 2, null, null]);
  expect(score).toMatchObject({ value: 6, prorated: true });
  expect(score.trace[2]).toEqual({ item: "q3", raw: { missing: "blank" }, keyed: null, counted: 1.5 });
});

test("blanks count zero up to a number of them, in the scale or on the whole form", () => {
  const missing = { kind: "blank-as-zero", maxBlank: 1 };
  expect(scoreUnder(missing, [1, 2, null, 3])).toMatchObject({ value: 6, prorated: false });
  expect(scoreUnder(missing, [1, 2, null, null])).toMatchObject({
    why: { kind: "too-many-blank", blank: 2, allowed: 1 },
  });
  const form = madeInstrument({
    items: [{ id: "q1" }, { id: "q2" }, { id: "q3", scales: [{ scale: "other" }] }],
    scales: [{ id: "total", missing: { ...missing, over: "form" } }, { id: "other" }],
  });
  expect(scoreScale(form, "total", answersOf([1, null, null]), "en")).toMatchObject({
    why: { kind: "too-many-blank", blank: 2, allowed: 1 },
  });
});

test("a blank reversed item counts zero, and is not the maximum", () => {
  const instrument = madeInstrument({
    items: [{ id: "q1" }, { id: "q2", reverse: true }],
    scales: [{ id: "total", missing: { kind: "blank-as-zero", maxBlank: 1 } }],
  });
  expect(scoreScale(instrument, "total", answersOf([1, null]), "en")).toMatchObject({ value: 1 });
});

test("an answer that says why it is missing is not a blank and never counts zero", () => {
  expect(scoreUnder({ kind: "blank-as-zero", maxBlank: 2 }, [1, 2, "cant-say", 3])).toMatchObject({
    kind: "missing",
    why: { kind: "not-a-zero", item: "q3", missing: "cant-say" },
  });
});

test("with no rule every item is needed", () => {
  expect(scoreUnder({ kind: "none" }, [1, 2, null, 3])).toMatchObject({
    why: { kind: "too-few-answered", answered: 3, needed: 4 },
  });
});

test("no answer at all is no score, even where none is asked for", () => {
  for (const missing of [
    { kind: "min-answered", count: 0 },
    { kind: "prorate", minAnswered: 0 },
    { kind: "person-mean", minAnswered: 0 },
    { kind: "blank-as-zero", maxBlank: 4 },
  ]) {
    expect(scoreUnder(missing, [null, null, null, null])).toMatchObject({
      kind: "missing",
      why: { kind: "too-few-answered", answered: 0, needed: 1 },
    });
  }
});

test("a mean with a weight of zero or less is our mistake, and says so", () => {
  const instrument = madeInstrument({ items: plainItems(1), scales: [{ id: "total", method: "mean" }] });
  const items = instrument.items.map((item) => ({ ...item, scales: [{ scale: "total", weight: 0 }] }));
  expect(() => scoreScale({ ...instrument, items }, "total", { q1: 1 }, "en")).toThrow(
    "scoreScale requires weights above zero",
  );
});
