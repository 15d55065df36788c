import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, test } from "vitest";
import { makeSignIn } from "../src/http/sign-in.ts";
import { makeCode } from "../src/store/code.ts";
import { allRows } from "./all-rows.ts";
import { caregiverForm, openBy, openStage, post, put, type Stage, signIn } from "./stage.ts";

test("a million guessed codes against a thousand living ones open nothing, and ten from one address are enough", async () => {
  const living = new Set(Array.from({ length: 1000 }, () => bitsOf(makeCode())));
  const guesses = crypto.getRandomValues(new BigUint64Array(8_192));
  let hits = 0;
  for (let round = 0; round < 123; round++) {
    crypto.getRandomValues(guesses);
    for (const guess of guesses) if (living.has(guess >> 9n)) hits++;
  }
  expect(hits).toBe(0);
  await using stage = await openStage();
  const statuses = [];
  for (let at = 0; at < 14; at++) statuses.push((await openBy(stage, { code: makeCode() })).status);
  expect(new Set(statuses.slice(0, 10))).toEqual(new Set([404]));
  expect(new Set(statuses.slice(10))).toEqual(new Set([429]));
}, 60_000);

test("what a browser sends from another site changes nothing, whatever cookie it carries", async () => {
  await using stage = await openStage();
  const cookie = await signIn(stage);
  const before = await allRows(stage.store);
  const tries = [
    "/api/studio/programmes",
    `/api/studio/groups/${stage.group}/publish`,
    "/api/studio/programme/publish",
  ];
  for (const path of tries) {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const headers = { Origin: "https://elsewhere.example", Cookie: cookie, "Content-Type": type };
      const reply = await fetch(stage.address + path, { method: "POST", headers, body: "{}" });
      expect([path, type, reply.status]).toEqual([path, type, 403]);
    }
  }
  expect(await allRows(stage.store)).toEqual(before);
});

test("a cookie that somebody chose before the sign-in is worth nothing after it", async () => {
  await using stage = await openStage();
  const chosen = "kith.session_token=chosen.by-somebody-else";
  const reply = await post(
    stage,
    "/api/auth/sign-in/email",
    { email: "wang@kith.example", password: "a-long-password" },
    chosen,
  );
  expect(reply.status).toBe(200);
  const given = reply.headers.getSetCookie().find((cookie) => cookie.startsWith("kith.session_token=")) ?? "";
  expect(given).not.toContain("chosen");
  expect(given).toMatch(/HttpOnly/i);
  expect(given).toMatch(/SameSite=Lax/i);
  const me = (cookie: string) => fetch(`${stage.address}/api/studio/me`, { headers: { Cookie: cookie } });
  expect((await me(chosen)).status).toBe(401);
  // Nor is a session that somebody has of their own and leaves in another's browser.
  await makeSignIn(stage.store, null).addStaff({
    name: "Lin",
    email: "lin@kith.example",
    password: "another-password",
  });
  const own = await signIn(stage);
  const entered = await post(
    stage,
    "/api/auth/sign-in/email",
    { email: "lin@kith.example", password: "another-password" },
    own,
  );
  const hers = entered.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  expect(hers.some((cookie) => cookie?.startsWith("kith.session_token=") && !own.includes(cookie))).toBe(true);
  expect(await (await me(own)).text()).not.toContain("lin@kith.example");
  expect(await (await me(hers.join("; "))).text()).toContain("lin@kith.example");
});

test("whether an e-mail is known does not show in the words, and hardly in the time", async () => {
  await using stage = await openStage();
  const attempt = async (email: string) => {
    const from = performance.now();
    const reply = await post(stage, "/api/auth/sign-in/email", { email, password: "not-the-password" });
    return { ms: performance.now() - from, status: reply.status, text: await reply.text() };
  };
  const [known, unknown] = [[await attempt("wang@kith.example")], [await attempt("nobody@kith.example")]];
  for (let at = 0; at < 3; at++) {
    known.push(await attempt("wang@kith.example"));
    unknown.push(await attempt("nobody@kith.example"));
  }
  expect(known[0]?.status).toBe(401);
  expect(unknown[0]).toMatchObject({ status: known[0]?.status, text: known[0]?.text });
  const least = (tries: { ms: number }[]) => Math.min(...tries.map(({ ms }) => ms));
  expect(least(unknown)).toBeGreaterThan(least(known) / 3);
});

test("a form with more in it than its questions, a poisoned prototype or sixty thousand brackets does no harm", async () => {
  await using stage = await openStage();
  const form = caregiverForm(1);
  const send = (body: string) =>
    fetch(`${stage.address}/api/responses/${form.id}`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${stage.caregiver.token}`, "Content-Type": "application/json" },
      body,
    });
  const text = JSON.stringify(form);
  const more = text.replace("{", '{"received_at":"2020-01-01T00:00:00.000Z","receipt":"AAAAAA",');
  const poisoned = text.replace('"answers":{', '"answers":{"__proto__":{"polluted":1},"constructor":1,');
  const deep = "[".repeat(30_000) + "]".repeat(30_000);
  const replies = [await send(more), await send(deep), await send(`{"answers":${deep}}`)];
  expect(replies.map(({ status }) => status)).toEqual([422, 422, 422]);
  expect((await allRows(stage.store)).response).toEqual([]);
  // What stands under such a name is not read at all; the form around it is whole.
  expect((await send(poisoned)).status).toBe(201);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(JSON.stringify((await allRows(stage.store)).response)).not.toMatch(/polluted|__proto__|constructor/);
});

test("words that would be commands to a database, a sheet or a file system are only words", async () => {
  await using stage = await openStage();
  const before = await allRows(stage.store);
  const words = ["' or 1=1 --", "'; drop table child; --", "=HYPERLINK(1)", "../../pepper", "%2e%2e/pepper", "\u0000"];
  for (const word of words) {
    expect([word, (await openBy(stage, { code: word })).status]).toEqual([word, 400]);
    const path = `${stage.address}/api/responses/${encodeURIComponent(word)}`;
    const headers = { Authorization: `Bearer ${word.replace(/[^ -~]/g, "")}`, "Content-Type": "application/json" };
    expect((await fetch(path, { method: "PUT", headers, body: "{}" })).status).toBe(401);
  }
  for (const path of [
    "/f/../../pepper",
    "/reports/..%2f..%2fpepper",
    "/studio/%2e%2e/%2e%2e/kith.db",
    "/f//etc/passwd",
  ]) {
    const reply = await raw(stage, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect([path, /^HTTP\/1\.1 (\d+)/.exec(reply)?.[1]]).toEqual([path, expect.stringMatching(/^(302|400|404)$/)]);
  }
  expect(await allRows(stage.store)).toEqual({ ...before, throttle: expect.anything() });
});

test("a body that unpacks to a gigabyte is never unpacked", async () => {
  await using stage = await openStage();
  const bomb = Buffer.from("1f8b0800000000000003", "hex");
  const reply = await fetch(`${stage.address}/api/links/open`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Content-Encoding": "gzip" },
    body: bomb,
  });
  expect(reply.status).toBe(400);
});

test("three hundred callers who never finish their sentence, or never begin it, do not keep a phone waiting", async () => {
  await using stage = await openStage();
  const slow: Socket[] = [];
  for (let at = 0; at < 300; at++) {
    const socket = connect(Number(new URL(stage.address).port), "127.0.0.1");
    socket.on("error", () => undefined);
    if (at % 3 > 0) socket.write("PUT /api/responses/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n");
    slow.push(socket);
  }
  const from = performance.now();
  expect((await put(stage, stage.caregiver.token, caregiverForm(1))).status).toBe(201);
  expect(performance.now() - from).toBeLessThan(3_000);
  for (const socket of slow) socket.destroy();
});

test("a phone that shuts its end of the line once the form is out has it kept once, and gets its receipt when it sends again", async () => {
  await using stage = await openStage();
  const form = caregiverForm(1);
  const body = JSON.stringify(form);
  const head = [
    `PUT /api/responses/${form.id} HTTP/1.1`,
    "Host: x",
    `Authorization: Bearer ${stage.caregiver.token}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ].join("\r\n");
  const socket = connect(Number(new URL(stage.address).port), "127.0.0.1");
  socket.end(`${head}\r\n\r\n${body}`);
  await once(socket.resume(), "close");
  const again = await put(stage, stage.caregiver.token, form);
  expect([200, 201]).toContain(again.status);
  expect((await allRows(stage.store)).response).toHaveLength(1);
});

test("what the server counts is for this machine alone, and holds no secret", async () => {
  await using stage = await openStage();
  await put(stage, stage.caregiver.token, caregiverForm(1));
  const counted = await (await fetch(`${stage.address}/metrics`)).text();
  expect(counted).toContain('kith_answers_total{method="PUT",route="/api/responses/:id",status="201"} 1');
  expect(counted).not.toContain(stage.caregiver.token);
  const proxied = await fetch(`${stage.address}/metrics`, { headers: { "X-Forwarded-For": "192.0.2.7" } });
  expect(proxied.status).toBe(404);
});

/** The fifty-five bits of chance in a code; its twelfth character only checks the others. */
function bitsOf(code: string): bigint {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const digits = [...code.replaceAll("-", "").slice(0, 11)].map((character) => alphabet.indexOf(character));
  return digits.reduce((bits, digit) => bits * 32n + BigInt(digit), 0n);
}

/** Sends bytes as they are: `fetch` would tidy an address up. */
function raw(stage: Stage, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(stage.address).port), "127.0.0.1", () => socket.write(text));
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
    });
    socket.once("end", () => resolve(heard));
    socket.once("error", reject);
  });
}
