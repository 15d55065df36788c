import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, openBrowser, type Page } from "@kith/testing/browser";
import { inject } from "vitest";

const kith = fileURLToPath(new URL("../../server/src/cli/kith.ts", import.meta.url));
const email = "worker@kith.example";
const password = "a-made-up-password";

/** A real server over an empty house, with one worker, and the studio as it was built for all tests. */
export type BuilderHouse = {
  browser: Browser;
  address: string;
  openPage: (look: Look) => Promise<{ page: Page; complaints: string[] }>;
  close: () => Promise<void>;
};

type Look = {
  viewport: { width: number; height: number };
  colorScheme?: "light" | "dark";
  english?: boolean;
};

export async function openBuilderHouse(dist = inject("studio")): Promise<BuilderHouse> {
  const folder = mkdtempSync(join(tmpdir(), "kith-builder-"));
  const data = join(folder, "data");
  // A public page is not what this is about, and building one takes a while.
  mkdirSync(join(data, "site", "current"), { recursive: true });
  writeFileSync(join(data, "site", "current", "index.html"), "<!doctype html><title>Kith</title>");
  const added = spawnSync(
    process.execPath,
    [kith, "add-staff", "--data", data, "--email", email, "--name", "小王", "--password-stdin"],
    { input: `${password}\n`, encoding: "utf8" },
  );
  if (added.status !== 0) throw new Error(`openBuilderHouse requires a worker: ${added.stderr}`);
  const port = await freePort();
  const server = spawn(process.execPath, [kith, "serve", "--data", data, "--port", String(port)], { stdio: "pipe" });
  const address = `http://127.0.0.1:${port}`;
  const [browser] = await Promise.all([openBrowser(), isUp(server, address)]);
  return {
    browser,
    address,
    openPage: (look) => openPage(browser, address, dist, look),
    close: async () => {
      await browser.close();
      server.kill("SIGINT");
      await new Promise((gone) => (server.exitCode === null ? server.once("exit", gone) : gone(null)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page signed in. The API is the server's own; the studio's files are the ones just built, under the server's policy. */
async function openPage(browser: Browser, address: string, dist: string, look: Look) {
  const context = await browser.newContext({
    viewport: look.viewport,
    colorScheme: look.colorScheme ?? "light",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  await serveBuilt(page, dist);
  const signedIn = await context.request.post(`${address}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: address },
  });
  if (!signedIn.ok()) throw new Error(`openPage requires a server that lets the worker in: ${signedIn.status()}`);
  if (look.english) await page.addInitScript(() => localStorage.setItem("kith-studio-language", "en"));
  await page.goto(`${address}/studio/#/instruments`);
  await page.getByRole("heading", { level: 1, name: /^(量表|Questionnaires)$/ }).waitFor();
  return { page, complaints };
}

/** The strictest policy, as the server sets it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'";

async function serveBuilt(page: Page, dist: string): Promise<void> {
  await page.context().route(
    ({ pathname }) => pathname.startsWith("/studio/"),
    async (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^\/studio\//, "") || "index.html";
      const file = join(dist, path);
      if (!existsSync(file)) return route.fulfill({ status: 404 });
      const contentType = types[extname(file)] ?? "text/html";
      await route.fulfill({ body: readFileSync(file), contentType, headers: { "content-security-policy": policy } });
    },
  );
}

const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

async function isUp(server: ChildProcess, address: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (chunk) => (said += chunk));
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`kith serve ended before it was up: ${said}`);
    if ((await fetch(`${address}/healthz`).catch(() => undefined))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`kith serve was not up in time: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() => resolve(at && typeof at === "object" ? at.port : 0));
    });
  });
}
