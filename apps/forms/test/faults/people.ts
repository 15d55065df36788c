import type { BrowserContext, Page } from "playwright-core";
import { currentQuestion } from "../walk.ts";

/** Presses what is on the screen as a hurried person would; false where nothing can be pressed. */
export async function press(page: Page, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    const button = page.getByRole("button", { name, exact: true, disabled: false }).first();
    if (await button.isVisible().catch(() => false)) {
      await button.click({ timeout: 5_000 }).catch(() => undefined);
      return true;
    }
  }
  return false;
}

/** Answers the question on the screen, and gives what was answered once the page shows it as chosen. */
export async function answer(page: Page, at: number): Promise<{ question: string; value: string } | null> {
  const question = await currentQuestion(page).catch(() => null);
  if (!question) return null;
  const box = page.locator(`[data-question="${question}"]`);
  const radios = box.locator("label.answer input");
  const count = await radios.count();
  if (count === 0) return null;
  const radio = radios.nth(at % count);
  const value = await radio.getAttribute("value");
  // The keyboard chooses without going on, so that what is chosen can be seen before anything else happens.
  await radio.press("Space", { timeout: 5_000 });
  if (!(await radio.isChecked({ timeout: 2_000 }).catch(() => false))) return null;
  return value === null ? null : { question, value };
}

/** Takes the database away from under the page, as browsers do when they tidy up. */
export async function closeDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const asked = indexedDB.open("kith-forms", 99);
        asked.onupgradeneeded = () => asked.transaction?.abort();
        asked.onsuccess = () => done();
        asked.onerror = () => done();
        setTimeout(done, 2_000);
      }),
  );
}

/** A clock that is off by so many days, from the first script on. */
export async function setClockOff(context: BrowserContext, days: number): Promise<void> {
  await context.addInitScript((off) => {
    const real = Date.now.bind(Date);
    const Old = Date;
    class Off extends Old {
      constructor(...given: [] | [number | string]) {
        if (given.length === 0) super(real() + off);
        else super(given[0]);
      }
      static override now() {
        return real() + off;
      }
    }
    Reflect.set(globalThis, "Date", Off);
  }, days * 86_400_000);
}
