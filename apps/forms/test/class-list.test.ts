import { desk, type Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { isHalo, isStraightLine } from "../src/class-list/sameness.ts";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { currentQuestion, openPhone, press, seeScreen, skipToSend } from "./walk.ts";

const ours = ["c01", "c02", "c03", "c04", "c05", "c06", "c07", "c08"];

test("the pupils come in an order of chance that stays the same on this device and is told with every form, and one answer throughout is asked about", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.list, desk);
  await page.getByText("是我填的", { exact: true }).tap();
  const order = await orderOf(page);
  expect(order.toSorted()).toEqual(ours);
  await page.reload();
  expect(await orderOf(page)).toEqual(order);
  await page.locator("[data-child]").nth(2).tap();
  await press(page, "开始");
  for (let at = 0; at < 6; at += 1) {
    const question = await currentQuestion(page);
    await page.locator("[data-question] input").first().press("Space");
    await press(page, "下一题");
    await page.waitForFunction((name) => !document.querySelector(`[data-question="${name}"]`), question);
  }
  await skipToSend(page);
  await page.getByText("有学生的每一题都选得一样").waitFor();
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  expect(response).toMatchObject({ child: order[2], way: { steps: "one", order: "by-child", turn: 3 } });
  await close();
});

test("who did not answer the last time says so, and their forms come in under a rater of their own", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.list, desk);
  await page.getByText("不是，是别的老师", { exact: true }).tap();
  await seeScreen(page, "other-rater");
  await press(page, "我来填");
  await seeScreen(page, "list");
  await page.locator("[data-child]").first().tap();
  await press(page, "开始");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  expect([...server.stored.values()].map((one) => one.raterId)).toEqual(["teacher-1-2"]);
  await close();
});

test("without a network the change of rater waits, and says so", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.list, desk);
  await page.getByText("不是，是别的老师", { exact: true }).tap();
  server.trouble = "down";
  await press(page, "我来填");
  await page.getByText("这一步要连一下网").waitFor();
  await press(page, "改一下回答");
  await seeScreen(page, "same-rater");
  await close();
});

test.each([
  { screen: "a wide screen", size: { width: 1280, height: 1200 } },
  { screen: "a phone", size: { width: 360, height: 740 } },
])(
  "question by question over the whole class on $screen: every form comes in once, and a class judged all alike is asked about",
  async ({ size }) => {
    const link = server.links.get(tokens.list);
    if (link) link.forms = link.forms.slice(0, 3);
    const { page, close } = await openPhone(browser, server.url, tokens.list, size);
    await page.getByText("是我填的", { exact: true }).tap();
    await press(page, "一题一题填（每题问全班）");
    await press(page, "开始一题一题填");
    await seeScreen(page, "by-item");
    for (let step = 0; step < 60 && (await page.locator('[data-screen="by-item"]').count()) > 0; step += 1) {
      const before = await page.locator(".progress-words, legend").allInnerTexts();
      const rows = page.locator("[data-pupil]");
      for (let at = 0; at < (await rows.count()); at += 1) {
        const radio = rows.nth(at).locator("label.answer").first().locator("input");
        // The new heading takes the focus once, perhaps from under this key.
        while (!(await radio.isChecked())) await radio.press("Space");
      }
      await press(page, "下一题");
      await page.waitForFunction(
        (seen) =>
          JSON.stringify(
            [...document.querySelectorAll<HTMLElement>(".progress-words, legend")].map((one) => one.innerText),
          ) !== seen,
        JSON.stringify(before),
      );
    }
    await page.getByText("几个学生的回答一模一样").waitFor();
    await press(page, "发送");
    await page.getByText("3 个都填好了").waitFor();
    await expect.poll(() => server.stored.size).toBe(3);
    expect([...server.stored.values()].map((one) => one.way?.order)).toEqual(["by-item", "by-item", "by-item"]);
    expect(new Set([...server.stored.values()].flatMap((one) => Object.values(one.answers)))).toEqual(new Set([0]));
    await close();
  },
);

test("one answer throughout is a straight line from six answers on, and what was left out counts for nothing", () => {
  expect(isStraightLine([2, 2, 2, 2, 2, 2])).toBe(true);
  expect(isStraightLine([2, 2, 2, 2, 2])).toBe(false);
  expect(isStraightLine([2, 2, 2, 2, 2, 3])).toBe(false);
  expect(isStraightLine([2, 2, 2, { missing: "blank" }, 2, 2, 2])).toBe(true);
});

test("three children judged exactly alike are a halo, two are not, nor are three who differ in one answer", () => {
  const alike = [0, 1, 2, 3, 4, 0];
  expect(isHalo([alike, alike, alike])).toBe(true);
  expect(isHalo([alike, alike])).toBe(false);
  expect(isHalo([alike, alike, [0, 1, 2, 3, 4, 1]])).toBe(false);
});

async function orderOf(page: Page): Promise<(string | null)[]> {
  await seeScreen(page, "list");
  await page.locator("[data-child]").first().waitFor();
  return page.locator("[data-child]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-child")));
}
