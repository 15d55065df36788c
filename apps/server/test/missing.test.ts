import { expect, test } from "vitest";
import type { BoardCell } from "../api/index.ts";
import { findBrokenAudit } from "../src/store/audit.ts";
import { boardOf, caregiverForm, openBy, openStage, put, type Stage, signIn } from "./stage.ts";

test("a form that will not come is noted with one of five reasons, and can be waited for again", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const { assignment } = await caregiverCell(stage, cookie);
  for (const reason of ["not-reached", "refused", "not-home", "rater-changed", "moved"]) {
    const marked = await mark(stage, cookie, assignment, { reason });
    expect([marked.status, await marked.json()]).toEqual([200, { kind: "marked", status: "missing", reason }]);
    expect(await caregiverCell(stage, cookie)).toMatchObject({ status: "missing", reason });
  }
  const waits = await mark(stage, cookie, assignment, null);
  expect([waits.status, await waits.json()]).toEqual([200, { kind: "marked", status: "expected", reason: null }]);
  expect(await caregiverCell(stage, cookie)).toMatchObject({ status: "expected", reason: null });
  await openBy(stage, { token: stage.caregiver.token });
  expect(await (await mark(stage, cookie, assignment, null)).json()).toMatchObject({ status: "opened" });
});

test("every note is a line in the audit with who made it, and noting the same twice is one line", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const { assignment } = await caregiverCell(stage, cookie);
  for (const body of [{ reason: "refused" }, { reason: "refused" }, null]) await mark(stage, cookie, assignment, body);
  const lines = await stage.store.read((db) =>
    db.selectFrom("audit").select(["actor", "action", "detail"]).where("subject", "=", assignment).execute(),
  );
  expect(lines).toEqual([
    { actor: "wang@kith.example", action: "marked-missing", detail: '{"reason":"refused"}' },
    { actor: "wang@kith.example", action: "waiting-again", detail: '{"reason":null}' },
  ]);
  expect(await stage.store.read(findBrokenAudit)).toBeNull();
});

test("a form that comes after all is taken and counts, and then there is nothing to note", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const { assignment } = await caregiverCell(stage, cookie);
  await mark(stage, cookie, assignment, { reason: "not-home" });
  expect((await put(stage, stage.caregiver.token, caregiverForm(1))).status).toBe(201);
  expect(await caregiverCell(stage, cookie)).toMatchObject({ status: "received", reason: null });
  for (const body of [{ reason: "moved" }, null])
    expect((await mark(stage, cookie, assignment, body)).status).toBe(409);
});

test("another reason, another's form, or nobody's cookie changes nothing", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const { assignment } = await caregiverCell(stage, cookie);
  const free = await mark(stage, cookie, assignment, { reason: "his grandmother is ill" });
  expect([free.status, (await free.json()).says["zh-CN"]]).toEqual([422, expect.stringContaining("没联系上")]);
  expect((await mark(stage, cookie, "nothing", { reason: "moved" })).status).toBe(404);
  expect((await mark(stage, "", assignment, { reason: "moved" })).status).toBe(401);
  expect((await mark(stage, "", assignment, null)).status).toBe(401);
  expect(await caregiverCell(stage, cookie)).toMatchObject({ status: "expected" });
});

function mark(stage: Stage, cookie: string, assignment: string, body: object | null): Promise<Response> {
  return fetch(`${stage.address}/api/studio/assignments/${assignment}/missing`, {
    method: body ? "PUT" : "DELETE",
    headers: { Cookie: cookie, Origin: stage.address, ...(body && { "Content-Type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function caregiverCell(stage: Stage, cookie: string): Promise<BoardCell> {
  const cell = (await boardOf(stage, cookie)).groups[0]?.cells.find(({ informant }) => informant === "caregiver");
  if (!cell) throw new Error("the stage requires a caregiver's form");
  return cell;
}
