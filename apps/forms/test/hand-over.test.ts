import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { databaseOf } from "./database-of.ts";
import { links, tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { beginAsCaregiver, currentQuestion, openLarge, press, seeScreen, skipToSend, tapAnswer } from "./walk.ts";

test("a form that cannot be sent is saved as a file, and another phone sends it once, under the same id", async () => {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  await tapAnswer(page, "三五回");
  await skipToSend(page);
  server.trouble = "down";
  await press(page, "发送");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "存成一个文件")]);
  expect(download.suggestedFilename()).toBe("kith-not-sent.json");
  const file = await download.path();
  expect(await readFile(file, "utf8")).toContain("kith-not-sent");
  server.trouble = "none";
  const worker = await openLarge(browser, server.url, "");
  await worker.page.getByText("给社工：打开别的手机存下来的文件").tap();
  await worker.page.getByLabel("选文件").setInputFiles(file);
  await worker.page.getByText("收下了 1 份").waitFor();
  await expect.poll(() => server.stored.size).toBe(1);
  await worker.page.getByLabel("选文件").setInputFiles(file);
  await worker.page.getByText("收下了 0 份").waitFor();
  // The first phone finds a network after all, perhaps before the press: the same form is still one form.
  void press(page, "再试一次").catch(() => undefined);
  await page.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
  expect(server.twoContents).toBe(0);
  await worker.close();
  await close();
});

test("a file that is not ours is refused in plain words", async () => {
  const { page, close } = await openLarge(browser, server.url, "");
  await page.getByText("给社工：打开别的手机存下来的文件").tap();
  await page
    .getByLabel("选文件")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await page.getByText("这不是我们存下来的文件").waitFor();
  await close();
});

test("a form begun on one phone goes on at question 7 on another, by the same link, and arrives once", async () => {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  for (let at = 0; at < 6; at++) await tapAnswer(page, "一两回");
  const seventh = await currentQuestion(page);
  await press(page, "先停一停");
  await press(page, "换一台手机接着填");
  await page.locator('[data-elsewhere="there"]').waitFor();
  await close();
  const other = await openLarge(browser, server.url, tokens.caregiver);
  await seeScreen(other.page, "question");
  expect(await currentQuestion(other.page)).toBe(seventh);
  await tapAnswer(other.page, "三五回");
  await skipToSend(other.page);
  await press(other.page, "发送");
  await other.page.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
  const order = Object.values(links[tokens.caregiver]?.instruments ?? {})[0]?.instrument.presentationOrder ?? [];
  const [response] = server.stored.values();
  expect(order.slice(0, 8).map((id) => response?.answers[id])).toEqual([1, 1, 1, 1, 1, 1, 2, { missing: "blank" }]);
  await other.close();
});

test("without a network, carrying on elsewhere says that it is not there yet, and nothing is lost", async () => {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  await tapAnswer(page, "一两回");
  server.trouble = "down";
  await press(page, "先停一停");
  await press(page, "换一台手机接着填");
  await page.locator('[data-elsewhere="not-there"]').waitFor();
  await press(page, "接着填");
  await seeScreen(page, "question");
  expect(JSON.stringify(await databaseOf(page))).toContain('"data":{');
  await close();
});
