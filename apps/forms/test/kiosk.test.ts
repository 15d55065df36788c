import type { Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { databaseOf } from "./database-of.ts";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { openPhone, press, seeScreen, skipToSend, tapAnswer } from "./walk.ts";

const tablet = { width: 800, height: 1100 };

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await press(page, digit);
}

async function handTo(page: Page, child: string): Promise<void> {
  await page.locator(`[data-child="${child}"]`).tap();
  await press(page, "交给孩子");
  await seeScreen(page, "welcome");
}

test("a tablet goes from child to child: it locks after each, only the PIN opens it, and nothing leads back to the last child", async () => {
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.kiosk, tablet);
  await typePin(page, "2580");
  await typePin(page, "2580");
  await seeScreen(page, "kiosk");
  await handTo(page, "c01");
  await press(page, "可以");
  await page.getByText("三到五次", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "question");
  await tapAnswer(page, "不想说");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  await press(page, "老师点这里");
  await seeScreen(page, "locked");
  expect(server.stored.size).toBe(1);
  for (const away of [
    () => page.goBack({ timeout: 3_000 }).then(() => page.goForward({ timeout: 3_000 })),
    () => page.reload(),
    () => page.goto(`${server.url}/f`),
    () => page.goto(`${server.url}/f#${tokens.caregiver}`),
  ]) {
    await away().catch(() => undefined);
    await seeScreen(page, "locked");
    expect(await page.locator("main").innerText()).toBe("请把平板交给老师");
  }
  const other = await page.context().newPage();
  await other.goto(`${server.url}/f`);
  await seeScreen(other, "locked");
  const { sittings, outbox } = await databaseOf(page);
  expect({ sittings, outbox }).toEqual({ sittings: [], outbox: [] });
  await press(page, "老师点这里");
  await typePin(page, "1111");
  await page.getByText("不对，再试一次。").waitFor();
  await typePin(page, "2580");
  await seeScreen(page, "kiosk");
  await page.locator('[data-child="c01"][data-state="received"]').waitFor();
  await handTo(page, "c02");
  await page.reload();
  await seeScreen(page, "welcome");
  await page.getByText("编号 c02").waitFor();
  await press(page, "今天不想");
  await press(page, "老师点这里");
  await seeScreen(page, "locked");
  expect(troubles).toEqual([]);
  await close();
});

test("five wrong PINs make the tablet wait, and the wait outlives a reload", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.kiosk, tablet);
  await typePin(page, "2580");
  await typePin(page, "2581");
  await page.getByText("两次不一样").waitFor();
  await typePin(page, "2580");
  await typePin(page, "2580");
  await press(page, "锁上屏幕");
  await press(page, "老师点这里");
  for (let time = 0; time < 5; time += 1) await typePin(page, "0000");
  await page.getByText("输错了五次。请过一分钟再试。").waitFor();
  await page.reload();
  await press(page, "老师点这里");
  await typePin(page, "2580");
  await page.getByText("输错了五次。请过一分钟再试。").waitFor();
  await seeScreen(page, "locked");
  expect(JSON.stringify(await databaseOf(page))).not.toContain("2580");
  await close();
});

test("left alone for two minutes at the list or before it is handed over, the tablet locks itself", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.kiosk, tablet);
  await page.clock.install();
  await typePin(page, "2580");
  await typePin(page, "2580");
  await seeScreen(page, "kiosk");
  await page.clock.fastForward(110_000);
  await page.keyboard.press("Tab");
  await page.clock.fastForward(110_000);
  await seeScreen(page, "kiosk");
  await page.clock.fastForward(15_000);
  await seeScreen(page, "locked");
  await press(page, "老师点这里");
  await typePin(page, "2580");
  await page.locator('[data-child="c01"]').tap();
  await seeScreen(page, "hand-over");
  await page.clock.fastForward(121_000);
  await seeScreen(page, "locked");
  expect(await page.locator("main").innerText()).toBe("请把平板交给老师");
  await close();
});
