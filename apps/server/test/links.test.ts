import { makeLightForm } from "@kith/form";
import type { Instrument } from "@kith/instrument";
import { expect, test, vi } from "vitest";
import { makeCode, readCode } from "../src/store/code.ts";
import { revokeLink } from "../src/store/links.ts";
import { allRows } from "./all-rows.ts";
import { caregiverForm, openBy, openStage, post, put } from "./stage.ts";

test("a link opens one person's forms with their instrument, and the same by the code typed from paper", async () => {
  await using stage = await openStage();
  const byToken = await (await openBy(stage, { token: stage.caregiver.token })).json();
  const typed = stage.caregiver.code.toLowerCase().replaceAll("-", " ");
  const byCode = await (await openBy(stage, { code: typed })).json();
  expect(byToken).toEqual(byCode);
  expect(byToken).toMatchObject({ kind: "caregiver", language: "zh-CN", group: { "zh-CN": "小竹" } });
  expect(byToken.forms).toEqual([
    {
      assignment: expect.any(String),
      child: "c01",
      informant: "caregiver",
      raterId: "c01-caregiver",
      wave: "T1",
      instrument: "kith-interpersonal-caregiver@0.1.0",
      status: "open",
      receipt: null,
    },
  ]);
  expect(byToken.instruments["kith-interpersonal-caregiver@0.1.0"].hash).toBe(caregiverForm(1).instrument.hash);
});

test("a phone gets its forms compiled in both languages, and nothing of the instruments or of how they are scored", async () => {
  await using stage = await openStage();
  const whole = await (await openBy(stage, { token: stage.caregiver.token })).json();
  const { light, ...opened } = await (await openBy(stage, { token: stage.caregiver.token, lane: "light" })).json();
  expect(opened).toEqual({ ...whole, instruments: {} });
  const [[key, asked]] = Object.entries<{ instrument: Instrument; hash: string }>(whole.instruments) as [
    [string, { instrument: Instrument; hash: string }],
  ];
  expect({ kind: "compiled", form: light[key] }).toEqual(makeLightForm(asked.instrument, asked.hash));
  expect(JSON.stringify(light)).not.toContain("scale");
  const list = await (await openBy(stage, { token: stage.classList.token, lane: "light" })).json();
  expect([Object.keys(list.instruments).length, list.light]).toEqual([1, undefined]);
});

test("a browser that knows Brotli gets a link's forms so pressed, and they are the same", async () => {
  await using stage = await openStage();
  const ask = (encoding: string) =>
    fetch(`${stage.address}/api/links/open`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Encoding": encoding },
      body: JSON.stringify({ token: stage.caregiver.token }),
    });
  const [small, whole] = [await ask("gzip, br"), await ask("identity")];
  expect([small.headers.get("Content-Encoding"), small.headers.get("Cache-Control")]).toEqual(["br", "no-store"]);
  expect(whole.headers.get("Content-Encoding")).toBe(null);
  expect(await small.json()).toEqual(await whole.json());
});

test("a class list has one form for each child", async () => {
  await using stage = await openStage();
  const opened = await (await openBy(stage, { token: stage.classList.token })).json();
  expect(opened.forms.map((form: { child: string }) => form.child)).toEqual(["c01", "c02", "c03"]);
});

test("a used link shows that its form was received, with its receipt", async () => {
  await using stage = await openStage();
  const { receipt } = await (await put(stage, stage.caregiver.token, caregiverForm(1))).json();
  const opened = await (await openBy(stage, { token: stage.caregiver.token })).json();
  expect(opened.forms[0]).toMatchObject({ status: "received", receipt });
});

test("a revoked link says so kindly, and takes nothing more", async () => {
  await using stage = await openStage();
  const link = await stage.store.read((db) =>
    db.selectFrom("link").select("id").where("kind", "=", "caregiver").executeTakeFirstOrThrow(),
  );
  await stage.store.write((trx) => revokeLink(trx, link.id, "2026-06-01T00:00:00.000Z"));
  const opened = await openBy(stage, { token: stage.caregiver.token });
  expect(opened.status).toBe(403);
  const refusal = await opened.json();
  expect([refusal.why, refusal.says.en]).toEqual(["revoked", expect.stringContaining("no longer in use")]);
  expect((await put(stage, stage.caregiver.token, caregiverForm(1))).status).toBe(403);
});

test("after its time a link opens nothing, but a form opened in time is still taken", async () => {
  await using stage = await openStage();
  await openBy(stage, { token: stage.caregiver.token });
  stage.clock.now = new Date("2026-07-02T00:00:00.000Z");
  const late = await openBy(stage, { token: stage.caregiver.token });
  expect(late.status).toBe(403);
  expect((await late.json()).says.en).toContain("time for these forms is over");
  expect((await put(stage, stage.caregiver.token, caregiverForm(1))).status).toBe(201);
});

test("wrong codes are counted by address and stopped, while slips and good links are not", async () => {
  await using stage = await openStage();
  const slip = stage.caregiver.code.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  for (let at = 0; at < 12; at++) expect((await openBy(stage, { code: slip })).status).toBe(400);
  for (let at = 0; at < 10; at++) expect((await openBy(stage, { code: makeCode() })).status).toBe(404);
  const stopped = await openBy(stage, { code: stage.caregiver.code });
  expect(stopped.status).toBe(429);
  expect(Number(stopped.headers.get("Retry-After"))).toBeGreaterThan(800);
  expect((await openBy(stage, { token: stage.caregiver.token })).status).toBe(200);
  stage.clock.now = new Date(stage.clock.now.getTime() + 16 * 60_000);
  expect((await openBy(stage, { code: stage.caregiver.code })).status).toBe(200);
});

test("every single wrong character and every swap of neighbours in a code is noticed", () => {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  for (let round = 0; round < 50; round++) {
    const plain = makeCode().replaceAll("-", "");
    expect(readCode(plain)).not.toBeNull();
    for (let at = 0; at < 12; at++) {
      for (const other of alphabet) {
        if (other === plain[at]) continue;
        expect(readCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
      }
      const [left, right] = [plain[at], plain[at + 1]];
      if (right === undefined || left === right) continue;
      expect(readCode(plain.slice(0, at) + right + left + plain.slice(at + 2))).toBeNull();
    }
  }
});

test("neither what the server says nor the database holds a token, a code or an address; and it says no answer, name, e-mail, password or cookie", async () => {
  await using stage = await openStage();
  const said = vi.spyOn(process.stderr, "write");
  const form = caregiverForm(1);
  await openBy(stage, { code: stage.caregiver.code });
  await put(stage, stage.caregiver.token, form);
  await put(stage, stage.caregiver.token, { ...form, child: "柳小红" });
  await put(stage, stage.caregiver.token, { ...form, answers: { 柳小红: 1 } });
  await put(stage, stage.caregiver.token, { ...form, raterId: "\u0000" });
  const signIn = (password: string) => post(stage, "/api/auth/sign-in/email", { email: "wang@kith.example", password });
  await signIn("a-wrong-password");
  const cookie = (await signIn("a-long-password")).headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? "none";
  const asked = { headers: { Cookie: `kith.session_token=${cookie}` } };
  await fetch(`${stage.address}/api/studio/groups/柳小红/draft?name=柳小红`, asked);
  await fetch(`${stage.address}/api/studio/board`, asked);
  const heard = [...stage.logged, ...said.mock.calls.map(([text]) => String(text))].join("\n");
  said.mockRestore();
  const kept = JSON.stringify(await allRows(stage.store));
  for (const secret of [stage.caregiver.token, stage.caregiver.code, stage.caregiver.code.replaceAll("-", "")]) {
    expect(heard).not.toContain(secret);
    expect(kept).not.toContain(secret);
  }
  const answers = JSON.stringify(form.answers).slice(1, 30);
  const told = [
    form.id,
    form.raterId,
    answers,
    "柳小红",
    encodeURIComponent("柳小红"),
    "kith.example",
    "Wang",
    "-password",
    cookie,
  ];
  for (const secret of told) expect(heard).not.toContain(secret);
  expect(stage.logged.length).toBeGreaterThan(8);
  expect(heard).toContain('"route":"/api/responses/:id"');
});
