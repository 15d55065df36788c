import { type Page, phone } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { openPhone, press, seeScreen, skipTo } from "./walk.ts";

const narrow = { width: 320, height: 568 };

/** Goes through every kind of screen of a caregiver's form and looks at each. */
async function throughAll(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await seeScreen(page, "welcome");
  await look("welcome");
  await press(page, "开始");
  await page.getByText("志愿者或社工念给我听", { exact: true }).tap();
  await look("assisted");
  await press(page, "下一题");
  await seeScreen(page, "interview");
  await look("interview");
  await press(page, "开始念");
  await seeScreen(page, "question");
  await look("question");
  await page.locator("[data-question]").getByText("差不多隔天就有", { exact: true }).tap();
  await press(page, "上一题");
  await look("question answered");
  await skipTo(page, "rest");
  await look("rest");
  await skipTo(page, "send");
  await press(page, "上一题");
  await look("last question");
  await press(page, "先跳过");
  await look("send");
  server.trouble = "down";
  await press(page, "发送");
  await page.getByRole("button", { name: "再试一次", exact: true, disabled: false }).waitFor();
  await look("waiting");
  server.trouble = "none";
  // It also tries by itself, perhaps just now.
  await page
    .getByRole("button", { name: "再试一次", exact: true })
    .tap({ timeout: 2_000 })
    .catch(() => undefined);
  await page.locator('[data-state="received"]').waitFor();
  await look("received");
}

test.each(["usual", "elder"] as const)(
  "at 320 pixels and %s size nothing is cut or wider than the screen, and everything to press is large enough",
  async (size) => {
    const { page, close } = await openPhone(browser, server.url, tokens.caregiver, narrow);
    await seeScreen(page, "welcome");
    if (size === "elder") await press(page, "大字");
    await throughAll(page, async (screen) => {
      const found = await page.evaluate(
        (least) => {
          const wide = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
          const small = [...document.querySelectorAll("button, label.answer")].flatMap((one) => {
            const box = one.getBoundingClientRect();
            return box.height < least || box.width < 44 ? [`${one.textContent} is ${box.width} by ${box.height}`] : [];
          });
          const cut = [...document.querySelectorAll("main *")].flatMap((one) =>
            one instanceof HTMLElement &&
            getComputedStyle(one).overflowX !== "visible" &&
            one.scrollWidth > one.clientWidth
              ? [`${one.className} is cut`]
              : [],
          );
          return [...wide, ...small, ...cut];
        },
        size === "elder" ? 60 : 48,
      );
      expect(found.map((one) => `${screen}: ${one}`)).toEqual([]);
    });
    await close();
  },
);

test.each([
  { width: 740, height: 360 },
  { width: 320, height: 370 },
])("on a low screen, $width by $height, the buttons cover no answer", async (size) => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver, size);
  await press(page, "开始");
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "question");
  const { answers, footer } = await page.evaluate(() => ({
    answers: [...document.querySelectorAll("label.answer")].map((one) => one.getBoundingClientRect().bottom),
    footer: document.querySelector("footer")?.getBoundingClientRect().top ?? 0,
  }));
  expect(Math.max(...answers)).toBeLessThanOrEqual(footer);
  await close();
});

test("Chinese letters have a width, so that what is measured here is not an empty page", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver, phone);
  await seeScreen(page, "welcome");
  const width = await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) return 0;
    pen.font = `20px ${getComputedStyle(document.body).fontFamily}`;
    return pen.measureText("量").width;
  });
  expect(width).toBeGreaterThan(15);
  await close();
});
