import { axeOn } from "@kith/testing/axe";
import { type Browser, desk, openBrowser, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { exampleProgramme, examples } from "./places.ts";
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
const programme = `programmes/${exampleProgramme().programme.slug}/`;
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
  test(`a report and its programme with their charts opened have no fault that axe can find, ${colorScheme}`, async () => {
    await onPage({ viewport: phone, colorScheme, reducedMotion: "reduce" }, async (page, troubles) => {
      for (const path of [report, programme]) {
        await page.goto(site.at + path);
        for (const chart of await page.locator("kith-chart").all()) {
          await chart.locator("> button").click();
          await chart.locator("canvas").waitFor();
        }
        const { violations } = await axeOn(page).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      }
      expect(troubles).toEqual([]);
    });
  });
}

test("the arrow keys walk every kind of chart, in both languages, and each sentence is said once and in its order", async () => {
  await onPage({ viewport: phone, reducedMotion: "reduce" }, async (page, troubles) => {
    const kinds = new Set<string>();
    for (const path of [report, `en/${report}`, programme, `en/${programme}`]) {
      await page.goto(site.at + path);
      for (const chart of await page.locator("kith-chart").all()) {
        const model: { kind: string; spoken: string[] } = JSON.parse(
          (await chart.locator("script").textContent()) ?? "",
        );
        kinds.add(model.kind);
        await chart.locator("> button").press("Enter");
        const said: (string | null)[] = [];
        for (const _ of model.spoken) {
          await chart.locator("canvas").press("ArrowDown");
          said.push(await chart.locator("[aria-live]").textContent());
        }
        expect(said).toEqual(model.spoken);
      }
    }
    expect([...kinds].sort()).toEqual(["amounts", "changes", "scores"]);
    expect(troubles).toEqual([]);
  });
});

test("a button fetches Chart.js under the page's own policy, the arrow keys speak each point, and it closes again", async () => {
  await onPage({ viewport: desk }, async (page, troubles) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(site.at + report);
    expect(asked.filter((url) => url.includes("live-chart"))).toEqual([]);
    const chart = page.locator("kith-chart", { has: page.locator(".drawn") }).last();
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

test("Chinese letters take room, or every other test would pass on blank pages", async () => {
  await onPage({ viewport: phone }, async (page) => {
    await page.goto(site.at + report);
    expect(await page.locator("h1").evaluate((title) => title.getBoundingClientRect().height)).toBeGreaterThan(20);
  });
});

test("a finger walks the points too: two buttons speak each number, and the hint speaks of no keys", async () => {
  await onPage({ viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
    await page.goto(site.at + report);
    const chart = page.locator("kith-chart").first();
    await chart.locator("> button").tap();
    await chart.locator("canvas").waitFor();
    expect(await chart.locator("[aria-live]").textContent()).not.toContain("方向键");
    const model: { spoken: string[] } = JSON.parse((await chart.locator("script").textContent()) ?? "");
    await chart.getByRole("button", { name: "下一个" }).tap();
    expect(await chart.locator("[aria-live]").textContent()).toBe(model.spoken[0]);
    await chart.getByRole("button", { name: "上一个" }).tap();
    expect(await chart.locator("[aria-live]").textContent()).toBe(model.spoken.at(-1));
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
