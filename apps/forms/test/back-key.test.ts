import type { Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { beginAsCaregiver, currentQuestion, openPhone, press, seeScreen, tapAnswer } from "./walk.ts";

/** Presses the phone's own Back key; nothing is loaded anew, so there is nothing to wait for but the screen. */
async function pressBackKey(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitForTimeout(300);
}

test("the phone's Back key goes back one question at a time and never out of a form", async () => {
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  const first = await currentQuestion(page);
  await tapAnswer(page, "一两回");
  const second = await currentQuestion(page);
  await tapAnswer(page, "三五回");
  await pressBackKey(page);
  expect(await currentQuestion(page)).toBe(second);
  await pressBackKey(page);
  expect(await currentQuestion(page)).toBe(first);
  await page.getByRole("radio", { name: "一两回", exact: true, checked: true }).waitFor();
  await press(page, "下一题");
  expect(await currentQuestion(page)).toBe(second);
  expect(troubles).toEqual([]);
  await close();
});

test("after a reload the Back key still goes back one question, and the answers are there", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  const first = await currentQuestion(page);
  await tapAnswer(page, "一两回");
  await page.reload();
  await seeScreen(page, "question");
  await pressBackKey(page);
  expect(await currentQuestion(page)).toBe(first);
  await page.getByRole("radio", { name: "一两回", exact: true, checked: true }).waitFor();
  await close();
});

test("a teacher's Back key goes from a child's form to the list", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.list);
  await page.getByText("是我填的", { exact: true }).tap();
  await page.locator('[data-child="c03"]').tap();
  await press(page, "开始");
  await tapAnswer(page, "没有");
  await pressBackKey(page);
  await pressBackKey(page);
  await page.locator('[data-child="c03"][data-state="begun"]').waitFor();
  await close();
});

test("the Back key shows the next child nothing of the last one", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.child);
  await press(page, "可以");
  await page.getByText("没有", { exact: true }).tap();
  await press(page, "下一题");
  for (;;) {
    const screen = await page.locator("[data-screen]").getAttribute("data-screen");
    if (screen === "send") break;
    await page.locator("footer button").last().tap();
  }
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  await press(page, "老师点这里：输入下一个号码");
  await seeScreen(page, "code");
  await pressBackKey(page);
  await seeScreen(page, "code");
  await close();
});
