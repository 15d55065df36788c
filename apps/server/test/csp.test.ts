import { fileURLToPath } from "node:url";
import { demoProgramme } from "@kith/testing";
import { type Browser, openBrowser, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLinks } from "../src/demo/demo-links.ts";
import { plantDemo } from "../src/demo/plant.ts";
import { makeApp } from "../src/http/app.ts";
import { listen } from "../src/http/serve.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { roles } from "../src/store/roles.ts";
import { Store } from "../src/store/store.ts";
import { noDesk } from "./no-desk.ts";
import { temporaryFolder } from "./stage.ts";

const built = (app: string) => fileURLToPath(new URL(`../../${app}/dist`, import.meta.url));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("the browser finds nothing to forbid in our own pages, and runs nothing that somebody put into them", async () => {
  await using house = await openDemoHouse();
  const page = await browser.newPage({ viewport: phone, locale: "zh-CN" });
  const forbidden: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) forbidden.push(`${page.url()} ${message.text()}`);
  });

  await page.goto(`${house.address}/f/#${house.token}`);
  await page.getByRole("button").first().waitFor();
  expect(forbidden.splice(0)).toEqual([]);
  expect(await injected(page)).toBeNull();
  expect(forbidden.splice(0).length).toBeGreaterThan(0);

  await page.goto(`${house.address}/studio/`);
  await page.getByLabel("邮箱").fill("wang@kith.example");
  await page.getByLabel("密码").fill("a-long-password");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("article", { name: "竹子小组" }).waitFor();
  expect(forbidden.splice(0)).toEqual([]);
  expect(await injected(page)).toBeNull();
  expect(forbidden.splice(0).length).toBeGreaterThan(0);

  for (const path of ["/", "/f/plain", "/api/studio/health"]) {
    await page.goto(house.address + path);
    expect(forbidden.splice(0)).toEqual([]);
    expect([path, await injected(page)]).toEqual([path, null]);
    forbidden.splice(0);
  }
});

/** Puts script into the page in the two ways in which words that were not escaped would; gives what came of it. */
async function injected(page: Page): Promise<unknown> {
  await page.evaluate(`{
    const script = document.createElement("script");
    script.textContent = "window.injected = 'script'";
    const frame = document.createElement("div");
    frame.innerHTML = '<img src="data:," onerror="window.injected = 1">';
    document.body.append(script, frame);
  }`);
  await page.waitForTimeout(200);
  return page.evaluate("window.injected ?? null");
}

async function openDemoHouse() {
  const folder = temporaryFolder();
  const store = await Store.open(folder.path);
  const links = demoLinks(folder.path);
  await plantDemo(store, demoProgramme(), links);
  const signIn = makeSignIn(store, null);
  await signIn.addStaff({ name: "Wang", email: "wang@kith.example", password: "a-long-password", roles: [...roles] });
  const app = makeApp({
    store,
    signIn,
    desk: noDesk,
    folders: { forms: built("forms"), studio: built("studio"), site: folder.path },
    now: () => new Date(),
    log: () => undefined,
    stopping: () => false,
  });
  const running = await listen(app, { port: 0, host: "127.0.0.1" });
  return {
    address: `http://127.0.0.1:${running.port}`,
    token: links.caregiver.token,
    [Symbol.asyncDispose]: async () => {
      await running.stop();
      await store.close();
      folder[Symbol.dispose]();
    },
  };
}
