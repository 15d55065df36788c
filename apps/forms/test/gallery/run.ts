import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { desk, openBrowser, type Page, phone } from "@kith/testing/browser";
import { buildInto } from "../build-once.ts";
import { links } from "../links.ts";
import { journeys } from "../screens/journeys.ts";
import { startSmallServer } from "../small-server.ts";
import { galleryPage, type Taken } from "./gallery-page.ts";

// Every screen of the forms, as anyone can take it again: npm run pictures:forms
const docs = fileURLToPath(new URL("../../../../docs/", import.meta.url));
const folder = join(docs, "pictures/forms");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { folder: app, remove } = buildInto();
const browser = await openBrowser();
const taken: Taken[] = [];
const atDesks = ["a class list", "a class question by question", "a tablet that goes round", "a session's record"];

for (const [journey, go] of Object.entries(journeys)) {
  for (const size of atDesks.includes(journey) ? [phone, desk] : [phone]) {
    const server = await startSmallServer(app, links);
    await go({ browser, server, size }, (page, screen) => take(page, journey, screen, size === desk));
    await server.close();
  }
}
await browser.close();
remove();
writeFileSync(join(docs, "gallery-forms.md"), galleryPage(taken));

/** On a phone each screen in Chinese by day and in English by night; on a desk in Chinese. */
async function take(page: Page, journey: string, screen: string, isDesk: boolean): Promise<void> {
  if (isDesk) return shoot(page, journey, screen, "desk");
  await shoot(page, journey, screen, "zh");
  const other = page.locator("header button[lang]");
  if ((await other.count()) === 0) return;
  await page.emulateMedia({ colorScheme: "dark" });
  await other.tap();
  await page.locator('html[lang="en"]').waitFor();
  await shoot(page, journey, screen, "en-dark");
  await other.tap();
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForTimeout(100);
}

async function shoot(page: Page, journey: string, screen: string, look: Taken["look"]): Promise<void> {
  taken.push({ journey, screen, look });
  await page.screenshot({ path: join(folder, `${screen}-${look}.webp`), type: "webp", quality: 60 });
}
