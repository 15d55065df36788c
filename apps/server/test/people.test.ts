import { randomUUID } from "node:crypto";
import { instrumentHash } from "@kith/instrument";
import { expect, test } from "vitest";
import { addLink, makeLinkSecret } from "../src/store/links.ts";
import { addAssignment, addChild, addInformant, addInstrument } from "../src/store/people.ts";
import { caregiverForm, instrumentOf, openBy, openStage, put, type Stage, teacherForm } from "./stage.ts";

const rest = { language: "zh-CN" as const, expiresAt: "2026-07-01T00:00:00.000Z", at: "2026-05-01T00:00:00.000Z" };

test("a form begun on one device comes with the link on another, sealed in between, and is gone once it is in", async () => {
  await using stage = await openStage();
  const { token, code } = stage.caregiver;
  const text = JSON.stringify({ agreed: true, drafts: [] });
  expect((await by(stage, token, "PUT", "/api/drafts/c01", { text })).status).toBe(200);
  const sealed = await stage.store.read((db) => db.selectFrom("draft").select("sealed").executeTakeFirstOrThrow());
  expect(sealed.sealed).not.toContain("agreed");
  const opened = await (await openBy(stage, { code })).json();
  expect(opened.drafts).toEqual([{ child: "c01", at: stage.clock.now.toISOString(), text }]);
  expect((await put(stage, token, caregiverForm(1))).status).toBe(201);
  expect((await (await openBy(stage, { token })).json()).drafts).toEqual([]);
  expect(await stage.store.read((db) => db.selectFrom("draft").select("child").execute())).toEqual([]);
});

test("who did not answer the last time becomes a rater of their own, whose forms are taken, and the old rater's are not", async () => {
  await using stage = await openStage();
  const { token } = stage.classList;
  expect((await put(stage, token, teacherForm(1, "c01"))).status).toBe(201);
  expect((await by(stage, token, "POST", "/api/links/other-rater", {})).status).toBe(200);
  const { forms } = await (await openBy(stage, { token })).json();
  expect(forms.map((form: { raterId: string }) => form.raterId)).toEqual(["t1", "t1-2", "t1-2"]);
  expect((await put(stage, token, teacherForm(2, "c02"))).status).toBe(403);
  expect((await put(stage, token, { ...teacherForm(3, "c02"), raterId: "t1-2" })).status).toBe(201);
});

test("a round tablet's link opens every child's own forms of its group and nobody else's, and takes them", async () => {
  await using stage = await openStage();
  const kiosk = makeLinkSecret();
  const form = instrumentOf("kith-mechanism-bonds-child");
  await stage.store.write(async (trx) => {
    const own = await addLink(
      trx,
      stage.store.secrets,
      { ...rest, group: stage.group, kind: "child" },
      makeLinkSecret(),
    );
    await addLink(trx, stage.store.secrets, { ...rest, group: stage.group, kind: "kiosk" }, kiosk);
    const instrument = await addInstrument(trx, form);
    const child = await addChild(trx, {
      group: stage.group,
      code: "c09",
      left: null,
      consentWithdrawn: false,
      at: rest.at,
    });
    const informant = await addInformant(trx, stage.group, "child", "c09-child");
    await addAssignment(trx, { child, informant, instrument, wave: "T1", link: own, closed: null });
  });
  const opened = await (await openBy(stage, { token: kiosk.token })).json();
  expect(opened.kind).toBe("kiosk");
  expect(opened.forms.map((one: { child: string; informant: string }) => [one.child, one.informant])).toEqual([
    ["c09", "child"],
  ]);
  expect((await put(stage, kiosk.token, caregiverForm(1))).status).toBe(403);
});

test("a session record is stored once, tells who came, and a worry about safety reaches the calls", async () => {
  await using stage = await openStage();
  const secret = makeLinkSecret();
  const form = instrumentOf("kith-session-facilitator");
  await stage.store.write(async (trx) => {
    await addInstrument(trx, form);
    await addLink(trx, stage.store.secrets, { ...rest, group: stage.group, kind: "session-record" }, secret);
  });
  const opened = await (await openBy(stage, { token: secret.token })).json();
  expect(opened.sessions).toEqual({ children: ["c01", "c02", "c03"], planned: 8, received: [] });
  const id = randomUUID();
  const record = {
    id,
    instrument: { id: form.id, version: form.version, hash: instrumentHash(form) },
    number: 2,
    date: "2026-05-06",
    minutes: 60,
    plan: "minor",
    attendance: [
      { child: "c01", status: "full" },
      { child: "c02", status: "absent-unknown" },
    ],
    counts: [{ child: "c01", counts: { "count-positive": 2 } }],
    answers: Object.fromEntries(form.items.map((item) => [item.id, 3])),
    safety: "yes",
    language: "zh-CN",
    opened: "2026-05-06T12:00:00.000Z",
    finished: "2026-05-06T12:05:00.000Z",
  };
  const first = await by(stage, secret.token, "PUT", `/api/sessions/${id}`, record);
  expect(first.status).toBe(201);
  const { receipt } = await first.json();
  const again = await by(stage, secret.token, "PUT", `/api/sessions/${id}`, record);
  expect(await again.json()).toMatchObject({ kind: "already-stored", receipt });
  const other = randomUUID();
  const beside = await by(stage, secret.token, "PUT", `/api/sessions/${other}`, { ...record, id: other, safety: "no" });
  expect(await beside.json()).toMatchObject({ kind: "kept-both" });
  const kept = await stage.store.read(async (db) => ({
    sessions: await db.selectFrom("session").select(["number", "answers"]).execute(),
    came: await db.selectFrom("attendance").select("status").execute(),
    calls: await db.selectFrom("kept_call").select(["item", "answer", "child"]).execute(),
  }));
  expect(kept.sessions.map((one) => [one.number, JSON.parse(one.answers)["se-d"]])).toEqual([[2, 3]]);
  expect(kept.came.map((one) => one.status).toSorted()).toEqual(["absent-unknown", "full"]);
  expect(kept.calls).toEqual([{ item: "safety", answer: "yes", child: "#2" }]);
  expect((await (await openBy(stage, { token: secret.token })).json()).sessions.received).toEqual([
    { number: 2, receipt },
  ]);
  const strange = { ...record, id: randomUUID(), number: 3, attendance: [{ child: "zz", status: "full" }] };
  expect((await by(stage, secret.token, "PUT", `/api/sessions/${strange.id}`, strange)).status).toBe(422);
  expect((await by(stage, stage.caregiver.token, "PUT", `/api/sessions/${id}`, record)).status).toBe(401);
});

test("before a wave's first day the link says kindly that it is not time yet", async () => {
  await using stage = await openStage();
  const row = { group_id: stage.group, wave: "T1" as const, opened_at: null, opened_by: null };
  await stage.store.write((trx) =>
    trx
      .insertInto("wave_window")
      .values({ id: randomUUID(), ...row, opens_on: "2026-06-02", closes_on: "2026-06-30" })
      .execute(),
  );
  const early = await openBy(stage, { token: stage.caregiver.token });
  expect(early.status).toBe(403);
  expect((await early.json()).says["zh-CN"]).toContain("还没到填写的日子");
  // In China the second of June begins at 16:00 UTC on the first.
  stage.clock.now = new Date("2026-06-01T16:00:00.000Z");
  expect((await openBy(stage, { token: stage.caregiver.token })).status).toBe(200);
});

function by(stage: Stage, secret: string, method: string, path: string, body: unknown): Promise<Response> {
  return fetch(stage.address + path, {
    method,
    headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}
