import { expect, test } from "vitest";
import type { CallCount, Calls } from "../api/index.ts";
import { furnish } from "./furnish.ts";
import { type EmptyHouse, openEmptyHouse } from "./set-up-stage.ts";

const plant = { "zh-CN": "荷花小组", en: "Lotus" };
const base = "/api/studio";

test("a deputy sees nothing while the lead has time to look, then what no lead opened within four hours, and is named when taking it on", async () => {
  await using house = await openEmptyHouse();
  const ids = await furnish(house, plant, "ours");
  expect(await seenBy(house, "deputy")).toEqual([]);
  house.clock.now = new Date("2026-09-01T11:59:59.000Z");
  expect(await countOf(house, "deputy")).toBe(0);
  house.clock.now = new Date("2026-09-01T12:00:00.000Z");
  expect(await countOf(house, "deputy")).toBe(1);
  expect(await seenBy(house, "deputy")).toEqual([["c01", "today", true]]);
  // The group worker does not see it; that a lead opens it late takes it from nobody.
  expect(await seenBy(house, "facilitator")).toEqual([]);
  expect(await seenBy(house, "safeguarding")).toEqual([["c01", "today", true]]);
  expect(await seenBy(house, "deputy")).toEqual([["c01", "today", true]]);
  const lead = await house.as("safeguarding@ours.example");
  const [call] = (await lead<Calls>("GET", `${base}/calls`)).body.calls;
  expect(call?.openedBy.map(({ by }) => by)).toEqual(["deputy@ours.example", "safeguarding@ours.example"]);
  house.clock.now = new Date("2026-09-01T13:00:00.000Z");
  const deputy = await house.as("deputy@ours.example");
  expect((await deputy("POST", `${base}/calls/${ids.calls}/seen`, {})).status).toBe(200);
  const [taken] = (await lead<Calls>("GET", `${base}/calls`)).body.calls;
  expect(taken?.seen).toEqual({ by: "deputy@ours.example", at: "2026-09-01T13:00:00.000Z" });
});

test("what the lead opened in time never goes to the deputy, who may not say that they have seen it either", async () => {
  await using house = await openEmptyHouse();
  const ids = await furnish(house, plant, "ours");
  house.clock.now = new Date("2026-09-01T11:00:00.000Z");
  expect(await seenBy(house, "safeguarding")).toEqual([["c01", "today", false]]);
  house.clock.now = new Date("2026-09-03T11:00:00.000Z");
  expect(await countOf(house, "deputy")).toBe(0);
  expect(await seenBy(house, "deputy")).toEqual([]);
  const deputy = await house.as("deputy@ours.example");
  expect((await deputy("POST", `${base}/calls/${ids.calls}/seen`, {})).status).toBe(404);
});

async function seenBy(house: EmptyHouse, role: string): Promise<[string, string, boolean][]> {
  const ask = await house.as(`${role}@ours.example`);
  const { calls } = (await ask<Calls>("GET", `${base}/calls`)).body;
  return calls.map(({ child, level, withDeputy }) => [child, level, withDeputy]);
}

async function countOf(house: EmptyHouse, role: string): Promise<number> {
  const ask = await house.as(`${role}@ours.example`);
  return (await ask<CallCount>("GET", `${base}/calls/count`)).body.unseen;
}
