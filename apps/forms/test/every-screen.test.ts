import { axeOn } from "@kith/testing/axe";
import type { Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { journeys } from "./screens/journeys.ts";
import { browser, server } from "./stage.ts";
import { whatIsCovered } from "./what-is-covered.ts";
import { whatIsCut } from "./what-is-cut.ts";

/** As narrow as phones are; tall, so that the buttons below cover nothing, which axe could not judge. */
const size = { width: 320, height: 2200 };

/** What a page sees of a phone of 360 by 740 when everything on it is made twice as large. */
const enlarged = { width: 180, height: 370 };

test.each(Object.keys(journeys))(
  "%s: on every screen, light and dark, axe has nothing to mend, Tab comes everywhere and shows it, and at 320 pixels and at 200 % zoom nothing is cut, covered or in the other language",
  async (name) => {
    const troubles: string[] = [];
    await journeys[name]?.({ browser, server, size }, async (page, screen) => {
      const note = (found: string[]) => troubles.push(...found.map((one) => `${screen}: ${one}`));
      note(await axeFinds(axeOn(page).withTags(wcag)));
      note(await whatIsCut(page));
      await page.setViewportSize(enlarged);
      note([...(await whatIsCut(page)), ...(await whatIsCovered(page))].map((one) => `at 200 %: ${one}`));
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: "dark" });
      note(await axeFinds(axeOn(page).withRules("color-contrast")));
      await page.emulateMedia({ colorScheme: "light" });
      note(await whatTheKeyboardMisses(page));
      note(await foreignWords(page, /[A-Za-z]{2,}/));
      const other = page.locator("header button[lang]");
      if ((await other.count()) === 0) return;
      await other.tap();
      await page.locator('html[lang="en"]').waitFor();
      note(await foreignWords(page, /\p{Script=Han}/u));
      note(await whatIsCut(page));
      await other.tap();
      // The choice is kept a moment later; nobody reloads as quickly as this test.
      await page.waitForTimeout(100);
    });
    expect(troubles).toEqual([]);
  },
  120_000,
);

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function axeFinds(axe: ReturnType<typeof axeOn>): Promise<string[]> {
  const seen = await axe.analyze();
  // What axe cannot judge of contrast it calls incomplete; that is no pass.
  const unjudged = seen.incomplete.filter((one) => one.id === "color-contrast");
  return [...seen.violations, ...unjudged].map((one) => `${one.id} ${one.nodes[0]?.html}`);
}

/** Presses Tab once around the screen: what it does not come to, and what does not show that it has come. */
async function whatTheKeyboardMisses(page: Page): Promise<string[]> {
  const missed: string[] = [];
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  for (let at = 0; at < 80; at += 1) {
    await page.keyboard.press("Tab");
    const { isAround, hidden } = await page.evaluate((at) => {
      const here = document.activeElement;
      // It begins where one was, so it passes the end of the page once.
      if (!here || here === document.body) return { isAround: false, hidden: "" };
      // A field for a date has several stops of its own.
      const again = here.getAttribute("data-tabbed");
      if (again !== null) return { isAround: Number(again) < at - 4, hidden: "" };
      here.setAttribute("data-tabbed", String(at));
      const shows = [here, here.closest("label")].some((one) => one && getComputedStyle(one).outlineStyle === "solid");
      return { isAround: false, hidden: shows ? "" : here.outerHTML };
    }, at);
    if (isAround) break;
    if (hidden) missed.push(`no focus is seen on ${hidden}`);
  }
  return page.evaluate((missed) => {
    const all = [...document.querySelectorAll("button:enabled, summary, input:enabled")];
    const tabbed = all.filter((one) => one.hasAttribute("data-tabbed"));
    const never = all.filter((one) => {
      // One Tab comes to a group of answers; its arrows do the rest.
      const name = one.getAttribute("type") === "radio" ? one.getAttribute("name") : null;
      const reached = name ? tabbed.some((other) => other.getAttribute("name") === name) : tabbed.includes(one);
      return !reached && one.checkVisibility();
    });
    for (const one of tabbed) one.removeAttribute("data-tabbed");
    return [...missed, ...never.map((one) => `Tab never comes to ${one.outerHTML}`)];
  }, missed);
}

/** Words of the other language, but for the switch between them and what people typed or saved themselves. */
async function foreignWords(page: Page, foreign: RegExp): Promise<string[]> {
  const words = await page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "";
    for (const one of copy.querySelectorAll("header button[lang], script, style, output, [data-receipt]")) one.remove();
    // A nickname and a receipt are of no language.
    return `${document.title} ${copy.textContent}`.replaceAll(/小葵|AAAAAA/g, "");
  });
  const found = foreign.exec(words);
  return found ? [`“${words.slice(Math.max(0, found.index - 20), found.index + 20)}” is in the other language`] : [];
}
