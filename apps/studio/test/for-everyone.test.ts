import { axeOn } from "@kith/testing/axe";
import { desk, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contrastOf } from "./contrast.ts";
import type { Stage } from "./in-test-server.ts";
import { type House, openHouse, openPage, signIn } from "./studio-page.ts";

let house: House;
let stage: Stage;
beforeAll(async () => {
  house = await openHouse();
  stage = await house.openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
  await house?.close();
});

/** Goes through every screen once, and stops at each. */
async function throughAll(page: Page, stop: (where: string) => Promise<void>): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await stop("sign-in");
  await signIn(page);
  await page.getByRole("article").first().waitFor();
  await stop("groups");
  await page.goto(`${stage.address}/studio/#/calls`);
  await page.getByRole("region", { name: /^(今天|Today)$/ }).waitFor();
  await stop("calls");
  await page.goto(`${stage.address}/studio/#/groups/g2`);
  await page.getByRole("button", { name: /^c09/ }).first().waitFor();
  await stop("group");
  await page.getByRole("button", { name: /^c09/ }).first().click();
  await page.getByRole("dialog").waitFor();
  await stop("forms of one square");
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /^c02.*(家里人|Family)/ })
    .last()
    .click();
  await page.getByRole("dialog").waitFor();
  await stop("a form not in");
  await page.keyboard.press("Escape");
  await page.goto(`${stage.address}/studio/#/groups/g1`);
  await page
    .getByRole("button", { name: /^c03.*(家里人|Family)/ })
    .last()
    .click();
  await page.getByRole("dialog").waitFor();
  await stop("a form that will not come");
  await page.keyboard.press("Escape");
  await page.goto(`${stage.address}/studio/#/groups/g5/release`);
  await page.getByRole("region").first().waitFor();
  await stop("cannot publish");
  await page.goto(`${stage.address}/studio/#/groups/g4/release`);
  await page.locator(".harm").waitFor();
  await stop("release desk");
  await page.getByRole("button", { name: /^(发布|Publish)$/ }).click();
  await page.getByRole("alertdialog").waitFor();
  await stop("question");
}

/** What axe finds wrong, and every text whose contrast it cannot judge and that is in fact too weak. */
async function complaintsOfAxe(page: Page): Promise<string[]> {
  const axe = axeOn(page);
  // React-aria's own hidden ways out of a popover lie beside its dialog, in no landmark.
  if (await page.getByRole("dialog").count()) axe.disableRules("region");
  const { violations, incomplete } = await axe.analyze();
  const wrong = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  for (const { target } of incomplete.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes)) {
    const contrast = await contrastOf(page, String(target[0]));
    if (contrast < 4.5) wrong.push(`${target}: a contrast of ${contrast.toFixed(2)}`);
  }
  return wrong;
}

for (const colorScheme of ["light", "dark"] as const)
  for (const [size, viewport] of Object.entries({ phone, desk }))
    test(`every screen is usable by everyone: ${colorScheme}, ${size}`, async () => {
      const { page, complaints } = await openPage(house.browser, stage, { viewport, colorScheme });
      await throughAll(page, async (where) => expect(await complaintsOfAxe(page), where).toEqual([]));
      expect(complaints).toEqual([]);
      await page.context().close();
    });

for (const english of [false, true])
  test(`nothing runs out of a narrow screen to the side, in ${english ? "English" : "Chinese"}`, async () => {
    const { page } = await openPage(house.browser, stage, { viewport: { width: 320, height: 640 }, english });
    await throughAll(page, async (where) => {
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(inner, where).toBeLessThanOrEqual(outer ?? 0);
    });
    await page.context().close();
  });

test("on the Chinese screens no word is in English but the names of things", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await throughAll(page, async (where) => {
    const text = await page.evaluate(() => {
      const copy = document.body.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return "nothing was copied";
      for (const foreign of copy.querySelectorAll('[lang="en"], .receipt, template, noscript')) foreign.remove();
      return copy.textContent;
    });
    expect(text.match(/[A-Za-z]{2,}/g)?.filter((word) => word !== "Kith") ?? [], where).toEqual([]);
  });
  await page.context().close();
});

test("a keyboard alone is enough to sign in, open a group and look at a form", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("worker@kith.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("a-made-up-password");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "一起长大" }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  for (let presses = 0; presses < 30 && (await focused()) !== "看每张表"; presses++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "桂花小组" }).waitFor();
  for (let presses = 0; presses < 30 && (await focused()) !== "收到"; presses++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByRole("dialog", { name: "c01 开始前 自评" }).waitFor();
  await page.context().close();
});
