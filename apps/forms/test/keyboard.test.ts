import { desk, type Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { openPhone, seeScreen, skipTo } from "./walk.ts";

// Tab, Space, Enter and arrows, as for someone who cannot use a mouse or touch: no other key or click.

test("by keyboard alone a teacher names a pupil, fills in a form and comes back to the list", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.list, desk);
  await press(page, "是我填的", "Space");
  await seeScreen(page, "list");
  await press(page, "给编号写个自己认得的叫法");
  await tabTo(page, "c03 的叫法");
  await page.keyboard.type("小葵");
  await press(page, "写好了");
  await press(page, "小葵");
  await press(page, "开始");
  await seeScreen(page, "question");
  await press(page, "没有", "Space");
  await press(page, "下一题");
  await skipTo(page, "send");
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  await press(page, "回到名单");
  await page.locator('[data-child="c03"][data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
  await close();
});

test("by keyboard alone a whole class is asked question by question", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.list, desk);
  await press(page, "是我填的", "Space");
  await press(page, "一题一题填（每题问全班）");
  await press(page, "开始一题一题填");
  await seeScreen(page, "by-item");
  for (let pupil = 0; pupil < 8; pupil += 1) await press(page, "没有", "Space");
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(8);
  await close();
});

test("by keyboard alone a group worker records who came and what was seen", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.sessions, desk);
  await press(page, "第 2 节");
  await tabTo(page, "时长（分钟）");
  await page.keyboard.type("60");
  await press(page, "下一题");
  for (let child = 0; child < 3; child += 1) await press(page, "全程", "Space");
  await press(page, "下一题");
  await press(page, "加一");
  await press(page, "确认");
  await press(page, "下一题");
  await press(page, "没有", "Space");
  await press(page, "下一题");
  await skipTo(page, "send");
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  await close();
});

test("by keyboard alone staff lock a tablet, hand it over, and open it again by its PIN", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.kiosk, desk);
  const pin = async () => {
    for (const digit of "2580") await press(page, digit);
  };
  await pin();
  await pin();
  await seeScreen(page, "kiosk");
  await press(page, "c01");
  await press(page, "交给孩子");
  await press(page, "今天不想");
  await press(page, "老师点这里");
  await seeScreen(page, "locked");
  await press(page, "老师点这里");
  await pin();
  await seeScreen(page, "kiosk");
  await close();
});

test("by keyboard alone a volunteer reads the script and comes to the first question", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver, desk);
  await press(page, "开始");
  await press(page, "我自己填", "Space");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("radio", { name: "志愿者或社工念给我听", checked: true }).waitFor();
  await press(page, "下一题");
  await seeScreen(page, "interview");
  await press(page, "开始念");
  await seeScreen(page, "question");
  await close();
});

async function press(page: Page, words: string, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press(key);
}

/** Goes on with Tab until something with these words has the focus; a screen may still be on its way. */
async function tabTo(page: Page, words: string): Promise<void> {
  const seen: string[] = [];
  for (const until = Date.now() + 15_000; Date.now() < until; ) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return "";
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])].map((label) => label.textContent) : [];
      return [one.getAttribute("aria-label"), ...labels, one.textContent].filter(Boolean).join(" ");
    });
    if (here.includes(words)) return;
    seen.push(here);
  }
  throw new Error(`Tab never comes to ${words}, only to ${[...new Set(seen)].join(" | ")}`);
}
