import { fileURLToPath } from "node:url";
import { type Browser, openBrowser, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./stage.ts";

// The built forms, our own server and a real browser, from the link to the row in the store.
const forms = fileURLToPath(new URL("../../forms/dist", import.meta.url));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("a grandmother opens her link on a phone, answers while the network is gone, and gets her receipt when it is back", async () => {
  await using stage = await openStage(undefined, undefined, forms);
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(`${stage.address}/f#${stage.caregiver.token}`);
  await page.locator('[data-offline-ready="true"]').waitFor();
  expect(page.url()).not.toContain(stage.caregiver.token);
  await context.setOffline(true);
  await press(page, "开始");
  // It is the second round.
  await page.getByText("是我填的", { exact: true }).tap();
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  const given = await answerAll(page);
  await press(page, "发送");
  await page.getByRole("heading", { name: "答案存好了，还没发出去" }).waitFor();
  expect(await page.locator("[data-receipt]").count()).toBe(0);
  expect(await stored(stage)).toEqual([]);
  await context.setOffline(false);
  const receipt = await page.locator("[data-receipt]").getAttribute("data-receipt");
  const [row, ...others] = await stored(stage);
  expect(others).toEqual([]);
  expect(row?.receipt).toBe(receipt);
  expect(row?.body).toMatchObject({ child: "c01", lane: "light", layout: "item-a-screen", assistedBy: "nobody" });
  expect(row?.body.answers).toEqual(given);
  expect(stage.logged.join("")).not.toContain(stage.caregiver.token);
  await page.goto("about:blank");
  await page.goto(`${stage.address}/f#${stage.caregiver.token}`);
  await page.locator(`[data-receipt="${receipt}"]`).waitFor();
  await context.close();
});

test("with JavaScript off, the typed code leads through the whole form to a stored row and its receipt", async () => {
  await using stage = await openStage(undefined, undefined, forms);
  const context = await browser.newContext({ viewport: { width: 320, height: 568 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${stage.address}/f`);
  await page.getByLabel("号码").fill(stage.caregiver.code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "打开" }).click();
  await page.getByText("没有对错").first().waitFor();
  const widest = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(widest).toBeLessThanOrEqual(320);
  const questions = page.locator("fieldset.question");
  expect(await questions.count()).toBe(1 + 24 + 1);
  for (const question of await questions.all()) await question.locator("label.answer").nth(1).click();
  await page.getByRole("button", { name: "发送" }).click();
  const receipt = await page.locator("[data-receipt]").getAttribute("data-receipt");
  const [row, ...others] = await stored(stage);
  expect([others, row?.receipt]).toEqual([[], receipt]);
  expect(row?.body).toMatchObject({ layout: "one-page", assistedBy: "volunteer" });
  expect(new Set(Object.values(row?.body.answers ?? {}))).toEqual(new Set([1]));
  await context.close();
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).tap();
}

/** Taps another answer for each question, and gives what should be stored of it. */
async function answerAll(page: Page): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (let turn = 0; ; turn += 1) {
    const screen = await page.locator("[data-screen]").getAttribute("data-screen");
    if (screen === "send") return given;
    if (screen === "rest") {
      await press(page, "接着填");
      continue;
    }
    const name = (await page.locator("[data-question]").getAttribute("data-question")) ?? "";
    const answers = page.locator("label.answer");
    const pick = turn % (await answers.count());
    const value = (await answers.nth(pick).locator("input").getAttribute("value")) ?? "";
    await answers.nth(pick).tap();
    if (name !== "safety")
      given[name] = /^\d+$/.test(value) ? Number(value) : { missing: value.replace("missing:", "") };
    await page.waitForFunction((name) => !document.querySelector(`[data-question="${name}"]`), name);
  }
}

async function stored(stage: Stage) {
  const rows = await stage.store.read((db) => db.selectFrom("response").select(["body", "receipt"]).execute());
  return rows.map(({ body, receipt }) => ({ receipt, body: JSON.parse(body) }));
}
