import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { currentQuestion, openPhone, press, seeScreen, tapAnswer } from "./walk.ts";

test("a concern that a group worker ticks leads to what must be done today, and nothing of it is written here", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.sessions);
  await page.locator('[data-session="2"]').tap();
  await press(page, "下一题");
  for (const row of await page.locator("[data-attendance]").all())
    await row.getByText("缺席（有告知）", { exact: true }).tap();
  await press(page, "下一题");
  await press(page, "下一题");
  for (let at = 0; at < 8; at += 1) await tapAnswer(page, "大部分");
  await page.getByText("有，现在填写关注记录", { exact: true }).tap();
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  await page.getByText("请填写关注记录").waitFor();
  expect(server.asked[0]?.body).toMatchObject({ safety: "yes" });
  await close();
});

test("a group worker records a session: who came, counts that were confirmed, eight ratings and safety, and it arrives once", async () => {
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.sessions);
  await page.getByText("竹子组：小组活动记录").waitFor();
  expect(await page.locator('[data-session="1"]').isDisabled()).toBe(true);
  await page.locator('[data-session="2"]').tap();
  await page.getByLabel("日期").fill("2026-05-06");
  await page.getByLabel("时长（分钟）").fill("60");
  await page.getByText("小改动", { exact: true }).tap();
  await press(page, "下一题");
  expect(await page.getByRole("button", { name: "下一题" }).isDisabled()).toBe(true);
  for (const [child, status] of [
    ["c01", "全程"],
    ["c02", "部分"],
    ["c03", "缺席（有告知）"],
  ]) {
    await page
      .locator(`[data-attendance="${child}"]`)
      .getByText(status ?? "", { exact: true })
      .tap();
  }
  // What was tapped is on the disk a moment later; nobody reloads as quickly as this test.
  await page.waitForTimeout(200);
  await page.reload();
  await page.locator('[data-session="2"][data-state="begun"]').tap();
  await press(page, "下一题");
  await press(page, "下一题");
  expect(await page.locator("[data-counts]").count()).toBe(2);
  const first = page.locator('[data-counts="c01"]');
  await first.getByLabel("c01：主动交往、帮忙或说好话（次），加一").tap();
  await first.getByText("确认", { exact: true }).tap();
  await press(page, "下一题");
  for (let at = 0; at < 8; at += 1) await tapAnswer(page, at === 3 ? "本节没有安排" : "大部分");
  expect(await currentQuestion(page)).toBe("safety");
  await page.getByText("没有", { exact: true }).tap();
  await seeScreen(page, "send");
  await page.getByText("有 1 个孩子的次数没确认").waitFor();
  server.trouble = "down";
  await press(page, "发送");
  await page.locator('[data-state="waiting"]').waitFor();
  server.trouble = "none";
  await press(page, "再试一次");
  await page.locator('[data-state="received"]').waitFor();
  const [sent] = server.asked;
  expect(sent?.body).toMatchObject({
    number: 2,
    date: "2026-05-06",
    minutes: 60,
    plan: "minor",
    attendance: [
      { child: "c01", status: "full" },
      { child: "c02", status: "part" },
      { child: "c03", status: "absent-told" },
    ],
    counts: [
      {
        child: "c01",
        counts: { "count-withdrawal": 0, "count-cathartic": 0, "count-aggressive": 0, "count-positive": 1 },
      },
    ],
    answers: { "se-d": 3, "sp-u": { missing: "not-planned" }, "mo-u": 3 },
    safety: "no",
  });
  // There is nothing to do next where nothing happened.
  expect(await page.getByText("请填写关注记录").count()).toBe(0);
  await press(page, "回到名单");
  await page.locator('[data-session="2"][data-state="received"]').waitFor();
  expect(troubles).toEqual([]);
  await close();
});
