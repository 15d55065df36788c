import type { Browser } from "playwright-core";
import { findChromium } from "./find-chromium.ts";
import { fontsFile } from "./fonts-file.ts";

/** Starts the Chromium that prints, with Chinese letters, or gives null where this machine has none that starts. */
export async function openPrinter(scratch: string): Promise<Browser | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const env = { ...process.env, FONTCONFIG_FILE: await fontsFile(scratch) };
  const given = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  // Only here: a build that prints nothing is half a second quicker without it.
  const { chromium } = await import("playwright-core");
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  return chromium.launch({ executablePath, args, env: given, chromiumSandbox: false }).catch(() => null);
}
