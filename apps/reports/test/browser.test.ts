import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, desk, openBrowser, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { examples } from "./places.ts";
import { serve } from "./serve.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve(inject("site"))]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  site.close();
});

const harmed = examples().find(({ mainPoints }) => mainPoints.some(({ kind }) => kind === "harm"));
const report = `groups/${harmed?.slug}/`;
const form = examples()[0]?.instruments[0]?.id;
const programme = examples()[0]?.programme.slug;
const more = [`programmes/${programme}/`, `en/instruments/${form}/`, "method/", "en/revisions/"];
const narrow = { width: 320, height: 640 };

/** A fresh page, closed after use; every error that the browser reports is kept. */
async function onPage(
  options: NonNullable<Parameters<Browser["newContext"]>[0]>,
  use: (page: Page, troubles: string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.at)) troubles.push(`asked elsewhere: ${request.url()}`);
  });
  await use(page, troubles);
  await context.close();
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page has a fault that axe can find, ${colorScheme}, charts opened`, async () => {
    await onPage({ viewport: phone, colorScheme, reducedMotion: "reduce" }, async (page, troubles) => {
      const others = colorScheme === "light" ? [`en/${report}`, "protect/", "en/glossary/", "404.html", ...more] : more;
      for (const path of ["", report, ...others]) {
        await page.goto(site.at + path);
        if (path === report)
          for (const button of await page.locator("kith-chart > button").all()) {
            await button.click();
            await page.locator("kith-chart[data-live] canvas").last().waitFor();
          }
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      }
      expect(troubles).toEqual([]);
    });
  });
}

test("a button fetches Chart.js under the page's own policy, the arrow keys speak each point, and it closes again", async () => {
  await onPage({ viewport: desk }, async (page, troubles) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(site.at + report);
    expect(asked.filter((url) => url.includes("live-chart"))).toEqual([]);
    const chart = page.locator("kith-chart").last();
    const model: { spoken: string[] } = JSON.parse((await chart.locator("script").textContent()) ?? "");
    await chart.locator("> button").press("Enter");
    const canvas = chart.locator("canvas");
    await canvas.waitFor();
    for (const expected of model.spoken) {
      await canvas.press("ArrowRight");
      expect(await chart.locator("[aria-live]").textContent()).toBe(expected);
    }
    await canvas.press("ArrowLeft");
    expect(await chart.locator("[aria-live]").textContent()).toBe(model.spoken.at(-2));
    expect(await chart.locator(".drawn").isVisible()).toBe(false);
    await chart.locator("> button").click();
    expect(await chart.locator("canvas").count()).toBe(0);
    expect(await chart.locator(".drawn svg").isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });
});

test("without JavaScript every table and drawing is there, and no button that would do nothing", async () => {
  await onPage({ viewport: phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(site.at + report);
    const charts = await page.locator("svg.chart").all();
    expect(charts.length).toBeGreaterThan(2);
    for (const chart of charts) expect(await chart.isVisible()).toBe(true);
    for (const table of await page.locator("table").all()) expect(await table.isVisible()).toBe(true);
    expect(await page.locator("button").count()).toBe(0);
  });
});

test("nothing is wider than the narrowest phone, and Chinese letters take room", async () => {
  await onPage({ viewport: narrow }, async (page) => {
    for (const path of [
      "",
      "en/",
      ...examples().flatMap(({ slug }) => [`groups/${slug}/`, `en/groups/${slug}/`]),
      "en/protect/",
      ...more,
    ]) {
      await page.goto(site.at + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(narrow.width);
      expect(await page.locator("h1").evaluate((title) => title.getBoundingClientRect().height)).toBeGreaterThan(20);
    }
  });
});

test("a report prints on at most six sheets of A4 in both languages, with the drawing even if the chart was open", async () => {
  await onPage({ viewport: desk }, async (page) => {
    for (const path of [report, `en/${report}`]) {
      await page.goto(site.at + path);
      await page.locator("kith-chart button").first().click();
      await page.locator("kith-chart canvas").waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".drawn svg").first().isVisible()).toBe(true);
      expect(await page.locator("kith-chart canvas").isVisible()).toBe(false);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sheets = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(6);
      await page.emulateMedia({ media: "screen" });
    }
  });
});

test("a sentence is copied with its source and an address that leads back to it", async () => {
  await onPage({ viewport: phone, permissions: ["clipboard-read", "clipboard-write"] }, async (page, troubles) => {
    await page.goto(site.at + report);
    const sentence = page.locator("kith-copy [data-claim]").first();
    const text = harmed?.mainPoints[0]?.words["zh-CN"] ?? "";
    await sentence.locator("button").press("Enter");
    await sentence.locator("[role=status]").getByText("已复制").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n")[0]).toBe(text);
    expect(copied.split("\n")[1]).toContain(harmed?.group.name["zh-CN"]);
    const back = copied.split("\n")[2] ?? "";
    expect(back).toMatch(/#point-/);
    await page.goto(back);
    expect(await page.locator(":target").textContent()).toContain(text);
    expect(troubles).toEqual([]);
  });
});

test("where a browser does not let a page copy, the sentence is selected for the reader's own hand", async () => {
  await onPage({ viewport: phone, permissions: [] }, async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(site.at + report);
    await page.locator("kith-copy button").first().click();
    await page.locator("kith-copy [role=status]").first().getByText("选中").waitFor();
    expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(harmed?.mainPoints[0]?.words["zh-CN"]);
  });
});
