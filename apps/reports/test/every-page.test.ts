import { globSync } from "node:fs";
import { join } from "node:path";
import { axeOn } from "@kith/testing/axe";
import { type Browser, openBrowser, type Page } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { examples } from "./places.ts";
import { serve } from "./serve.ts";

const pages = globSync("**/*.html", { cwd: inject("site") }).sort();
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(inject("site"))]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

/** One page of a browser for every page of the site; every error it reports is kept. */
async function through(
  options: NonNullable<Parameters<Browser["newContext"]>[0]>,
  use: (page: Page, path: string) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.at)) troubles.push(`asked elsewhere: ${request.url()}`);
  });
  for (const path of pages) {
    await page.goto(site.at + path);
    await use(page, path);
  }
  await context.close();
  return troubles;
}

const faults = async (page: Page, path: string, rules?: string[]) => {
  const axe = axeOn(page);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`);
};

test("axe finds nothing on any page, light or dark, and nothing is wider than its screen at 360, 768, 1280 and four times as large", async () => {
  const found: string[] = [];
  const troubles = await through({ viewport: { width: 360, height: 740 } }, async (page, path) => {
    found.push(...(await faults(page, path)));
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await faults(page, `${path} in the dark`, ["color-contrast"])));
    await page.emulateMedia({ colorScheme: "light" });
    // 320 is what is left of 1280 at 400 %.
    for (const width of [320, 768, 1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${path} is ${wide} wide at ${width}`);
    }
  });
  expect(found).toEqual([]);
  expect(troubles).toEqual([]);
}, 600_000);

test("no page needs a script: without JavaScript, on paper and from a file share it says all that it says with it", async () => {
  const said = new Map<string, string>();
  const words = (page: Page) =>
    page.locator("main").evaluate((main) => {
      for (const made of main.querySelectorAll("button:not(form button), [role=status]")) made.remove();
      return (main as HTMLElement).innerText.replaceAll(/\s+/g, "");
    });
  await through({}, async (page, path) => void said.set(path, await words(page)));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(`file://${join(inject("site"), path)}`);
    expect(await words(page), path).toBe(said.get(path));
    await page.emulateMedia({ media: "print" });
    const hidden = await page.locator("main :is(h1, h2, h3, table, svg)").filter({ visible: false }).count();
    expect(hidden, path).toBe(0);
    await page.emulateMedia({ media: "screen" });
  }
  await context.close();
}, 300_000);

test("the keyboard alone reaches every link, button and field of every page, and each shows that it has it", async () => {
  const page = await browser.newPage();
  for (const path of pages) {
    await page.goto(site.at + path);
    const all = await page.locator("a[href], button, input").count();
    const reached = await page.evaluateHandle(() => {
      const places = [...document.querySelectorAll("a[href], button, input")];
      const seen = new Set<number>();
      document.addEventListener("focusin", ({ target }) => {
        const at = places.indexOf(target as Element);
        if (at >= 0 && getComputedStyle(target as Element).outlineStyle !== "none") seen.add(at);
      });
      return seen;
    });
    for (let press = 0; press <= all + 1; press += 1) await page.keyboard.press("Tab");
    expect(await reached.evaluate(({ size }) => size), path).toBe(all);
  }
  await page.close();
}, 300_000);

test("the search finds a group by its Chinese name and by its English one, and asks nobody else", async () => {
  const [first] = examples();
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [language, typed] of [
    ["", first?.group.name["zh-CN"].slice(0, 2)],
    ["en/", first?.group.name.en.slice(0, 4).toLowerCase()],
  ] as const) {
    await page.goto(`${site.at}${language}index.html`);
    await page.getByRole("searchbox").fill(typed ?? "");
    await page.getByRole("searchbox").press("Enter");
    await page.locator(".found a").first().waitFor();
    const found = page.locator(".found a").first();
    await found.click();
    await page.waitForURL(`**/${language}groups/${first?.slug}/**`);
  }
  await page.goto(`${site.at}search/index.html`);
  await page.getByRole("searchbox").fill("没有这个词");
  await page.getByText("没有找到").waitFor();
  await context.close();
});
