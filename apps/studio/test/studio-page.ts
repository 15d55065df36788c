import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, openBrowser, type Page } from "@kith/testing/browser";
import { openStage, type Stage } from "./in-test-server.ts";

const run = promisify(execFile);
const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));

/** The studio built anew, and a browser to open it in. */
export type House = { browser: Browser; openStage: () => Promise<Stage>; close: () => Promise<void> };

export async function openHouse(): Promise<House> {
  const dist = await mkdtemp(join(tmpdir(), "kith-studio-"));
  await run(process.execPath, [vite, "build", "--logLevel", "warn", "--outDir", dist, "--emptyOutDir"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, NODE_ENV: "production" },
  });
  const browser = await openBrowser();
  return {
    browser,
    openStage: () => openStage(dist),
    close: async () => {
      await browser.close();
      await rm(dist, { recursive: true, force: true });
    },
  };
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
