import { type Browser, openBrowser, type Page } from "@kith/testing/browser";
import { inject } from "vitest";
import { openStage, type Stage } from "./in-test-server.ts";

/** A browser to open the studio in, which was built once for every file of tests. */
export type House = { browser: Browser; openStage: () => Promise<Stage>; close: () => Promise<void> };

export async function openHouse(): Promise<House> {
  const browser = await openBrowser();
  return { browser, openStage: () => openStage(inject("studio")), close: () => browser.close() };
}

type Look = { viewport: { width: number; height: number }; colorScheme?: "light" | "dark"; english?: boolean };

/** A fresh page with nobody signed in. Whatever the browser complains of is gathered in `complaints`. */
export async function openPage(
  browser: Browser,
  stage: Stage,
  { viewport, colorScheme = "light", english = false }: Look,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A refused sign-in and a cut connection are meant to be seen by the browser.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  await page.goto(`${stage.address}/studio/`);
  if (english) await page.getByRole("radio", { name: "English" }).click();
  return { page, complaints };
}

/** Signs in as the made-up worker. */
export async function signIn(page: Page, password = "a-made-up-password"): Promise<void> {
  await page.getByLabel(/邮箱|E-mail/).fill("worker@kith.example");
  await page.getByLabel(/密码|Password/).fill(password);
  await page.getByRole("button", { name: /^(登录|Sign in)$/ }).click();
}
