import { expect, test } from "vitest";
import type { Board, ChildSetUp, LeavingEffects, SetUp, Slips } from "../api/index.ts";
import { eraseDue } from "../src/store/setup/erase.ts";
import { type Asking, agreeAll, openEmptyHouse, setUpGroup } from "./set-up-stage.ts";
import { openBy } from "./stage.ts";

const plant = { "zh-CN": "荷花小组", en: "Lotus" };
const base = "/api/studio";

test("a child who leaves is not waited for any more, as was said before, and everything is waited for again if it was a mistake", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, plant);
  for (const child of await childrenOf(ask)) await agreeAll(ask, child.id);
  await ask("POST", `${base}/groups/${group}/waves/T0/open`);
  const [first] = await childrenOf(ask);
  await ask("PUT", `${base}/groups/${group}/sessions/1/attendance`, {
    heldOn: "2026-09-08",
    attendance: [{ child: "c01", status: "full" }],
  });
  const path = `${base}/children/${first?.id}/left`;
  const effects = (await ask<LeavingEffects>("GET", path)).body;
  expect(effects).toEqual({ stops: 7, kept: 0, stay: 5, afterSession: 1 });
  expect((await ask("POST", path, { reason: "worsening", afterSession: 1 })).status).toBe(200);
  expect((await childrenOf(ask))[0]).toMatchObject({ left: true, leaving: { afterSession: 1, reason: "worsening" } });
  expect(await cellsOf(ask, "c01")).toEqual(Array(7).fill(["missing", "left-group"]));
  expect((await ask<LeavingEffects>("GET", path)).body.stops).toBe(0);
  expect((await ask("DELETE", path)).status).toBe(200);
  expect((await childrenOf(ask))[0]).toMatchObject({ left: false, leaving: null });
  expect(await cellsOf(ask, "c01")).toEqual(Array(7).fill(["expected", null]));
  expect((await ask("DELETE", path)).status).toBe(409);
});

test("a child who left because consent was withdrawn comes back by a new yes, and not by taking a note back", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  await setUpGroup(ask, plant);
  const [first] = await childrenOf(ask);
  await agreeAll(ask, first?.id ?? "");
  await ask("POST", `${base}/children/${first?.id}/withdrawal`, { scope: "everything", who: "parent" });
  expect((await childrenOf(ask))[0]?.leaving).toEqual({ afterSession: 0, reason: "consent-withdrawn" });
  expect((await ask("DELETE", `${base}/children/${first?.id}/left`)).status).toBe(409);
  expect((await ask("GET", `${base}/children/nobody/left`)).status).toBe(404);
  await agreeAll(ask, first?.id ?? "");
  expect((await childrenOf(ask))[0]).toMatchObject({ leaving: null, left: false, erasure: null });
});

test("a family that agrees again before the day of erasing keeps its answers, and can withdraw once more", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, plant, 2);
  const [first] = await childrenOf(ask);
  const id = first?.id ?? "";
  await agreeAll(ask, id);
  await ask("POST", `/api/studio/groups/${group}/waves/T0/open`);
  const path = `/api/studio/children/${id}/withdrawal`;
  for (const scope of ["everything", "forms"]) {
    expect((await ask("POST", path, { scope, who: "parent" })).status).toBe(201);
    await agreeAll(ask, id);
    expect(await house.store.write((trx) => eraseDue(trx, new Date("2026-12-01T01:00:00.000Z")))).toBe(0);
    const { slips } = (await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`)).body;
    const own = slips.find(({ kind, children: [code] }) => kind === "caregiver" && code === "c01");
    expect((await openBy(house, { token: own?.token })).status).toBe(200);
    const { cells = [] } = (await ask<Board>("GET", "/api/studio/board")).body.groups[0] ?? {};
    expect(new Set(cells.map(({ child, status }) => `${child} ${status}`))).toEqual(
      new Set(["c01 expected", "c01 opened"]),
    );
  }
  const lines = await house.store.read((db) => db.selectFrom("audit").select("action").execute());
  expect(lines.filter(({ action }) => action === "erasure-called-off")).toHaveLength(2);
});

async function childrenOf(ask: Asking): Promise<ChildSetUp[]> {
  return (await ask<SetUp>("GET", `${base}/setup`)).body.groups[0]?.children ?? [];
}

async function cellsOf(ask: Asking, code: string): Promise<[string, string | null][]> {
  const { cells = [] } = (await ask<Board>("GET", `${base}/board`)).body.groups[0] ?? {};
  return cells.filter(({ child }) => child === code).map(({ status, reason }) => [status, reason]);
}
