import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { desk, openBrowser, type Page, phone } from "@kith/testing/browser";
import { writeDemoReleases } from "../demo-releases.ts";
import { buildScript } from "../places.ts";
import { serve } from "../serve.ts";
import { fileOf, galleryPage, type Look, type Taken } from "./gallery-page.ts";
import { type Place, places } from "./places.ts";

// Every kind of report page and figure, as anyone can take it again: npm run pictures:reports
const docs = fileURLToPath(new URL("../../../../docs/", import.meta.url));
const folder = join(docs, "pictures/reports");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const looks: Record<Look, { viewport: typeof desk; colorScheme: "light" | "dark"; language: string }> = {
  "phone-zh": { viewport: phone, colorScheme: "light", language: "" },
  "phone-en-dark": { viewport: phone, colorScheme: "dark", language: "en/" },
  "desk-zh": { viewport: desk, colorScheme: "light", language: "" },
};

const scratch = mkdtempSync(join(tmpdir(), "kith gallery "));
const site = join(scratch, "site");
writeDemoReleases(join(scratch, "releases"));
execFileSync(process.execPath, [buildScript, "--releases", join(scratch, "releases"), "--out", site, "--cards"]);
const [browser, served] = [await openBrowser(), await serve(site)];
const taken: Taken[] = [];
for (const [look, { language, ...options }] of Object.entries(looks) as [Look, (typeof looks)[Look]][]) {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  for (const place of places) {
    const page = await context.newPage();
    await page.goto(served.at + (place.page.endsWith("html") ? "" : language) + place.page);
    await take(page, place, look);
    await page.close();
  }
  await context.close();
}

// A sheet of A4 as it is printed, without its margins.
const paper = await browser.newPage({ viewport: { width: 680, height: 960 } });
await paper.goto(`${served.at}groups/willow/`);
await paper.emulateMedia({ media: "print" });
await paper.screenshot({ path: join(folder, "a-printed-report.webp"), type: "webp", quality: 60 });
copyFileSync(join(site, "groups/willow/willow.card.png"), join(folder, "a-card.png"));
writeFileSync(join(docs, "gallery-reports.md"), galleryPage(taken, ["a-printed-report.webp", "a-card.png"]));
await browser.close();
served.close();
rmSync(scratch, { recursive: true, force: true });

async function take(page: Page, { part, screen, of, act }: Place, look: Look): Promise<void> {
  if (act) await act(page);
  taken.push({ part, screen, look });
  const shot = { path: join(folder, fileOf(screen, look)), type: "webp", quality: 60 } as const;
  await (of === null ? page : page.locator(of).first()).screenshot(shot);
}
