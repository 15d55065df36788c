import type { Page } from "@kith/testing/browser";

/** What of a screen is cut or wider than it, and what can be pressed or chosen but is too small for a thumb or has no name to be read aloud. */
export function whatIsCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Not innerWidth: a phone makes that as wide as what is too wide.
    const html = document.documentElement;
    const wide = html.scrollWidth > html.clientWidth ? ["the page scrolls sideways"] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("main *")].filter(
      (one) =>
        getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth && one.tagName !== "INPUT",
    );
    const small = [...document.querySelectorAll("button, label.answer, label.pick, summary")].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.height < 48 || box.width < 44;
    });
    const nameless = [...document.querySelectorAll("input, button")].filter((one) => {
      const labels = one instanceof HTMLInputElement || one instanceof HTMLButtonElement ? [...(one.labels ?? [])] : [];
      const words = [one.getAttribute("aria-label"), one.textContent, ...labels.map((label) => label.textContent)];
      return words.every((word) => !word?.trim()) && !one.hasAttribute("aria-labelledby");
    });
    return [
      ...wide,
      ...cut.map((one) => `${one.className} is cut`),
      ...small.map((one) => `${one.textContent} is too small`),
      ...nameless.map((one) => `${one.outerHTML} has no name`),
    ];
  });
}
