import { phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeUpSessionCall } from "./made-up-calls.ts";
import { type House, openHouse, openPage, signIn } from "./studio-page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

test("the groups page says only how many messages wait, the page behind it says what to do, and seeing one counts down", async () => {
  const stage = await house.openStage();
  const { page, complaints } = await openPage(house.browser, stage, { viewport: phone });
  await signIn(page);
  await page.getByText("今天要看的消息 2 条").waitFor();
  expect(await page.getByText(/打电话|想说|不安全/).count()).toBe(0);
  await page.getByRole("link", { name: "打开看" }).click();
  await page.getByRole("heading", { level: 1, name: "今天要看的消息" }).waitFor();
  await page.getByText(/先打110/).waitFor();
  expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(["今天", "两天之内"]);
  const caregiver = page.getByRole("listitem").filter({ hasText: "有，请给我打电话" });
  await caregiver.getByRole("heading", { name: "竹子小组 c03 · 家里人 · 结束后" }).waitFor();
  await caregiver.getByRole("button", { name: "我看到了，会跟进" }).click();
  await caregiver.getByText("worker@kith.example").waitFor();
  expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(["两天之内", "已经有人跟进的"]);
  expect(await page.getByRole("button", { name: "我看到了，会跟进" }).count()).toBe(1);
  await page.getByRole("link", { name: "回到所有小组" }).click();
  await page.getByText("今天要看的消息 1 条").waitFor();
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByText("1 message to look at today").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
  await stage.close();
});

test("what no lead has opened in time says that the deputy sees it too", async () => {
  const stage = await house.openStage();
  for (const call of stage.calls) call.withDeputy = call.level === "today";
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await signIn(page);
  await page.getByRole("link", { name: "打开看" }).click();
  const passedOn = page.getByRole("listitem").filter({ hasText: "四小时里负责人没有打开" });
  await passedOn.getByRole("heading", { name: /c03/ }).waitFor();
  expect(await passedOn.count()).toBe(1);
  await page.context().close();
  await stage.close();
});

test("a worry from a session's record is said to be of that session, not of a child or a round of forms", async () => {
  const stage = await house.openStage();
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await page.route("**/api/studio/calls", (route) => route.fulfill({ json: { calls: [madeUpSessionCall()] } }));
  await signIn(page);
  await page.getByRole("link", { name: "打开看" }).click();
  await page.getByRole("heading", { name: "竹子小组 · 第 2 节活动 · 带组社工", exact: true }).waitFor();
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByRole("heading", { name: "Bamboo · Session 2 · Group worker", exact: true }).waitFor();
  await page.context().close();
  await stage.close();
});
