import type { Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { journeys } from "./screens/journeys.ts";
import { browser, server } from "./stage.ts";
import { whatIsCut } from "./what-is-cut.ts";

/** What a page sees of a phone of 360 by 740 when everything on it is made twice as large. */
const size = { width: 180, height: 370 };

test.each(Object.keys(journeys))(
  "%s: at 200 % zoom on a phone no screen scrolls sideways, nothing is cut, and everything to press can be reached",
  async (name) => {
    const troubles: string[] = [];
    await journeys[name]?.({ browser, server, size }, async (page, screen) => {
      const found = [...(await whatIsCut(page)), ...(await whatIsCovered(page))];
      troubles.push(...found.map((one) => `${screen}: ${one}`));
    });
    expect(troubles).toEqual([]);
  },
);

/** Scrolls to all that can be pressed: what then lies beside the screen or under something else. */
function whatIsCovered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("button, summary, input, label.answer, label.pick")];
    const covered = all.filter((one) => {
      if (!one.checkVisibility()) return false;
      one.scrollIntoView({ block: "center" });
      const { left, top, width, height } = one.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return !there || !(one.contains(there) || there.contains(one) || one.closest("label")?.contains(there));
    });
    scrollTo(0, 0);
    return covered.map((one) => `${one.outerHTML} cannot be reached`);
  });
}
