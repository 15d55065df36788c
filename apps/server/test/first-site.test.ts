import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { firstSite } from "../src/cli/first-site.ts";
import { siteFolder } from "../src/publish/site.ts";
import { kith } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

test("a new server shows at its public address, in both languages, that nothing has been published yet", async () => {
  using folder = temporaryFolder();
  const { address, stop } = await serveFolder(folder.path);
  const pages = await Promise.all(["/reports/", "/reports/en/"].map((page) => fetch(`${address}${page}`)));
  const texts = await Promise.all(pages.map((page) => page.text()));
  const absent = await fetch(`${address}/reports/groups/nobody/`);
  expect(await stop()).toBe(0);
  expect(pages.map((page) => page.status)).toEqual([200, 200]);
  expect(texts[0]).toContain("还没有公布的报告");
  expect(texts[1]).toContain("No report has been published yet");
  expect(absent.status).toBe(404);
}, 60_000);

test("pages that are there are left as they are, and a builder that fails leaves nothing half made", async () => {
  using folder = temporaryFolder();
  const failing = fileURLToPath(import.meta.resolve("./a-builder-that-fails.ts"));
  expect(await firstSite(folder.path, failing)).toMatch(/\S/);
  expect(existsSync(siteFolder(folder.path))).toBe(false);
  mkdirSync(siteFolder(folder.path), { recursive: true });
  writeFileSync(`${siteFolder(folder.path)}/index.html`, "what was published");
  expect(await firstSite(folder.path, failing)).toBeNull();
  expect(readFileSync(`${siteFolder(folder.path)}/index.html`, "utf8")).toBe("what was published");
});

/** `kith serve` on a free port, once it has said where it is; `stop` gives its exit code. */
function serveFolder(folder: string): Promise<{ address: string; stop(): Promise<number | null> }> {
  const child = spawn(process.execPath, [kith, "serve", "--data", folder, "--port", "0"], {
    env: { ...process.env, LC_ALL: "C.UTF-8", NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (!address) return;
      const stop = () => {
        child.kill("SIGTERM");
        return ended;
      };
      resolve({ address: address.replace("localhost", "127.0.0.1"), stop });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then((code) => reject(new Error(`kith serve ended with ${code}: ${said}`)));
  });
}
