import type { Page } from "@kith/testing/browser";

/** Presses Tab until the focus is where it should be. */
export async function tabTo(page: Page, isThere: () => boolean): Promise<void> {
  for (let time = 0; time < 30; time += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(isThere)) return;
  }
  throw new Error("Tab never came there");
}

/** Presses a button that Tab comes to, by Enter. */
export async function pressByKey(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).waitFor();
  for (let time = 0; time < 30; time += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) break;
  }
  await page.keyboard.press("Enter");
}
