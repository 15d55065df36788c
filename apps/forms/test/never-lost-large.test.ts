import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { beginAsCaregiver, openLarge, press, seeScreen, skipToSend, tapAnswer } from "./walk.ts";

test("drawn by SurveyJS too, a form whose reply is lost stays here without a receipt and arrives once", async () => {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  await tapAnswer(page, "一两回");
  await skipToSend(page);
  server.trouble = "lost-reply";
  await press(page, "发送");
  await page.getByRole("heading", { name: "答案存好了，还没发出去" }).waitFor();
  expect(await page.locator("[data-receipt]").count()).toBe(0);
  server.trouble = "none";
  await press(page, "再试一次");
  await page.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
  expect([...server.stored.values()][0]?.lane).toBe("surveyjs");
  await close();
});

test("a form begun in SurveyJS goes on offline, and is finished by the light page in another window under the same id", async () => {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  for (const words of ["没有过", "一两回"]) await tapAnswer(page, words);
  await page.waitForFunction(async () => (await caches.match("/f")) !== undefined);
  await page.context().setOffline(true);
  const other = await page.context().newPage();
  await other.goto(`${server.url}/f#${tokens.caregiver}`);
  await seeScreen(other, "question");
  expect(await other.locator("[data-lane]").getAttribute("data-lane")).toBe("light");
  await tapAnswer(other, "三五回");
  await skipToSend(other);
  await press(other, "发送");
  await other.locator('[data-state="waiting"]').waitFor();
  await page.context().setOffline(false);
  await other.locator('[data-state="received"]').waitFor();
  expect(server.stored.size).toBe(1);
  const [response] = server.stored.values();
  expect(response?.lane).toBe("light");
  const given = Object.values(response?.answers ?? {}).filter((answer) => typeof answer === "number");
  expect(given.toSorted()).toEqual([0, 1, 2]);
  await close();
});
