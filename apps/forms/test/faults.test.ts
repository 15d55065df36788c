import { expect, inject, test } from "vitest";
import { oneRun } from "./faults/one-run.ts";
import { browser } from "./stage.ts";

const seeds = [2, 3];

test.each(seeds)("whatever goes wrong with seed %i, the form arrives once with every answer", async (seed) => {
  const { lost, doubled, early, diary } = await oneRun(browser, inject("app"), seed);
  expect({ lost, doubled, early }, diary.join("\n")).toEqual({ lost: [], doubled: [], early: [] });
});
