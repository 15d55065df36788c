import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openBrowser } from "../browser/index.ts";

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("a Chromium that was named and is not there ends in one sentence that says what to do", async () => {
  vi.stubEnv("KITH_CHROMIUM", "/no/such/chromium");
  const trouble = await openBrowser().catch((error: Error) => error.message);
  expect(trouble).toMatch(/^No Chromium starts here.*install Chromium or set KITH_CHROMIUM.*\/no\/such\/chromium/);
  expect(trouble).not.toContain("\n");
});

test("an installed Chromium that does not start is passed over for one that does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kith-broken-chromium-"));
  folders.push(folder);
  writeFileSync(join(folder, "chromium"), "#!/bin/sh\nexit 1\n");
  chmodSync(join(folder, "chromium"), 0o755);
  vi.stubEnv("KITH_CHROMIUM", "");
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
  const browser = await openBrowser();
  expect(browser.isConnected()).toBe(true);
  await browser.close();
}, 300_000);
