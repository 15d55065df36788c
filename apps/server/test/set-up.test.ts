import { randomUUID } from "node:crypto";
import { instrumentHash, type Words } from "@kith/instrument";
import { anyResponse } from "@kith/testing";
import { expect, test } from "vitest";
import type { Board, GroupSetUp, SetUp, Slips, Withdrawn } from "../api/index.ts";
import { findBrokenAudit } from "../src/store/audit.ts";
import { addGroup } from "../src/store/people.ts";
import { eraseDue } from "../src/store/setup/erase.ts";
import type { Db } from "../src/store/tables.ts";
import {
  type Asking,
  agreeAll,
  type EmptyHouse,
  openEmptyHouse,
  password,
  programmeBody,
  setUpGroup,
} from "./set-up-stage.ts";
import { instrumentOf, openBy, put } from "./stage.ts";

const plant = { "zh-CN": "荷花小组", en: "Lotus" };

test("an empty house has no programme, and from there to slips in everyone's hands is a few steps", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  expect((await ask<SetUp>("GET", "/api/studio/setup")).body).toMatchObject({ programme: null, groups: [] });
  const group = await setUpGroup(ask, plant);
  const { children } = await groupOf(ask, group);
  expect(children.map(({ code }) => code)).toEqual(["c01", "c02", "c03", "c04", "c05", "c06"]);
  for (const child of children.slice(0, 5)) await agreeAll(ask, child.id);
  const opened = await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`);
  expect(opened.status).toBe(201);
  expect(opened.body.notAsked).toEqual([
    { child: "c06", says: { "zh-CN": "家长还没有同意填表", en: "the guardian has not agreed to forms yet" } },
  ]);
  expect(opened.body.slips.map(({ kind, children: codes, minutes }) => [kind, codes.length, minutes])).toEqual(
    expect.arrayContaining([
      ["caregiver", 1, 8],
      ["child", 1, 15],
      ["class-list", 5, 15],
    ]),
  );
  expect(opened.body.slips).toHaveLength(13);
  for (const slip of opened.body.slips.slice(0, 4)) {
    for (const by of [{ code: slip.code }, { token: slip.token }]) {
      const reply = await openBy(house, by);
      expect([slip.kind, reply.status, (await reply.json()).says]).toEqual([slip.kind, 200, undefined]);
    }
  }
  const [board] = (await ask<Board>("GET", "/api/studio/board")).body.groups;
  expect(board?.cells).toHaveLength(5 * (1 + 1 + 5));
});

test("opened again, a wave adds those who have agreed since, and everyone else keeps their link", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, plant);
  const { children } = await groupOf(ask, group);
  for (const child of children.slice(0, 3)) await agreeAll(ask, child.id);
  const first = (await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`)).body;
  for (const child of children.slice(3)) await agreeAll(ask, child.id);
  const second = (await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`)).body;
  expect(second.notAsked).toEqual([]);
  expect(second.slips).toHaveLength(15);
  const tokens = new Set(second.slips.map(({ token }) => token));
  expect(first.slips.every(({ token }) => tokens.has(token))).toBe(true);
});

test("no wave opens before safeguarding, the rules for children's data, its days and one consent are there", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const { id } = (await ask<{ id: string }>("POST", "/api/studio/programmes", programmeBody)).body;
  const made = await ask<{ id: string }>("POST", `/api/studio/programmes/${id}/groups`, {
    name: plant,
    plannedSessions: 6,
    children: 6,
  });
  const refused = await ask<{ problems: { at: string }[] }>("POST", `/api/studio/groups/${made.body.id}/waves/T0/open`);
  expect(refused.status).toBe(409);
  expect(refused.body.problems.map(({ at }) => at)).toEqual(["safeguarding", "notice", "window", "consent"]);
});

test("a name that looks like a person or a place, says what is wrong with the children, or a month for a term, is refused", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const { id } = (await ask<{ id: string }>("POST", "/api/studio/programmes", programmeBody)).body;
  for (const name of [
    { "zh-CN": "王老师小组", en: "Lotus" },
    { "zh-CN": "石桥村小组", en: "Lotus" },
    { "zh-CN": "荷花小组", en: "Stone Bridge Primary School" },
    { "zh-CN": "人际偏差小组", en: "Lotus" },
    { "zh-CN": "荷花小组", en: "Aggressive boys" },
  ]) {
    const refused = await ask<{ problems: { at: string }[] }>("POST", `/api/studio/programmes/${id}/groups`, {
      name,
      plannedSessions: 6,
      children: 6,
    });
    expect([refused.status, refused.body.problems[0]?.at], name.en).toEqual([422, "name"]);
  }
  const period = { "zh-CN": "2026年5月", en: "May 2026" };
  const month = await ask<{ problems: { at: string; says: Words }[] }>("POST", "/api/studio/programmes", {
    ...programmeBody,
    period,
  });
  expect([month.status, month.body.problems[0]?.at]).toEqual([422, "period"]);
  expect(month.body.problems[0]?.says["zh-CN"]).toContain("时间只写学期");
  expect((await ask<SetUp>("GET", "/api/studio/setup")).body.groups).toEqual([]);
});

test("a grandmother cannot agree in the parents' place, and a child's no outranks a parent's yes", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, plant);
  const [first, second] = (await groupOf(ask, group)).children;
  const forms = { how: "paper", wave: null, decisions: [{ purpose: "forms", decision: "yes" }] };
  const grandmother = await ask("POST", `/api/studio/children/${first?.id}/consents`, { who: "caregiver", ...forms });
  expect(grandmother.status).toBe(422);
  for (const child of [first, second]) await agreeAll(ask, child?.id ?? "");
  await ask("POST", `/api/studio/groups/${group}/waves/T0/open`);
  const no = { who: "child", how: "in-person", wave: "T0", decisions: [{ purpose: "assent", decision: "no" }] };
  expect((await ask("POST", `/api/studio/children/${first?.id}/consents`, no)).status).toBe(201);
  const [board] = (await ask<Board>("GET", "/api/studio/board")).body.groups;
  const states = board?.cells.filter(({ child }) => child === "c01").map(({ status, reason }) => [status, reason]);
  expect(new Set(states?.map(String))).toEqual(new Set(["not-needed,child-said-no"]));
  expect(board?.cells.filter(({ child }) => child === "c02").every(({ status }) => status === "expected")).toBe(true);
});

test("withdrawing shows its effects, stops at once, and in fifteen working days the answers are gone", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, plant);
  const { children } = await groupOf(ask, group);
  for (const child of children) await agreeAll(ask, child.id);
  const { slips } = (await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`)).body;
  const slip = slips.find(({ kind, children: [code] }) => kind === "caregiver" && code === "c01");
  const instrument = instrumentOf("kith-interpersonal-caregiver");
  const named = { id: instrument.id, version: instrument.version, hash: instrumentHash(instrument) };
  const form = {
    ...anyResponse(instrument, 7),
    instrument: named,
    child: "c01",
    raterId: "c01-caregiver",
    wave: "T0" as const,
  };
  const sent = { ...form, unscored: { safety: "call-me" } };
  expect((await put(house, slip?.token ?? "", sent)).status).toBe(201);
  const path = `/api/studio/children/${children[0]?.id}/withdrawal`;
  expect((await ask("GET", `${path}?scope=forms`)).body).toEqual({
    stops: 6,
    erases: 1,
    eraseBy: "2026-09-22",
    stays: [],
    callsKept: 1,
  });
  const withdrawn = (await ask<Withdrawn>("POST", path, { scope: "forms", who: "parent" })).body;
  expect(withdrawn).toEqual({
    kind: "withdrawn",
    receipt: expect.stringMatching(/^[0-9A-Z]{6}$/),
    eraseBy: "2026-09-22",
  });
  expect((await openBy(house, { token: slip?.token })).status).toBe(403);
  expect((await ask("POST", path, { scope: "forms", who: "parent" })).status).toBe(409);
  expect(await house.store.write((trx) => eraseDue(trx, new Date("2026-09-21T20:00:00.000Z")))).toBe(0);
  expect(await bodiesIn(house)).toHaveLength(1);
  await house.store.write((trx) => noteSession(trx, group));
  expect(await house.store.write((trx) => eraseDue(trx, new Date("2026-09-22T01:00:00.000Z")))).toBe(1);
  const record = await house.store.read((db) =>
    db.selectFrom("session_record").select("body").executeTakeFirstOrThrow(),
  );
  expect(JSON.parse(record.body)).toMatchObject({
    attendance: [{ child: "c01" }, { child: "c02" }],
    counts: [{ child: "c02" }],
  });
  expect(await bodiesIn(house)).toEqual([]);
  const calls = await ask<{ calls: { child: string }[] }>("GET", "/api/studio/calls");
  expect(calls.body.calls.map(({ child }) => child)).toEqual(["c01"]);
  const [child] = (await groupOf(ask, group)).children;
  expect(child).toMatchObject({
    age: null,
    erasure: { receipt: withdrawn.receipt, doneAt: "2026-09-22T01:00:00.000Z" },
  });
  expect(await house.store.read(findBrokenAudit)).toBeNull();

  // The family agrees again: its forms are asked for anew, with slips that open.
  await agreeAll(ask, children[0]?.id ?? "");
  house.clock.now = new Date("2026-09-02T08:00:00.000Z");
  const { slips: anew } = (await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`)).body;
  const fresh = anew.find(({ kind, children: [code] }) => kind === "caregiver" && code === "c01");
  expect((await openBy(house, { token: fresh?.token })).status).toBe(200);
  expect((await put(house, fresh?.token ?? "", { ...form, id: randomUUID(), unscored: {} })).status).toBe(201);
});

test("who came to a session is kept with when it was entered, and more than three days later is said", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, plant);
  const attendance = [
    { child: "c01", status: "full" },
    { child: "c02", status: "absent-told" },
  ];
  house.clock.now = new Date("2026-09-18T23:00:00.000Z");
  await ask("PUT", `/api/studio/groups/${group}/sessions/1/attendance`, { heldOn: "2026-09-15", attendance });
  await ask("PUT", `/api/studio/groups/${group}/sessions/2/attendance`, { heldOn: "2026-09-14", attendance });
  const strangers = [{ child: "c77", status: "full" }];
  const path = `/api/studio/groups/${group}/sessions/3/attendance`;
  expect((await ask("PUT", path, { heldOn: "2026-09-15", attendance: strangers })).status).toBe(404);
  const { sessions } = await groupOf(ask, group);
  expect(sessions.slice(0, 3).map(({ number, inTime, recorded }) => [number, inTime, recorded])).toEqual([
    [1, true, false],
    [2, false, false],
    [3, null, false],
  ]);
  expect(sessions[0]?.attendance).toEqual(attendance);
});

test("a lost slip is replaced: the new one opens the same forms, and the old one none", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const group = await setUpGroup(ask, plant);
  for (const child of (await groupOf(ask, group)).children) await agreeAll(ask, child.id);
  const { slips: first } = (await ask<Slips>("POST", `/api/studio/groups/${group}/waves/T0/open`)).body;
  const old = first.find(({ kind }) => kind === "caregiver");
  expect((await ask("POST", `/api/studio/links/${old?.link}/replace`)).status).toBe(200);
  expect((await openBy(house, { token: old?.token })).status).toBe(403);
  const { slips } = (await ask<Slips>("GET", `/api/studio/groups/${group}/waves/T0/slips`)).body;
  const next = slips.find(({ raterId, kind }) => raterId === old?.raterId && kind === old.kind);
  expect(next?.token).not.toBe(old?.token);
  expect((await openBy(house, { code: next?.code })).status).toBe(200);
});

test("the last administrator stays, and whoever loses every role is signed out", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const { staff } = (await ask<{ staff: { id: string }[] }>("GET", "/api/studio/staff")).body;
  expect((await ask("DELETE", `/api/studio/staff/${staff[0]?.id}`)).status).toBe(409);
  const id = await house.signIn.addStaff({ name: "Li", email: "li@kith.example", password, roles: ["admin"] });
  const li = await house.as("li@kith.example");
  expect((await li("GET", "/api/studio/me")).status).toBe(200);
  expect((await ask("DELETE", `/api/studio/staff/${id}`)).status).toBe(200);
  expect((await li("GET", "/api/studio/me")).status).toBe(401);
});

/** What a group worker counted of two children. */
async function noteSession(trx: Db, group: string): Promise<void> {
  const attendance = ["c01", "c02"].map((child) => ({ child, status: "full" }));
  const counts = ["c01", "c02"].map((child) => ({ child, counts: { hurting: 3 } }));
  const body = JSON.stringify({ attendance, counts });
  const row = { number: 1, content_hash: "h", body, receipt: "ABC123", received_at: "2026-09-02T08:00:00.000Z" };
  await trx
    .insertInto("session_record")
    .values({ id: "6e7f4c50-0000-4000-8000-000000000000", group_id: group, ...row })
    .execute();
}

async function groupOf(ask: Asking, id: string): Promise<GroupSetUp> {
  const { groups } = (await ask<SetUp>("GET", "/api/studio/setup")).body;
  const group = groups.find((each) => each.id === id);
  if (!group) throw new Error("groupOf requires a group that was made");
  return group;
}

async function bodiesIn({ store }: EmptyHouse): Promise<string[]> {
  const rows = await store.read((db) => db.selectFrom("response").select("body").execute());
  return rows.map(({ body }) => body);
}

test("the board gives forty groups at a time, or the one that is asked for", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const last = await setUpGroup(ask, plant);
  const { programme } = (await ask<SetUp>("GET", "/api/studio/setup")).body;
  const earlier = await house.store.write(async (trx) => {
    const ids: string[] = [];
    for (let number = 1; number <= 45; number++) {
      const named = { name: plant, plannedSessions: 6, at: "2026-08-01T00:00:00.000Z" };
      ids.push(
        await addGroup(trx, { programme: programme?.id ?? "", slug: `g${String(number).padStart(2, "0")}`, ...named }),
      );
    }
    return ids;
  });
  const board = async (query: string) => (await ask<Board>("GET", `/api/studio/board${query}`)).body;
  const first = await board("");
  expect([first.from, first.total, first.groups.length, first.groups[0]?.id]).toEqual([0, 46, 40, earlier[0]]);
  expect((await board("?from=40")).groups.map(({ id }) => id)).toEqual([...earlier.slice(40), last]);
  expect((await board(`?group=${last}`)).groups.map(({ id }) => id)).toEqual([last]);
  expect((await board("?group=nothing")).groups).toEqual([]);
});
