import type { Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { answerAll, beginAsCaregiver, openLarge, openPhone, press, seeScreen, skipToSend } from "./walk.ts";

const words = ["没有过", "差不多天天有", "一两回", "说不准", "三五回", "差不多隔天就有"];

test("the same taps of a finger in a real browser give the same response, drawn by the light page and by SurveyJS", async () => {
  await Promise.all(
    [openPhone, openLarge].map(async (open) => {
      const { page, troubles, close } = await open(browser, server.url, tokens.caregiver);
      await beginAsCaregiver(page);
      await answerAll(page, words, "没有");
      await press(page, "发送");
      await page.locator('[data-state="received"]').waitFor();
      expect(troubles).toEqual([]);
      await close();
    }),
  );
  const responses = [...server.stored.values()].toSorted((one, other) =>
    (one.lane ?? "").localeCompare(other.lane ?? ""),
  );
  const [light, large] = responses.map(({ id: _, opened: __, finished: ___, ...same }) => same);
  expect([light?.lane, large?.lane]).toEqual(["light", "surveyjs"]);
  expect({ ...large, lane: "light" }).toEqual(light);
  expect(Object.keys(light?.answers ?? {}).length).toBe(24);
});

test("a first visit by link fetches the page, what comes later, English and the worker, nothing of SurveyJS, and keeps just that", async () => {
  const fetched = new Set<string>();
  const other = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  other.on("request", (request) => fetched.add(plain(request.url())));
  const visit = await other.newPage();
  await visit.goto(`${server.url}/f#${tokens.caregiver}`);
  await seeScreen(visit, "welcome");
  expect(await whatIsKept(visit)).toEqual(["/f", "/f/assets/english.js", "/f/assets/later.js"]);
  fetched.delete("/f/bean.svg");
  expect([...fetched].toSorted()).toEqual([
    "/api/links/open",
    "/f",
    "/f/assets/english.js",
    "/f/assets/later.js",
    "/f/sw.js",
  ]);
  await other.close();
});

test("who types a code, is a child or is asked a second time keeps what only they need as well", async () => {
  const { page, close } = await openPhone(browser, server.url, "");
  await seeScreen(page, "code");
  await expect.poll(() => whatIsKept(page)).toContain("/f/assets/by-code.js");
  await page.goto("about:blank");
  await page.goto(`${server.url}/f#${tokens.child}`);
  await seeScreen(page, "welcome");
  await expect.poll(() => whatIsKept(page)).toContain("/f/assets/child.js");
  await page.goto("about:blank");
  await page.goto(`${server.url}/f#${tokens.again}`);
  await page.locator('[data-offline-ready="true"]').waitFor();
  await expect.poll(() => whatIsKept(page)).toContain("/f/assets/other-rater.js");
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

/** What the service worker keeps once it is there, without what says which version a file is of. */
async function whatIsKept(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => request.url);
  });
  return kept.map(plain).toSorted();
}

function plain(url: string): string {
  return new URL(url).pathname.replace(/-[\w-]{8}\./, ".");
}
