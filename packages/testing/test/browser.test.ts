import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, openBrowser, phone } from "../browser/index.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 300_000);
afterAll(() => browser?.close());

test("the browser draws Chinese and Latin letters, each with a width of its own", async () => {
  const page = await browser.newPage({ viewport: phone });
  await page.setContent('<span id="zh">量</span><br><span id="en">m</span>');
  const [zh, en] = await Promise.all(
    ["#zh", "#en"].map(async (at) => (await page.locator(at).boundingBox())?.width ?? 0),
  );
  expect(zh).toBeGreaterThan(0);
  expect(en).toBeGreaterThan(0);
  expect(zh).not.toBeCloseTo(en ?? 0, 1);
  await page.close();
});

test("a letter that no font has looks unlike a Chinese letter", async () => {
  const page = await browser.newPage({ viewport: phone });
  await page.setContent("<body style='margin:0;font-size:40px'></body>");
  const draw = async (text: string) => {
    await page.locator("body").evaluate((body, letter) => {
      body.textContent = letter;
    }, text);
    return (await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 60 } })).toString("base64");
  };
  const [one, other, none] = [await draw("量"), await draw("竹"), await draw("\u{10fffd}")];
  expect(new Set([one, other, none]).size).toBe(3);
  await page.close();
});

test("the page has the size of the phone it stands for", async () => {
  const page = await browser.newPage({ viewport: phone });
  expect(await page.evaluate("[innerWidth, innerHeight]")).toEqual([360, 740]);
  await page.close();
});
