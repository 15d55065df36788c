import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, openBrowser } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { offerPdfs } from "../../src/pdf/offer-pdf.ts";
import { pdfOf, printReports } from "../../src/pdf/print-reports.ts";
import { withoutTraces } from "../../src/pdf/without-traces.ts";

const folder = mkdtempSync(join(tmpdir(), "kith printed "));
const place = { base: "/reports/", site: null };
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const slug of ["pine", "lotus"])
    for (const below of ["", "en"]) {
      mkdirSync(join(folder, below, "groups", slug), { recursive: true });
      writeFileSync(
        join(folder, below, "groups", slug, "index.html"),
        `<!doctype html><title>${slug}</title><p data-pdf="yes" class="screen-only"><a href="x.pdf">there is one</a></p><p data-pdf="no" class="screen-only">print it</p>`,
      );
    }
}, 120_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const pageOf = (slug: string) => readFileSync(join(folder, "groups", slug, "index.html"), "utf8");

test("printing that takes too long, or a browser that died, is said, and stops nothing", async () => {
  expect(await printReports({ browser, seconds: 0 }, folder, ["lotus"], place)).toMatch(/were not enough/);
  const dead = await openBrowser();
  await dead.close();
  expect(await printReports({ browser: dead, seconds: 9 }, folder, ["lotus"], place)).toMatch(/closed/);
});

test("a page leads to its PDF where there is one, and elsewhere says how to print; never both, and never neither", async () => {
  expect(await printReports({ browser, seconds: 60 }, folder, ["pine"], place)).toBe(null);
  await offerPdfs(folder, ["pine", "lotus"]);
  expect(readFileSync(join(folder, pdfOf("pine", "zh-CN")), "latin1")).toMatch(/^%PDF/);
  expect(pageOf("pine")).toMatch(/<p class="screen-only"><a href="x\.pdf">there is one<\/a><\/p>$/);
  expect(pageOf("lotus")).toMatch(/<p class="screen-only">print it<\/p>$/);
});

test("no page of the site says that there is a PDF where none was asked for", () => {
  const page = readFileSync(join(inject("site"), "groups/pine/index.html"), "utf8");
  expect(page).not.toMatch(/\.pdf|data-pdf/);
  expect(page).toContain("用浏览器打印这一页");
});

test("a PDF does not tell on which system it was printed, and keeps its length", () => {
  const pdf = Buffer.from(
    "<</Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) HeadlessChrome/140.0)\n/Producer (Skia/PDF m140)",
    "latin1",
  );
  const bare = Buffer.from(withoutTraces(pdf)).toString("latin1");
  expect(bare).toMatch(/^<<\/Creator \(Chromium\) +\n\/Producer \(Skia\/PDF m140\)$/);
  expect(bare.length).toBe(pdf.length);
});
