import { readFileSync } from "node:fs";
import { phone } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { databaseOf } from "./database-of.ts";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { beginAsCaregiver, openLarge, openPhone, press, seeScreen, skipToSend, tapAnswer } from "./walk.ts";

const lanes = [
  ["the light page", openPhone],
  ["SurveyJS", openLarge],
] as const;

test.each([
  ["the light page", "/f"],
  ["SurveyJS", "/f?lane=surveyjs"],
])(
  "when the storage is really full, %s says so, offers a file, and nothing that was answered is lost",
  async (_lane, path) => {
    const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, locale: "zh-CN" });
    const page = await context.newPage();
    // Before the page writes anything: for half a minute a browser believes what it last knew of its room.
    const devtools = await context.newCDPSession(page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: server.url, quotaSize: 3_000_000 });
    await page.goto(`${server.url}${path}#${tokens.caregiver}`);
    await beginAsCaregiver(page);
    await tapAnswer(page, "一两回");
    await page.evaluate(fill);
    await page.locator("[data-question]").getByText("三五回", { exact: true }).tap();
    await page.getByText("刚才的回答没存住").waitFor();
    await skipToSend(page);
    server.trouble = "down";
    await press(page, "发送");
    await seeScreen(page, "only-here");
    const downloading = page.waitForEvent("download");
    await page.locator(".save-copy button").tap();
    const file = readFileSync(await (await downloading).path(), "utf8");
    expect(Object.values(JSON.parse(file).outbox[0].response.answers).filter(isNumber).toSorted()).toEqual([1, 2]);
    server.trouble = "none";
    await page.locator('[data-state="received"]').waitFor();
    const [response] = server.stored.values();
    expect(
      Object.values(response?.answers ?? {})
        .filter(isNumber)
        .toSorted(),
    ).toEqual([1, 2]);
    expect(server.stored.size).toBe(1);
    await context.close();
  },
);

test.each(lanes)(
  "a draft from the first version of this app is finished by %s in today's, under its old id",
  async (_lane, open) => {
    const { page, close } = await open(browser, server.url, "");
    await seeScreen(page, "code");
    const fixture: unknown = JSON.parse(readFileSync(new URL("./kept/version-1.json", import.meta.url), "utf8"));
    const old = await page.context().newPage();
    await page.close();
    // A page of this origin that runs nothing of ours, in which the older app's database is put back.
    await old.goto(`${server.url}/f/bean.svg`);
    await old.evaluate(async (kept) => {
      await new Promise((done) => {
        indexedDB.deleteDatabase("kith-forms").onsuccess = done;
      });
      const asked = indexedDB.open("kith-forms", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("links", { keyPath: "id" }).createIndex("secret", "secret");
        asked.result.createObjectStore("sittings", { keyPath: "key" });
        asked.result.createObjectStore("outbox", { keyPath: "id" });
        asked.result.createObjectStore("receipts", { keyPath: "id" });
        asked.result.createObjectStore("nicknames");
        asked.result.createObjectStore("settings");
      };
      await new Promise((done) => {
        asked.onsuccess = done;
      });
      const change = asked.result.transaction(["links", "sittings"], "readwrite");
      for (const store of ["links", "sittings"])
        for (const one of Reflect.get(Object(kept), store)) change.objectStore(store).put(one);
      await new Promise((done) => {
        change.oncomplete = done;
      });
      asked.result.close();
    }, fixture);
    const again = await old.context().newPage();
    const way = open === openLarge ? "?lane=surveyjs" : "";
    await again.goto(`${server.url}/f${way}#${tokens.caregiver}`);
    await seeScreen(again, "question");
    const kept = await databaseOf(again);
    expect(kept.kiosk).toEqual([]);
    await skipToSend(again);
    await press(again, "发送");
    await again.locator('[data-state="received"]').waitFor();
    const [response] = server.stored.values();
    expect(response?.id).toBe("4c8f3f3e-6a57-4b8c-9d55-0d7a3c1f2b10");
    expect(
      Object.values(response?.answers ?? {})
        .filter(isNumber)
        .toSorted(),
    ).toEqual([1, 4]);
    await close();
  },
);

test.each(lanes)("where the browser keeps nothing at all, %s asks nothing, and says so", async (_lane, open) => {
  const { page, close } = await open(browser, server.url, "");
  await page.addInitScript(() =>
    Reflect.defineProperty(window, "indexedDB", {
      value: {
        open: () => {
          throw new DOMException("no", "SecurityError");
        },
      },
    }),
  );
  await page.goto("about:blank");
  await page.goto(`${server.url}/f#${tokens.caregiver}`);
  await page.locator('[data-screen="not-kept"]').waitFor();
  expect(await page.locator("[data-question]").count()).toBe(0);
  await close();
});

/** Runs in the page: takes all the room that is left, in ever smaller pieces, until the browser itself gives no more. */
async function fill(): Promise<void> {
  const asked = indexedDB.open("filler", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("pieces", { autoIncrement: true });
  await new Promise((done) => {
    asked.onsuccess = done;
  });
  const put = (size: number) =>
    new Promise<boolean>((done) => {
      const change = asked.result.transaction("pieces", "readwrite");
      change.objectStore("pieces").put(crypto.getRandomValues(new Uint8Array(size)));
      change.oncomplete = () => done(true);
      change.onabort = () => done(false);
    });
  for (const size of [60_000, 6_000, 600]) while (await put(size));
  asked.result.close();
}

function isNumber(thing: unknown): thing is number {
  return typeof thing === "number";
}
