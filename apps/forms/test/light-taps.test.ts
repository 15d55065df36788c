import type { Response } from "@kith/instrument";
import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { answerAll, beginAsCaregiver, openLarge, openPhone, press, seeScreen, skipToSend } from "./walk.ts";

const words = ["没有过", "差不多天天有", "一两回", "说不准", "三五回", "差不多隔天就有"];

test("the same taps of a finger in a real browser give the same response, drawn by the light page and by SurveyJS", async () => {
  const responses: Response[] = [];
  for (const open of [openPhone, openLarge]) {
    const { page, troubles, close } = await open(browser, server.url, tokens.caregiver);
    await beginAsCaregiver(page);
    await answerAll(page, words, "没有");
    await press(page, "发送");
    await page.locator('[data-state="received"]').waitFor();
    responses.push(...server.stored.values());
    server.stored.clear();
    expect(troubles).toEqual([]);
    await close();
  }
  const [light, large] = responses.map(({ id: _, opened: __, finished: ___, ...same }) => same);
  expect([light?.lane, large?.lane]).toEqual(["light", "surveyjs"]);
  expect({ ...large, lane: "light" }).toEqual(light);
  expect(Object.keys(light?.answers ?? {}).length).toBe(24);
});

test("a phone with the light page fetches nothing of SurveyJS, not even for later", async () => {
  const { page, close } = await openPhone(browser, server.url, "");
  const fetched: string[] = [];
  page.context().on("request", (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}/f`);
  await page.goto(`${server.url}/f#${tokens.caregiver}`);
  await seeScreen(page, "welcome");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept).toContain("/f");
  expect([...fetched, ...kept].filter((path) => /main-|questions-/.test(path))).toEqual([]);
  await close();
});

test("with JavaScript off the page asks for the code and sends it to the page that needs none", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
  const page = await context.newPage();
  await page.goto(`${server.url}/f#${tokens.caregiver}`);
  await page.getByRole("heading", { name: "请输入纸条上的号码" }).waitFor();
  expect(await page.locator("form").getAttribute("action")).toBe("/f/plain");
  expect(await page.locator("form").getAttribute("method")).toBe("post");
  const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await context.close();
});

test("on a full device the light page says so at once, and sends the form from the open page with every answer", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator("[data-question]").getByText("三五回", { exact: true }).tap();
  await page.getByText("刚才的回答没存住").waitFor();
  await skipToSend(page);
  server.trouble = "down";
  await press(page, "发送");
  await seeScreen(page, "only-here");
  expect(await page.locator("[data-receipt]").count()).toBe(0);
  server.trouble = "none";
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  expect(Object.values(response?.answers ?? {})).toContain(2);
  expect(server.stored.size).toBe(1);
  await close();
});
