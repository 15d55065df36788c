import type { Response } from "@kith/instrument";
import { expect, test } from "vitest";
import { openStage, type Stage } from "./stage.ts";

test("without script a typed code opens the whole form as one page, and what is posted is stored once with its receipt", async () => {
  await using stage = await openStage();
  const page = await post(stage, "", { code: stage.caregiver.code.toLowerCase().replace(/-/g, " ") });
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  const html = await page.text();
  expect(html).not.toContain("<script");
  expect(html).toContain("没有对错");
  expect(html.match(/<fieldset class="question">/g)?.length).toBe(1 + 24 + 1);
  const fields = { ...hiddenIn(html), "a.wd1": "3", "a.safety": "no", assistedBy: "volunteer", "a.stranger": "9" };
  const sent = await post(stage, "/send", fields);
  const receipt = receiptIn(await sent.text());
  const [stored] = await responses(stage);
  expect(stored).toMatchObject({
    id: hiddenIn(html).id,
    child: "c01",
    lane: "light",
    layout: "one-page",
    assistedBy: "volunteer",
    mode: "interview",
    language: "zh-CN",
  });
  expect(stored?.answers.wd1).toBe(3);
  expect(Object.keys(stored?.answers ?? {}).length).toBe(24);
  // The browser posts again: by reload, much later, and five at once.
  stage.clock.now = new Date("2026-06-01T09:00:00.000Z");
  const again = await Promise.all(Array.from({ length: 5 }, () => post(stage, "/send", fields)));
  for (const one of again) expect(receiptIn(await one.text())).toBe(receipt);
  expect((await responses(stage)).length).toBe(1);
  expect(await (await post(stage, "", { code: stage.caregiver.code })).text()).toContain(receipt);
});

test("five first presses at once are one form", async () => {
  await using stage = await openStage();
  const fields = { ...hiddenIn(await (await post(stage, "", { code: stage.caregiver.code })).text()), "a.wd1": "0" };
  await Promise.all(Array.from({ length: 5 }, () => post(stage, "/send", fields)));
  expect((await responses(stage)).length).toBe(1);
});

test("the same page posted with other answers is kept beside the first, for a person to decide", async () => {
  await using stage = await openStage();
  const fields = { ...hiddenIn(await (await post(stage, "", { code: stage.caregiver.code })).text()), "a.wd1": "0" };
  await post(stage, "/send", fields);
  await post(stage, "/send", { ...fields, "a.wd1": "4" });
  expect((await responses(stage)).map((one) => one.answers.wd1)).toEqual([0, 4]);
});

test("a wrong code is said on the page with the code still there, and guessing is slowed down as everywhere", async () => {
  await using stage = await openStage();
  const mistyped = await post(stage, "", { code: "0000-0000-0001", language: "en" });
  expect(mistyped.status).toBe(400);
  const html = await mistyped.text();
  expect(html).toContain('value="0000-0000-0001"');
  expect(html).toContain("One character of this code seems off");
  for (let guess = 0; guess < 10; guess++) await post(stage, "", { code: "0000-0000-0000" });
  expect((await post(stage, "", { code: "0000-0000-0000" })).status).toBe(429);
});

test("a class list needs script, and says so with the paper route", async () => {
  await using stage = await openStage();
  expect(await (await post(stage, "", { code: stage.classList.code })).text()).toContain("给您一份纸的");
});

test("a form posted without a code, or with an id that is none, is refused and not stored", async () => {
  await using stage = await openStage();
  const fields = { ...hiddenIn(await (await post(stage, "", { code: stage.caregiver.code })).text()), "a.wd1": "0" };
  expect((await post(stage, "/send", { ...fields, code: "" })).status).toBe(400);
  const bad = await post(stage, "/send", { ...fields, id: "<script>" });
  expect(bad.status).toBe(422);
  expect(await bad.text()).not.toContain("<script>");
  expect(await responses(stage)).toEqual([]);
});

function post(stage: Stage, path: string, fields: Record<string, string>): Promise<globalThis.Response> {
  return fetch(`${stage.address}/f/plain${path}`, { method: "POST", body: new URLSearchParams(fields) });
}

/** What the form itself would send along. */
function hiddenIn(html: string): Record<string, string> {
  const [, form = ""] = html.split('action="/f/plain/send">');
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

function receiptIn(html: string): string {
  const receipt = /data-receipt="(\w{6})"/.exec(html)?.[1];
  if (!receipt) throw new TypeError("this page has no receipt");
  return receipt;
}

async function responses({ store }: Stage): Promise<Response[]> {
  const rows = await store.read((db) => db.selectFrom("response").select("body").orderBy("seq").execute());
  return rows.map((row) => JSON.parse(row.body));
}
