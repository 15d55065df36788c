import { diffScores } from "@kith/scoring";
import { expect, test } from "vitest";
import { answersOf, madeInstrument } from "./made-instrument.ts";
import { madeResponse } from "./made-response.ts";

const keyed = (reverse: boolean, scales: string[] = ["total"]) =>
  madeInstrument({
    items: [{ id: "q1" }, { id: "q2", reverse }],
    scales: scales.map((id) => (id === "total" ? { id } : { id, parts: [{ scale: "total" }] })),
  });
const before = keyed(false);
const changes = madeResponse(before, { id: "0d3f5a52-7f3a-4c7e-8d51-b2f1f0c9e001", answers: answersOf([1, 1]) });
const stays = madeResponse(before, { id: "0d3f5a52-7f3a-4c7e-8d51-b2f1f0c9e002", answers: answersOf([1, 2]) });

test("a corrected key shows each score that changes and the item that changed it, and leaves out the rest", () => {
  const diffs = diffScores(before, keyed(true), [changes, stays]);
  expect(diffs).toHaveLength(1);
  expect(diffs[0]?.response).toBe(changes.id);
  expect(diffs[0]?.changed).toMatchObject([
    {
      before: { value: 2 },
      after: { value: 4 },
      items: [{ before: { item: "q2", keyed: 1 }, after: { item: "q2", keyed: 3 } }],
    },
  ]);
});

test("the same key changes nothing", () => {
  expect(diffScores(before, keyed(false), [changes, stays])).toEqual([]);
});

test("a scale that only one of the two has is said", () => {
  const more = keyed(false, ["total", "other"]);
  expect(diffScores(before, more, [changes])).toMatchObject([
    { changed: [], added: [{ scale: "other" }], removed: [] },
  ]);
  expect(diffScores(more, before, [changes])).toMatchObject([
    { changed: [], added: [], removed: [{ scale: "other" }] },
  ]);
});
