import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { tokens } from "./links.ts";
import { newerThanOldPhones } from "./newer-than-old-phones.ts";
import { browser, server } from "./stage.ts";
import { answerAll, beginAsCaregiver, openPhone, press, seeScreen } from "./walk.ts";

test("a browser without what came after Chrome 100 and iOS 15 fills and sends a whole form, drawn by the light page and by SurveyJS", async () => {
  await Promise.all(["/f", "/f?lane=surveyjs"].map(fillWithoutWhatIsNew));
  expect([...server.stored.values()].map((one) => one.lane).toSorted()).toEqual(["light", "surveyjs"]);
});

test("what is built holds no syntax that no tool can write in an older way: no look-behind, no colour by theme", () => {
  const assets = join(inject("app"), "assets");
  const built = [...readdirSync(assets).map((name) => join(assets, name)), join(inject("app"), "index.html")]
    .filter((name) => /\.(js|css|html)$/.test(name))
    .map((name) => ({ name, text: readFileSync(name, "utf8") }));
  expect(built.length).toBeGreaterThan(5);
  const newer = /\(\?<[=!]|light-dark\(|@scope\b|@starting-style/;
  expect(built.filter(({ text }) => newer.test(text)).map(({ name }) => name)).toEqual([]);
});

/** Runs in the page before anything else: this Chromium forgets what older browsers never had. */
function takeAway(newer: Readonly<Record<string, readonly string[]>>): void {
  for (const [path, names] of Object.entries(newer)) {
    let here: unknown = globalThis;
    for (const step of path.split("."))
      if (here) here = step === "globalThis" ? globalThis : Reflect.get(Object(here), step);
    for (const name of names) if (here) Reflect.deleteProperty(Object(here), name);
  }
}

async function fillWithoutWhatIsNew(path: string): Promise<void> {
  const { page, troubles, close } = await openPhone(browser, server.url, "");
  await page.addInitScript(takeAway, newerThanOldPhones);
  await page.goto("about:blank");
  await page.goto(`${server.url}${path}#${tokens.caregiver}`);
  await seeScreen(page, "welcome");
  expect(
    await page.evaluate(() => [
      "hasOwn" in Object && /native/.test(String(Object.hasOwn)),
      "locks" in navigator,
      "at" in [],
    ]),
  ).toEqual([false, false, false]);
  await beginAsCaregiver(page);
  await answerAll(page, ["一两回", "三五回"], "没有");
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  expect(troubles).toEqual([]);
  await close();
}
