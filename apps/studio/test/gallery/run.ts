import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { axeOn } from "@kith/testing/axe";
import { desk, openBrowser, type Page, phone } from "@kith/testing/browser";
import { account, openDemoHouse } from "./demo-house.ts";
import { fileOf, galleryPage, kept, type Look } from "./gallery-page.ts";
import { type Place, places } from "./places.ts";

// Every screen of the studio, as anyone can take it again: npm run pictures:studio [-- --look FOLDER] [--only a-form,record]
const docs = fileURLToPath(new URL("../../../../docs/", import.meta.url));
const folder = join(docs, "pictures/studio");
const toLookAt = given("--look");
const only = given("--only")?.split(",");
const wanted = places.filter(({ screen }) => !only || screen === "sign-in" || only.includes(screen));
if (toLookAt === null && !only) rmSync(folder, { recursive: true, force: true });
mkdirSync(toLookAt ?? folder, { recursive: true });

const looks: Record<Look, { viewport: typeof desk; colorScheme: "light" | "dark"; english: boolean }> = {
  "phone-zh": { viewport: phone, colorScheme: "light", english: false },
  "phone-en-dark": { viewport: phone, colorScheme: "dark", english: true },
  "desk-zh-dark": { viewport: desk, colorScheme: "dark", english: false },
  "desk-en": { viewport: desk, colorScheme: "light", english: true },
};

const house = await openDemoHouse();
const browser = await openBrowser();
const wrong: string[] = [];
for (const [look, { viewport, colorScheme, english }] of Object.entries(looks) as [Look, (typeof looks)[Look]][]) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    reducedMotion: "reduce",
    locale: english ? "en-GB" : "zh-CN",
  });
  await context.addInitScript(
    (language) => localStorage.setItem("kith-studio-language", language),
    english ? "en" : "zh-CN",
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  for (const place of wanted) {
    await goTo(page, place);
    await take(page, place, look);
  }
  await context.close();
}
await browser.close();
await house.close();
if (toLookAt === null) writeFileSync(join(docs, "gallery-studio.md"), galleryPage(places));
for (const line of wrong) process.stderr.write(`✗ ${line}\n`);
process.stdout.write(`${wanted.length} screens, ${Object.keys(looks).length} looks, ${wrong.length} problems\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** What stands after an option. */
function given(option: string): string | null {
  const at = process.argv.indexOf(option);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function goTo(page: Page, { at, act }: Place): Promise<void> {
  await page.goto("about:blank");
  if (at === null) {
    await page.goto(`${house.address}/studio/`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.context().request.post(`${house.address}/api/auth/sign-in/email`, {
      data: account,
      headers: { origin: house.address },
    });
    return;
  }
  if (house.ids.draft === "") house.ids.draft = await beginDraft(page);
  await page.goto(`${house.address}/studio/#${at(house.ids)}`);
  await page.locator("h1, .builder").first().waitFor();
  await page
    .locator("main p.quiet", { hasText: /^(正在|Opening|Working)/ })
    .first()
    .waitFor({ state: "detached" });
  await page.waitForTimeout(200);
  if (act) await act(page);
  await page.waitForTimeout(250);
}

/** A draft begun from an instrument of the library, so that the editor has something in it. */
async function beginDraft(page: Page): Promise<string> {
  await page.goto(`${house.address}/studio/#/instruments/versions/${house.ids.version}`);
  await page.getByRole("button", { name: /^(做新的一版|Begin a new version)$/ }).click();
  await page.locator('[data-keeping="stored"]').waitFor();
  return page.url().split("/").at(-1) ?? "";
}

async function take(page: Page, { screen }: Place, look: Look): Promise<void> {
  const isOpen = (await page.getByRole("dialog").count()) + (await page.getByRole("alertdialog").count()) > 0;
  const axe = axeOn(page);
  if (isOpen) axe.disableRules("region");
  for (const { id, nodes } of (await axe.analyze()).violations) {
    wrong.push(...nodes.map(({ html }) => `${screen}, ${look}: ${id}: ${html}`));
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) wrong.push(`${screen}, ${look}: runs out to the side by ${over}`);
  if (toLookAt !== null) {
    const path = join(toLookAt, fileOf(screen, look).replace(/webp$/, "png"));
    await page.screenshot({ path, fullPage: !isOpen });
  } else if (kept.includes(look)) {
    await page.screenshot({ path: join(folder, fileOf(screen, look)), type: "webp", quality: 45 });
  }
}
