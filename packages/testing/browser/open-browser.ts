import { type Browser, chromium } from "playwright-core";
import { ways } from "./chromium-ways.ts";
import { fontsFile } from "./fonts.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * A real Chromium with Chinese letters, on a machine that may have neither: the first way that starts is taken.
 * Close it when done. It is for tests only and never for real people's answers.
 */
export async function openBrowser(): Promise<Browser> {
  const fonts = await fontsFile();
  const troubles: string[] = [];
  for (const way of ways(process.env.KITH_CHROMIUM)) {
    try {
      for await (const { path, libraries } of way.find()) {
        const browser = await start(path, { ...libraries, FONTCONFIG_FILE: fonts }).catch((error: unknown) => {
          troubles.push(`${path}: ${firstLine(error)}`);
          return undefined;
        });
        if (browser) return browser;
      }
    } catch (error) {
      troubles.push(`${way.name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No Chromium starts here, so the browser tests cannot run: install Chromium or set KITH_CHROMIUM to one (${troubles.join("; ")})`,
  );
}

function start(executablePath: string, extra: Record<string, string>): Promise<Browser> {
  const env = Object.fromEntries(Object.entries({ ...process.env, ...extra }).filter(isSet));
  return chromium.launch({ executablePath, args: flags, env, chromiumSandbox: false, timeout: 60_000 });
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
