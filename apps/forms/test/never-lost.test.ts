import { afterEach, beforeEach, expect, test } from "vitest";
import { databaseOf } from "./database-of.ts";
import { renew } from "./faults/one-run.ts";
import { closeDatabase, setClockOff } from "./faults/people.ts";
import { pressByKey, tabTo } from "./keys.ts";
import { links, tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import {
  beginAsCaregiver,
  currentQuestion,
  openPhone,
  type Phone,
  press,
  seeScreen,
  skipToSend,
  tapAnswer,
} from "./walk.ts";

let phone: Phone;
beforeEach(async () => {
  phone = await openPhone(browser, server.url, tokens.caregiver);
});
afterEach(() => phone.close());

test("sent while the server is down, busy, failing, asking for patience, not ours or losing its reply, the form is still here without a receipt, and arrives once when all is well", async () => {
  const { page } = phone;
  await beginAsCaregiver(page);
  await tapAnswer(page, "一两回");
  await skipToSend(page);
  server.trouble = "down";
  await press(page, "发送");
  await page.getByRole("heading", { name: "答案存好了，还没发出去" }).waitFor();
  // Who is in danger reads where to call before there is a network.
  await page.getByText("请先打110").waitFor();
  await page.reload();
  for (const trouble of ["busy", "failing", "too-many", "not-ours", "lost-reply"] as const) {
    server.trouble = trouble;
    await page.getByRole("button", { name: "再试一次", exact: true, disabled: false }).tap();
    await page.getByRole("button", { name: "再试一次", exact: true, disabled: false }).waitFor();
    expect([trouble, await page.locator("[data-receipt]").count()]).toEqual([trouble, 0]);
  }
  server.trouble = "none";
  // The form's own next try may come before the press, and then there is no button any more.
  void press(page, "再试一次").catch(() => undefined);
  await page.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
  const [id] = server.stored.keys();
  expect(await page.locator("[data-receipt]").innerText()).toBe(server.receiptOf(id ?? ""));
});

test("a form that cannot be sent is tried again ever more rarely, is told of, and is not given up after a year", async () => {
  const context = phone.page.context();
  const page = await context.newPage();
  await page.addInitScript(() => {
    StorageManager.prototype.persist = () => {
      document.documentElement.dataset.askedToPersist = "true";
      return Promise.resolve(true);
    };
  });
  await page.clock.install();
  let tries = 0;
  page.on("request", (request) => {
    if (request.method() === "PUT") tries += 1;
  });
  await page.goto(`${server.url}/f#${tokens.caregiver}`);
  await beginAsCaregiver(page);
  await skipToSend(page);
  await page.locator("html[data-asked-to-persist]").waitFor({ state: "attached" });
  server.trouble = "failing";
  await press(page, "发送");
  await page.locator('[data-state="waiting"]').waitFor();
  // Before it tries again by itself: from here on time goes only as it is told.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 300));
  const again = page.getByRole("button", { name: "再试一次", exact: true, disabled: false });
  const triedAgain = async (after: number) => {
    await expect.poll(() => tries).toBe(after);
    await again.waitFor();
  };
  await again.waitFor();
  tries = 0;
  await press(page, "再试一次");
  await triedAgain(1);
  for (const [at, pause] of [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000].entries()) {
    // A quarter more or less is left to chance, so that a class does not knock all at once.
    await page.clock.runFor(pause * 0.74);
    expect(tries).toBe(at + 1);
    await page.clock.runFor(pause * 0.52);
    await triedAgain(at + 2);
  }
  await page.clock.fastForward(365 * 86_400_000);
  await triedAgain(9);
  await phone.page.goto("about:blank");
  await phone.page.goto(`${server.url}/f`);
  await phone.page.getByText("这台设备里还有 1 份没发出去").waitFor();
  server.trouble = "none";
  await page.clock.runFor(80_000);
  await page.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
});

test("in English, by keyboard alone, on the smallest phone, with its clock a year off, its database closed and new questions meanwhile, one form arrives as it was begun", async () => {
  const link = server.links.get(tokens.caregiver);
  if (link) link.language = "en";
  const small = await openPhone(browser, server.url, "", { width: 320, height: 568 });
  const { page } = small;
  await setClockOff(page.context(), -365);
  await page.goto("about:blank");
  await page.goto(`${server.url}/f#${tokens.caregiver}`);
  await pressByKey(page, "Start");
  await tabTo(page, () => document.activeElement?.getAttribute("value") === "nobody");
  await page.keyboard.press("Space");
  await pressByKey(page, "Next");
  const given: Record<string, number> = {};
  for (const [times, meanwhile] of [
    [1, () => closeDatabase(page)],
    [2, async () => renew(server)],
    [3, () => page.reload()],
  ] as const) {
    await seeScreen(page, "question");
    const question = (await currentQuestion(page)) ?? "";
    await tabTo(page, () => document.activeElement?.matches("[data-question] input") === true);
    await page.keyboard.press("Space");
    for (let time = 0; time < times; time += 1) await page.keyboard.press("ArrowDown");
    given[question] = times;
    // The disk has it a moment later than the eye; nobody reloads as quickly as this test.
    await expect
      .poll(async () => JSON.stringify((await databaseOf(page)).sittings))
      .toContain(`"${question}":${times}`);
    await meanwhile();
    await pressByKey(page, "Next");
    await page.waitForFunction((name) => !document.querySelector(`[data-question="${name}"]`), question);
  }
  for (;;) {
    const screen = await page.locator("[data-screen]").getAttribute("data-screen");
    if (screen === "send") break;
    const before = await page.locator("main").innerText();
    await pressByKey(page, screen === "rest" ? "Carry on" : "Skip for now");
    await page.waitForFunction((text) => document.querySelector("main")?.innerText !== text, before);
  }
  await pressByKey(page, "Send");
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  expect(server.stored.size).toBe(1);
  expect(response).toMatchObject({ language: "en", lane: "light", answers: given });
  expect([response?.instrument]).toMatchObject([
    Object.values(links[tokens.caregiver]?.instruments ?? {}).map(({ instrument }) => ({
      version: instrument.version,
    }))[0],
  ]);
  await small.close();
});

test("once opened it needs no network: it is filled in, closed, found again without its link, sent and closed offline, and arrives once when the network is back", async () => {
  const { page } = phone;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.locator('[data-offline-ready="true"]').waitFor();
  await page.context().setOffline(true);
  await beginAsCaregiver(page);
  for (const words of ["没有过", "一两回", "三五回"]) await tapAnswer(page, words);
  const second = await page.context().newPage();
  await page.close();
  await second.goto(`${server.url}/f`);
  await second.getByRole("heading", { name: "这台设备上有一份没填完的" }).waitFor();
  await press(second, "接着填 · 山里红同伴小组");
  await seeScreen(second, "question");
  await tapAnswer(second, "差不多天天有");
  await skipToSend(second);
  await press(second, "发送");
  await second.locator('[data-state="waiting"]').waitFor();
  const third = await second.context().newPage();
  await second.close();
  await third.context().setOffline(false);
  await third.goto(`${server.url}/f`);
  await expect.poll(() => server.stored.size, { timeout: 20_000 }).toBe(1);
  const [response] = server.stored.values();
  const order = Object.values(links[tokens.caregiver]?.instruments ?? {})[0]?.instrument.presentationOrder ?? [];
  expect(order.map((id) => response?.answers[id])).toEqual([
    0,
    1,
    2,
    4,
    ...Array.from({ length: 20 }, () => ({ missing: "blank" })),
  ]);
  // A reply that is slow may be asked for again; what counts is that the same form came, and no other.
  expect(server.twoContents).toBe(0);
  expect(server.stored.size).toBe(1);
});

test("in a chat app's browser without a service worker the open page needs no network either, in either language", async () => {
  const bare = await openPhone(browser, server.url, "");
  const { page } = bare;
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
    Reflect.deleteProperty(Navigator.prototype, "storage");
  });
  await page.goto("about:blank");
  await page.goto(`${server.url}/f#${tokens.caregiver}`);
  await page.locator('[data-offline-ready="true"]').waitFor();
  await page.context().setOffline(true);
  await press(page, "English");
  await press(page, "Start");
  await page.getByText("A volunteer or social worker reads it to me", { exact: true }).tap();
  await press(page, "Next");
  await press(page, "Begin reading");
  await press(page, "中文");
  await tapAnswer(page, "三五回");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="waiting"]').waitFor();
  await page.getByRole("button", { name: "存成一个文件", exact: true }).waitFor();
  await page.context().setOffline(false);
  await page.locator('[data-state="received"]').waitFor();
  expect([...server.stored.values()]).toMatchObject([{ mode: "interview", language: "zh-CN" }]);
  expect(bare.troubles).toEqual([]);
  await bare.close();
});

test("two windows at the same form add to one another, and what both send is one form", async () => {
  const { page } = phone;
  await beginAsCaregiver(page);
  const other = await page.context().newPage();
  await other.goto(`${server.url}/f#${tokens.caregiver}`);
  await seeScreen(other, "question");
  const first = await currentQuestion(page);
  await tapAnswer(page, "三五回");
  await press(other, "先跳过");
  const second = await currentQuestion(other);
  await tapAnswer(other, "一两回");
  await skipToSend(page);
  await skipToSend(other);
  await Promise.all([press(page, "发送"), press(other, "发送")]);
  await page.locator('[data-state="received"]').waitFor();
  await other.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
  const [response] = server.stored.values();
  expect(response?.answers).toMatchObject({ [first ?? ""]: 2, [second ?? ""]: 1 });
});

test("the send button pressed five times sends one form", async () => {
  const { page } = phone;
  await beginAsCaregiver(page);
  await skipToSend(page);
  await page.getByRole("button", { name: "发送", exact: true }).evaluate((button) => {
    for (let time = 0; time < 5; time++) (button instanceof HTMLElement ? button : null)?.click();
  });
  await page.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
});

test("a form that the server will not take stays on the device, says why, and can be sent again", async () => {
  const { page } = phone;
  await beginAsCaregiver(page);
  await skipToSend(page);
  const link = server.links.get(tokens.caregiver);
  server.links.delete(tokens.caregiver);
  await press(page, "发送");
  await page.locator('[data-state="refused"]').waitFor();
  await page.getByText("这个链接不能用了。").waitFor();
  expect(await page.locator("[data-receipt]").count()).toBe(0);
  if (link) server.links.set(tokens.caregiver, link);
  await press(page, "再试一次");
  await page.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
});

test("after the receipt neither the answers nor the key of the link are left on the device", async () => {
  const { page } = phone;
  await beginAsCaregiver(page);
  await tapAnswer(page, "没有过");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  const left = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open("kith-forms");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((done) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
    return { sittings: await all("sittings"), outbox: await all("outbox"), links: JSON.stringify(await all("links")) };
  });
  expect(left.sittings).toEqual([]);
  expect(left.outbox).toEqual([]);
  expect(left.links).not.toContain(tokens.caregiver);
  expect(page.url()).not.toContain(tokens.caregiver);
});
