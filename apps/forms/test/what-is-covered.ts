import type { Page } from "@kith/testing/browser";

/** Scrolls to all that can be pressed: what then lies beside the screen or under something else. */
export function whatIsCovered(page: Page): Promise<string[]> {
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
