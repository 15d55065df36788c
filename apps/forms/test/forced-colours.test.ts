import type { Locator, Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { beginAsCaregiver, openLarge, openPhone, press, tapAnswer } from "./walk.ts";

test.each([
  ["the light page", openPhone],
  ["SurveyJS", openLarge],
] as const)(
  "in colours forced by the device %s still shows how far one is, where the keys are and what is chosen",
  async (_lane, open) => {
    const { page, close } = await open(browser, server.url, tokens.caregiver);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      if (colorScheme === "light") await beginAsCaregiver(page);
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      const answer = page.locator("label.answer", { hasText: "三五回" });
      const mark = answer.locator("input");
      const far = page.locator("progress");

      const farBefore = await seen(page, far);
      const empty = await seen(page, mark);
      const row = await seen(page, answer);
      await mark.focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowDown");
      expect(await seen(page, answer), "the keys").not.toBe(row);
      expect(await seen(page, mark), "the chosen answer").not.toBe(empty);
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      expect(await seen(page, mark), "the chosen answer without the keys").not.toBe(empty);

      await press(page, "下一题");
      for (let more = 0; more < 4; more += 1) await tapAnswer(page, "一两回");
      expect(await seen(page, far), "how far one is").not.toBe(farBefore);
    }
    await close();
  },
);

/** What an eye sees of a thing and of the two fingers' breadths around it. */
async function seen(page: Page, thing: Locator): Promise<string> {
  const box = await thing.boundingBox();
  if (!box) throw new TypeError("seen requires a thing on the screen");
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  return (await page.screenshot({ clip })).toString("base64");
}
