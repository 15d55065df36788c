import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@kith/instrument";
import { parseHTML } from "linkedom";

/** A built page as a document. */
export function readPage(site: string, page: string): Document {
  return parseHTML(readFileSync(join(site, page, "index.html"), "utf8")).document;
}

/** One group's report in one language. */
export function readReport(site: string, slug: string, language: Language): Document {
  return readPage(site, `${language === "en" ? "en/" : ""}groups/${slug}`);
}

/** The text a reader meets in the report's body, without the listed structure: scripts, axis ticks, versions and checksums. */
export function bodyText(report: Document): string {
  const body = report.querySelector(".report")?.cloneNode(true) as Element;
  for (const structure of body.querySelectorAll("script, .tick, .provenance")) structure.remove();
  for (const element of body.querySelectorAll("*")) element.append(" ");
  return body.textContent ?? "";
}

/** Every number in a text, as printed, without its sign. */
export function numbersIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)*/g) ?? [];
}
