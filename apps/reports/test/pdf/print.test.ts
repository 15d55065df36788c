import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "@kith/instrument";
import { type Browser, openBrowser } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { allowances } from "../../src/leak/allowed.ts";
import { leaksInPdf } from "../../src/leak/scan-pdf.ts";
import { findChromium } from "../../src/pdf/find-chromium.ts";
import { printReport } from "../../src/pdf/print-report.ts";
import { readPdf } from "../../src/pdf/read-pdf.ts";
import { readFolder } from "../../src/site/read-folder.ts";
import { examples } from "../places.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());

const pageOf = (slug: string, language: string) =>
  readFileSync(join(inject("site"), language === "en" ? "en" : "", "groups", slug, "index.html"), "utf8");
const read = await readFolder(inject("releases"));
if (read.kind === "refused") throw new TypeError("the examples can be read");
const stands = ["/reports/", "https://kith.example"];
const allowedIn = allowances({ ...read, apart: new Set(), days: new Set(), stands });
const leaksOf = (pdf: Uint8Array, slug: string, language: string) => {
  const file = `groups/${slug}/${slug}.${language}.pdf`;
  return leaksInPdf(pdf, pageOf(slug, language), stands, { file, allowed: allowedIn(file) });
};

test("every report prints in both languages as a tagged PDF of six sheets at most, that says no number its page does not", async () => {
  for (const { slug } of examples())
    for (const language of languages) {
      const address = new URL(`https://kith.example/reports/groups/${slug}/`);
      const pdf = await printReport(browser, pageOf(slug, language), address);
      const said = await readPdf(pdf);
      expect(said?.sheets).toBeGreaterThan(1);
      expect(said?.sheets).toBeLessThanOrEqual(6);
      expect(said?.isTagged).toBe(true);
      expect(said?.language).toBe(language);
      expect(said?.words.join("").replaceAll(/\s/g, "").length).toBeGreaterThan(800);
      expect(await leaksOf(pdf, slug, language)).toEqual([]);
    }
});

test("where the site's address is not known no link of a PDF leads anywhere, least of all into the builder's own folders", async () => {
  const said = await readPdf(await printReport(browser, pageOf("pine", "en"), null));
  expect(said?.links).toEqual([]);
});

test("the hour of printing is not in a PDF, and the same page says the same each time", async () => {
  const [one, other] = [
    await printReport(browser, pageOf("lotus", "en"), null),
    await printReport(browser, pageOf("lotus", "en"), null),
  ];
  expect(await readPdf(one)).toEqual(await readPdf(other));
  expect(Buffer.from(one).toString("latin1")).not.toContain(`D:${new Date().getUTCFullYear()}`);
});

test.for([
  ["a number that its page does not print", "<main", "<p>1.4375</p><main", /^1\.4375$/],
  ["a child's code", "<main", "<p>c07</p><main", /^c07$/],
  ["a title of its own", "<title>", "<title>c07 ", /c07/],
  ["a link that leads elsewhere", "<main", '<a href="https://elsewhere.example/">x</a><main', /elsewhere/],
] as const)("the scan finds %s in a PDF", async ([, from, to, what]) => {
  const address = new URL("https://kith.example/reports/groups/pine/");
  const pdf = await printReport(browser, pageOf("pine", "en").replace(from, to), address);
  expect((await leaksOf(pdf, "pine", "en")).map((leak) => leak.what)).toEqual([expect.stringMatching(what)]);
});

test("the scan finds the hour of printing, and a file that is no PDF", async () => {
  const pdf = await printReport(browser, pageOf("lotus", "en"), null);
  const dated = Buffer.from(pdf).toString("latin1").replace("D:20000101000000", "D:20260304101112");
  expect((await leaksOf(Buffer.from(dated, "latin1"), "lotus", "en")).map(({ place }) => place)).toEqual([
    "its CreationDate",
  ]);
  expect((await leaksOf(Buffer.from("no PDF"), "lotus", "en")).map(({ why }) => why)).toEqual(["it cannot be read"]);
});

test("the printer is the Chromium that was named or one on the path, and where there is none there is no PDF", () => {
  expect(findChromium({ KITH_CHROMIUM: "/no/such/chromium", PATH: process.env.PATH })).toBe(null);
  expect(findChromium({ PATH: "" })).toBe(null);
  expect(findChromium({ KITH_CHROMIUM: process.execPath })).toBe(process.execPath);
});
