import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "playwright-core";
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
export function openBrowser(): Promise<Browser> {
  return openBy((how) => chromium.launch(how));
}

/** The same, with what it keeps in a folder: killed and opened again, it is the same person's browser. */
export function openProfile(folder: string): Promise<BrowserContext> {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "zh-CN" };
  return openBy((how) => chromium.launchPersistentContext(folder, { ...how, ...phone }));
}

/** Where a Chromium is that starts, and the environment that it starts in: for a program that opens one itself. */
export function findBrowser(): Promise<{ path: string; env: Record<string, string | undefined> }> {
  return openBy(async (how) => {
    await (await chromium.launch(how)).close();
    return { path: how.executablePath ?? "", env: how.env ?? {} };
  });
}

async function openBy<T>(open: (how: LaunchOptions) => Promise<T>): Promise<T> {
  const fonts = await fontsFile();
  const troubles: string[] = [];
  for (const way of ways(process.env.KITH_CHROMIUM)) {
    try {
      for await (const { path, libraries } of way.find()) {
        const browser = await open(howToStart(path, { ...libraries, FONTCONFIG_FILE: fonts })).catch(
          (error: unknown) => {
            troubles.push(`${path}: ${firstLine(error)}`);
            return undefined;
          },
        );
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

function howToStart(executablePath: string, extra: Record<string, string>): LaunchOptions {
  const env = Object.fromEntries(Object.entries({ ...process.env, ...extra }).filter(isSet));
  return { executablePath, args: flags, env, chromiumSandbox: false, timeout: 60_000 };
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
