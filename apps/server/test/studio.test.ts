import { expect, test } from "vitest";
import type { BoardCell } from "../api/index.ts";
import { boardOf, caregiverForm, openBy, openStage, post, put, type Stage, signIn, teacherForm } from "./stage.ts";

test("nobody sees the board without signing in, and nobody can sign themselves up", async () => {
  await using stage = await openStage();
  const board = await fetch(`${stage.address}/api/studio/board`);
  expect(board.status).toBe(401);
  expect((await board.json()).says).toEqual({ "zh-CN": "请先登录。", en: "Please sign in first." });
  const signUp = await post(stage, "/api/auth/sign-up/email", {
    name: "x",
    email: "x@x.example",
    password: "x".repeat(14),
  });
  expect(signUp.status).toBeGreaterThanOrEqual(400);
  const wrong = await post(stage, "/api/auth/sign-in/email", {
    email: "wang@kith.example",
    password: "not-the-password",
  });
  expect(wrong.status).toBe(401);
});

test("the board shows each form as expected, opened and received, as it happens", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  expect(await statusOf(stage, cookie)).toBe("expected");
  await openBy(stage, { token: stage.caregiver.token });
  expect(await statusOf(stage, cookie)).toBe("opened");
  const { receipt } = await (await put(stage, stage.caregiver.token, caregiverForm(1))).json();
  const [group] = (await boardOf(stage, cookie)).groups;
  expect(group).toMatchObject({ slug: "bamboo", enrolled: 3, waves: ["T1"], release: { state: "none" } });
  expect(group?.cells).toHaveLength(4);
  expect(group?.cells[0]).toMatchObject({
    child: "c01",
    informant: "caregiver",
    status: "received",
    receipt,
    reason: null,
  });
});

test("an unchanged board is asked for again at no cost, and a changed one comes whole and compressed", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const look = (tag = "") =>
    fetch(`${stage.address}/api/studio/board`, {
      headers: { Cookie: cookie, ...(tag ? { "If-None-Match": tag } : {}) },
    });
  const first = await look();
  const tag = first.headers.get("ETag") ?? "";
  expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
  expect(first.headers.get("Content-Encoding")).toBe("gzip");
  const [group] = (await first.json()).groups;
  expect(group.cells).toHaveLength(4);

  const same = await look(tag);
  expect([same.status, await same.text(), same.headers.get("Cache-Control")]).toEqual([304, "", "private, no-cache"]);
  await put(stage, stage.caregiver.token, caregiverForm(1));
  const changed = await look(tag);
  expect(changed.status).toBe(200);
  expect((await changed.json()).groups[0].cells[0].status).toBe("received");
  const stranger = await fetch(`${stage.address}/api/studio/board`, { headers: { "If-None-Match": tag } });
  expect(stranger.status).toBe(401);
});

test("a child whose consent is withdrawn is neither enrolled nor owed anything, and its forms are asked of nobody", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  await put(stage, stage.classList.token, teacherForm(1, "c01"));
  await stage.store.write((trx) =>
    trx
      .updateTable("consent")
      .set({ withdrawn_at: "2026-06-01T00:00:00.000Z" })
      .where("child_id", "in", trx.selectFrom("child").select("id").where("code", "=", "c01"))
      .execute(),
  );
  const [group] = (await boardOf(stage, cookie)).groups;
  expect(group?.enrolled).toBe(2);
  expect(group?.children).toContainEqual({ code: "c01", left: false, consentWithdrawn: true });
  const cells: BoardCell[] = group?.cells ?? [];
  expect(cells.filter((cell) => cell.child === "c01")).toEqual([
    expect.objectContaining({
      informant: "caregiver",
      status: "not-needed",
      reason: "consent-withdrawn",
      receipt: null,
    }),
    expect.objectContaining({ informant: "teacher", status: "not-needed", reason: "consent-withdrawn", receipt: null }),
  ]);
  expect(cells.filter((cell) => cell.child !== "c01").map((cell) => cell.status)).toEqual(["expected", "expected"]);
  const opened = await openBy(stage, { token: stage.caregiver.token });
  expect([opened.status, (await opened.json()).says.en]).toEqual([
    403,
    "Nothing needs filling in this time. Thank you.",
  ]);
  expect((await put(stage, stage.caregiver.token, caregiverForm(1))).status).toBe(403);
});

test("another site cannot publish with a member of staff's cookie", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const foreign = await fetch(`${stage.address}/api/studio/groups/x/publish`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: "https://elsewhere.example", "Content-Type": "text/plain" },
  });
  expect(foreign.status).toBe(403);
});

test("after signing out the cookie is worth nothing", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  await post(stage, "/api/auth/sign-out", {}, cookie);
  expect((await fetch(`${stage.address}/api/studio/board`, { headers: { Cookie: cookie } })).status).toBe(401);
});

test("every answer of the API forbids to be framed, run or kept", async () => {
  await using stage = await openStage();
  const { headers } = await openBy(stage, { token: stage.caregiver.token });
  expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Cache-Control")).toBe("no-store");
});

async function statusOf(stage: Stage, cookie: string): Promise<string | undefined> {
  return (await boardOf(stage, cookie)).groups[0]?.cells[0]?.status;
}
