import { expect, test } from "vitest";
import type { Calls } from "../api/index.ts";
import { findBrokenAudit } from "../src/store/audit.ts";
import { caregiverForm, openStage, post, put, type Stage, signIn, teacherForm } from "./stage.ts";

test("an answer that asks for somebody is listed in the form's own words, and a plain no is not", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  await put(stage, stage.caregiver.token, { ...caregiverForm(1), unscored: { safety: "call-me" } });
  await put(stage, stage.classList.token, { ...teacherForm(2, "c02"), unscored: { safety: "no" } });
  await put(stage, stage.classList.token, { ...teacherForm(3, "c03"), unscored: {} });
  expect(await callsOf(stage, cookie)).toEqual([
    {
      response: expect.any(String),
      level: "today",
      group: { "zh-CN": "小竹", en: "Bamboo" },
      child: "c01",
      informant: "caregiver",
      wave: "T1",
      kind: "safeguarding-flag",
      question: expect.objectContaining({ "zh-CN": "这两个星期，有没有什么事让您担心孩子不安全？" }),
      answer: expect.objectContaining({ "zh-CN": "有，请给我打电话" }),
      receivedAt: "2026-06-01T08:00:00.000Z",
      openedBy: [],
      seen: null,
      withDeputy: false,
    },
  ]);
  const [again] = await callsOf(stage, cookie);
  expect(again?.openedBy).toEqual([{ by: "wang@kith.example", at: "2026-06-01T08:00:00.000Z" }]);
});

test("who saw it first and when stays in the audit, and what cannot wait comes first, then the other unseen", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  await put(stage, stage.caregiver.token, { ...caregiverForm(1), unscored: { safety: "call-me" } });
  await put(stage, stage.classList.token, { ...teacherForm(2, "c02"), unscored: { safety: "unsure" } });
  const [caregiver, teacher] = await callsOf(stage, cookie);
  expect([caregiver?.level, teacher?.level]).toEqual(["today", "two-days"]);
  const seen = { by: "wang@kith.example", at: "2026-06-01T08:00:00.000Z" };
  for (const later of ["2026-06-01T08:00:00.000Z", "2026-06-01T09:00:00.000Z"]) {
    stage.clock.now = new Date(later);
    const reply = await post(stage, `/api/studio/calls/${teacher?.response}/seen`, {}, cookie);
    expect([reply.status, await reply.json()]).toEqual([200, { kind: "seen", ...seen }]);
  }
  const calls = await callsOf(stage, cookie);
  expect(calls.map((call) => [call.child, call.seen])).toEqual([
    ["c01", null],
    ["c02", seen],
  ]);
  const lines = await stage.store.read((db) =>
    db.selectFrom("audit").select("actor").where("action", "=", "call-seen").execute(),
  );
  expect(lines).toEqual([{ actor: "wang@kith.example" }]);
  expect(await stage.store.read(findBrokenAudit)).toBeNull();
});

test("a second form under the same id that asks for somebody is not taken for seen", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const form = caregiverForm(1);
  await put(stage, stage.caregiver.token, { ...form, unscored: { safety: "unsure" } });
  const [first] = await callsOf(stage, cookie);
  await post(stage, `/api/studio/calls/${first?.response}/seen`, {}, cookie);
  await put(stage, stage.caregiver.token, { ...form, unscored: { safety: "call-me" } });
  const unseen = (await callsOf(stage, cookie)).filter((call) => call.seen === null);
  expect(unseen.map((call) => call.answer.en)).toEqual(["Yes - please call me"]);
});

test("a stranger learns nothing of the calls, a wrong name marks nothing, and the log does not tell", async () => {
  await using stage = await openStage();
  await put(stage, stage.caregiver.token, { ...caregiverForm(1), unscored: { safety: "call-me" } });
  expect((await fetch(`${stage.address}/api/studio/calls`)).status).toBe(401);
  expect((await post(stage, "/api/studio/calls/1/seen", {})).status).toBe(401);
  const cookie = await signIn(stage);
  expect((await post(stage, "/api/studio/calls/nothing/seen", {}, cookie)).status).toBe(404);
  expect((await callsOf(stage, cookie)).map((call) => call.seen)).toEqual([null]);
  expect(stage.logged.join("\n")).not.toMatch(/call-me|safety|c01/);
});

async function callsOf(stage: Stage, cookie: string): Promise<Calls["calls"]> {
  const reply = await fetch(`${stage.address}/api/studio/calls`, { headers: { Cookie: cookie } });
  const { calls }: Calls = await reply.json();
  return calls;
}
