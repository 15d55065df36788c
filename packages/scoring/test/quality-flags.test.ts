import type { Response } from "@kith/instrument";
import { qualityFlags, scoreResponse } from "@kith/scoring";
import { expect, test } from "vitest";
import { answersOf, madeInstrument, plainItems } from "./made-instrument.ts";
import { madeResponse } from "./made-response.ts";

const items = plainItems(8).map((item, at) => ({ ...item, reverse: at >= 6 }));
const instrument = madeInstrument({ items, scales: [{ id: "total" }] });
const flagsOf = (response: Partial<Response>, asked = instrument) => qualityFlags(asked, madeResponse(asked, response));

test("an ordinary form has no flag", () => {
  expect(flagsOf({ answers: answersOf([0, 1, 0, 2, 1, 0, 3, 4]) })).toEqual([]);
});

test("one answer all the way is a straight line, also where some are blank", () => {
  expect(flagsOf({ answers: answersOf([0, 0, 0, 0, 0, 0, 0, null]) })).toEqual(["straight-line"]);
});

test("one answer to a few questions that all ask the same way is no straight line", () => {
  const friendly = madeInstrument({ items: plainItems(5), scales: [{ id: "total" }] });
  expect(flagsOf({ answers: answersOf([4, 4, 4, 4, 4]) }, friendly)).toEqual([]);
});

test("one answer to ten questions or more is a straight line whichever way they ask", () => {
  const long = madeInstrument({ items: plainItems(10), scales: [{ id: "total" }] });
  expect(flagsOf({ answers: answersOf(Array(10).fill(4)) }, long)).toEqual(["straight-line"]);
});

test("fewer than three quarters answered is many missing, for whatever reason", () => {
  expect(flagsOf({ answers: answersOf([0, 1, "cant-say", null, "prefer-not", 0, 3, 4]) })).toEqual(["many-missing"]);
  expect(flagsOf({ answers: answersOf([0, 1, "cant-say", null, 1, 0, 3, 4]) })).toEqual([]);
});

test("a child who helps a grown-up answer about them is flagged, and a child who answers is not", () => {
  const answers = answersOf([0, 1, 0, 2, 1, 0, 3, 4]);
  expect(flagsOf({ answers, informant: "caregiver", assistedBy: "child" })).toEqual(["assisted-by-child"]);
  expect(flagsOf({ answers, informant: "child", assistedBy: "child" })).toEqual([]);
});

test("less than a second a question is too fast, except on paper and on a clock that went backwards", () => {
  const fast = { answers: answersOf([0, 1, 0, 2, 1, 0, 3, 4]), finished: "2026-03-02T08:00:07.000Z" };
  expect(flagsOf(fast)).toEqual(["too-fast"]);
  expect(flagsOf({ ...fast, mode: "paper" })).toEqual([]);
  expect(flagsOf({ ...fast, finished: "2026-03-02T07:59:00.000Z" })).toEqual([]);
});

test("a form is scored on every scale, and only by the instrument it answers", () => {
  const response = madeResponse(instrument, { answers: answersOf([0, 1, 0, 2, 1, 0, 3, 4]) });
  expect(scoreResponse(instrument, response)).toMatchObject([{ scale: "total", kind: "score", value: 5 }]);
  expect(() => scoreResponse({ ...instrument, version: "2.0.0" }, response)).toThrow(
    "scoreResponse requires the instrument that was answered: made-up 1.0.0, not made-up 2.0.0",
  );
});
