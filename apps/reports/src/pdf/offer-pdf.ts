import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { languages } from "@kith/instrument";
import { pdfOf } from "./print-reports.ts";

/**
 * A page is made before it is printed, so it says both: that there is a PDF, and how to print one. Once it is known which
 * is true the other goes. A link to a file that is not there stands nowhere.
 */
export async function offerPdfs(folder: string, slugs: Iterable<string>): Promise<void> {
  for (const slug of slugs)
    for (const language of languages) {
      const file = join(folder, language === "en" ? "en" : "", "groups", slug, "index.html");
      await writeFile(file, offerPdf(await readFile(file, "utf8"), existsSync(join(folder, pdfOf(slug, language)))));
    }
}

/** The page with the one sentence that is true. */
export function offerPdf(html: string, isThere: boolean): string {
  return html.replaceAll(/<p data-pdf="(yes|no)"([^>]*>[\s\S]*?<\/p>)/g, (_, when: string, rest: string) =>
    (when === "yes") === isThere ? `<p${rest}` : "",
  );
}
