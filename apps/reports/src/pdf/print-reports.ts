import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { languages } from "@kith/instrument";
import type { Browser } from "playwright-core";
import { addressOf } from "../site/address.ts";
import { printReport } from "./print-report.ts";

/** Prints the pages of these reports, and lays each PDF beside its page. */
export async function printReports(
  browser: Browser,
  folder: string,
  slugs: Iterable<string>,
  { base, site }: { base: string; site: string | null },
): Promise<void> {
  for (const slug of slugs)
    for (const language of languages) {
      const below = language === "en" ? "en/" : "";
      const html = await readFile(join(folder, `${below}groups/${slug}/index.html`), "utf8");
      const address = site === null ? null : new URL(addressOf(base, language, `groups/${slug}/`), site);
      await writeFile(pdfOf(folder, slug, language), await printReport(browser, html, address));
    }
}

function pdfOf(folder: string, slug: string, language: string): string {
  return join(folder, "groups", slug, `${slug}.${language}.pdf`);
}
