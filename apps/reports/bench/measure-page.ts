import { openBrowser } from "@kith/testing/browser";
import { serve } from "../test/serve.ts";

/** What a reader on a slow phone waits for: as Lighthouse measures it, by hand. */
export type Shown = { largestPaint: number; shift: number; blocked: number; requests: number };

/** Opens a page over a slow line on a slow processor and reads the browser's own clock. */
export async function measurePage(site: string, path: string): Promise<Shown> {
  const [browser, served] = await Promise.all([openBrowser(), serve(site)]);
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    let requests = 0;
    page.on("request", () => {
      requests += 1;
    });
    await page.goto(served.at + path);
    return { ...(await page.evaluate(readClock)), requests };
  } finally {
    served.close();
    await browser.close();
  }
}

/** Runs inside the page. */
async function readClock(): Promise<Omit<Shown, "requests">> {
  const shown = { largestPaint: 0, shift: 0, blocked: 0 };
  const watch = (type: string, read: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => {
    shown.largestPaint = Math.round(entry.startTime);
  });
  watch("layout-shift", (entry) => {
    shown.shift += entry.value ?? 0;
  });
  watch("longtask", (entry) => {
    shown.blocked += Math.round(Math.max(entry.duration - 50, 0));
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return { ...shown, shift: Math.round(shown.shift * 1000) / 1000 };
}
