import type { Browser } from "playwright-core";
import { withoutTraces } from "./without-traces.ts";

/** Half a second is usual. A printer that takes so long has stopped. */
const patience = 20_000;

/**
 * One report's page as a tagged PDF on A4. Nothing is fetched and no script runs: the page alone is printed. Its links
 * lead to the public site where its address is known, and are plain words where it is not.
 */
export async function printReport(browser: Browser, html: string, address: URL | null): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  context.setDefaultTimeout(patience);
  try {
    const page = await context.newPage();
    const here = address?.href ?? "http://kith.invalid/";
    const body = address === null ? html.replaceAll(/(<a\b[^>]*?) href="(?!#)[^"]*"/g, "$1") : html;
    await page.route("**/*", (route) =>
      route.request().url() === here ? route.fulfill({ contentType: "text/html; charset=utf-8", body }) : route.abort(),
    );
    await page.goto(here);
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    return withoutTraces(await inTime(page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })));
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Printing itself knows no time limit, and a publication must not wait for a printer that stopped. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = AbortSignal.timeout(patience);
  const stopped = new Promise<never>((_, reject) => {
    late.addEventListener("abort", () => reject(new Error("the printer has stopped")));
  });
  return Promise.race([work, stopped]);
}
