import { afterEach, beforeEach, expect, test } from "vitest";
import { links, tokens } from "./links.ts";
import type { Trouble } from "./small-server.ts";
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

test.each<Trouble>(["down", "busy", "lost-reply", "not-ours"])(
  "sent while the server is %s, the form says that it is still here, gives no receipt, and arrives once when all is well",
  async (trouble) => {
    const { page } = phone;
    await beginAsCaregiver(page);
    await tapAnswer(page, "一两回");
    await skipToSend(page);
    server.trouble = trouble;
    await press(page, "发送");
    await page.getByRole("heading", { name: "答案存好了，还没发出去" }).waitFor();
    // Who is in danger reads where to call before there is a network.
    await page.getByText("请先打110").waitFor();
    expect(await page.locator("[data-receipt]").count()).toBe(0);
    await page.reload();
    await page.locator('[data-state="waiting"]').waitFor();
    expect(await page.locator("[data-receipt]").count()).toBe(0);
    server.trouble = "none";
    // The form's own next try may come before the press, and then there is no button any more.
    void press(page, "再试一次").catch(() => undefined);
    await page.locator('[data-state="received"]').waitFor();
    expect(server.stored.size).toBe(1);
    const [id] = server.stored.keys();
    expect(await page.locator("[data-receipt]").innerText()).toBe(server.receiptOf(id ?? ""));
  },
);

test("once opened it needs no network: it is reloaded, filled in, sent and closed offline, and arrives once when the network is back", async () => {
  const { page } = phone;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.locator('[data-offline-ready="true"]').waitFor();
  await page.context().setOffline(true);
  await beginAsCaregiver(page);
  for (const words of ["没有过", "一两回", "三五回"]) await tapAnswer(page, words);
  await page.reload();
  await seeScreen(page, "question");
  await tapAnswer(page, "差不多天天有");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="waiting"]').waitFor();
  const second = await page.context().newPage();
  await page.close();
  await page.context().setOffline(false);
  await second.goto(`${server.url}/f`);
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
