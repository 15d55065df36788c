import type { Browser, Page } from "@kith/testing/browser";
import type { BenchServer } from "./bench-server.ts";

/** Slow 3G as WebPageTest has it: 400 kbit/s, 0.4 s of latency; and a processor six times slower than this one. */
const slow3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slower = 6;

export type Visit = {
  words: number;
  welcome: number;
  question: number;
  answer: number;
  bytesToQuestion: number;
  bytes: number;
};

/** A first visit and then a repeat one in the same browser profile; times in milliseconds from the moment the address is opened. */
export async function visitTwice(
  browser: Browser,
  server: BenchServer,
  address: string,
  offlineAgain: boolean,
): Promise<{ first: Visit; again: Visit }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: "zh-CN",
  });
  await context.addInitScript(watch);
  const first = await visit(await context.newPage(), server, address);
  const page = await context.newPage();
  if (offlineAgain) await context.setOffline(true);
  const again = await visit(page, server, address, offlineAgain);
  await context.close();
  return { first, again };
}

async function visit(page: Page, server: BenchServer, address: string, offline = false): Promise<Visit> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  if (!offline) await devtools.send("Network.emulateNetworkConditions", slow3G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const from = server.sent.length;
  const bytes = () => server.sent.slice(from).reduce((sum, one) => sum + one.bytes, 0);
  await page.goto(server.url + address, { waitUntil: "commit" });
  const seen = (name: string) =>
    page
      .waitForFunction((name) => Reflect.get(window, "seen")?.[name], name, { timeout: 120_000, polling: 50 })
      .then((handle) => handle.jsonValue())
      .then(Number);
  const question = await seen("question");
  const bytesToQuestion = bytes();
  const answer = await seen("answer");
  // What comes after, such as the service worker's own copy, counts too.
  await page.waitForTimeout(offline ? 500 : 6000);
  const visited = {
    words: await seen("words"),
    welcome: await page.evaluate(() => Number(Reflect.get(window, "seen")?.welcome ?? 0)),
    question,
    answer,
    bytesToQuestion,
    bytes: bytes(),
  };
  await page.close();
  return visited;
}

/** Runs in the page: notes when words can be read, when a question is painted, and when the first answer is taken; taps at once. */
function watch(): void {
  const seen: Record<string, number> = {};
  Reflect.set(window, "seen", seen);
  const note = (name: string) => {
    // Two frames later it is on the screen.
    if (!(name in seen)) requestAnimationFrame(() => requestAnimationFrame(() => (seen[name] ??= performance.now())));
  };
  const press = (selector: string) => {
    const found = document.querySelector(selector);
    if (found instanceof HTMLElement) found.click();
  };
  const look = () => {
    const screen = document.querySelector("[data-screen]")?.getAttribute("data-screen");
    if (document.querySelector("h1, .sd-question__title")) note("words");
    if (document.querySelector('[data-screen="welcome"], .sd-question__title')) note("welcome");
    if (screen === "welcome") press('[data-do="agree"]');
    if (screen === "assisted") press("label.answer:not(.chosen)");
    if (screen === "assisted") press('[data-do="next"]:not([disabled])');
    if (document.querySelector("[data-question] h1, .sd-question__title")) note("question");
    if ("question" in seen && !("answer" in seen)) {
      press("[data-question] label.answer, .sd-radio label, .sd-item label");
      if (document.querySelector("[data-question] .chosen, .sd-item--checked")) note("answer");
    }
    requestAnimationFrame(look);
  };
  if (location.protocol.startsWith("http")) requestAnimationFrame(look);
}
