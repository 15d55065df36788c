import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Language, languages } from "@kith/instrument";
import type { Browser } from "playwright-core";
import { addressOf } from "../site/address.ts";
import { printReport } from "./print-report.ts";

type Place = { base: string; site: string | null };

/** So many pages are printed at once: more are no faster on a small server. */
const atOnce = 2;

/** A browser that prints, and how many seconds all printing may take; what is not printed by then is printed next time. */
export type Printer = { browser: Browser; seconds: number };

/**
 * Prints the pages of these reports, and lays each PDF beside its page. Gives what went wrong, if anything did; then the
 * rest is not printed, since a printer that failed once seldom comes back, and nobody is to wait for it.
 */
export async function printReports(
  { browser, seconds }: Printer,
  folder: string,
  slugs: Iterable<string>,
  place: Place,
): Promise<string | null> {
  const waiting = [...slugs].flatMap((slug) => languages.map((language) => ({ slug, language }))).values();
  const began = performance.now();
  let trouble: string | null = null;
  const print = async () => {
    for (const { slug, language } of waiting) {
      if (performance.now() - began > seconds * 1000) trouble ??= `${seconds} seconds were not enough for all`;
      if (trouble !== null) return;
      await printOne(browser, folder, { slug, language }, place).catch((error: unknown) => {
        trouble = String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, print));
  return trouble;
}

/** Where the PDF of a report lies, below the site. */
export function pdfOf(slug: string, language: Language): string {
  return `groups/${slug}/${slug}.${language}.pdf`;
}

async function printOne(
  browser: Browser,
  folder: string,
  { slug, language }: { slug: string; language: Language },
  { base, site }: Place,
): Promise<void> {
  const below = language === "en" ? "en/" : "";
  const html = await readFile(join(folder, `${below}groups/${slug}/index.html`), "utf8");
  const address = site === null ? null : new URL(addressOf(base, language, `groups/${slug}/`), site);
  await writeFile(join(folder, pdfOf(slug, language)), await printReport(browser, html, address));
}
