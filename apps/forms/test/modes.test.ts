import { desk } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { links, tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import { beginAsCaregiver, currentQuestion, openPhone, press, seeScreen, skipToSend, tapAnswer } from "./walk.ts";

test("a class teacher fills in child by child from one link, sees how many are left, and the nicknames go nowhere", async () => {
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.list, desk);
  await page.getByText("是我填的", { exact: true }).tap();
  await page.getByText("已填 0 个，还有 8 个").waitFor();
  await press(page, "给编号写个自己认得的叫法");
  await page.getByLabel("c03 的叫法").fill("小葵");
  await press(page, "写好了");
  await page.getByText("小葵").waitFor();
  await page.locator('[data-child="c03"]').tap();
  await press(page, "开始");
  for (const turn of [1, 2]) {
    await seeScreen(page, "question");
    const about = await page.locator(".about").innerText();
    if (turn === 1) expect(about).toBe("c03 · 小葵");
    await tapAnswer(page, "没机会看到");
    await skipToSend(page);
    expect(await page.locator(".about").innerText()).toBe(about);
    await press(page, "发送");
    await page.locator('[data-state="received"]').waitFor();
    expect(await page.getByText("可以关掉这个页面").count()).toBe(0);
    // What was said and agreed to once is not said again: the next child begins with its first question.
    if (turn === 1) await page.locator("[data-next]").tap();
  }
  await press(page, "回到名单");
  await page.getByText("已填 2 个，还有 6 个").waitFor();
  const open = await page.locator('[data-state="open"]').first().getAttribute("data-child");
  await page.locator(`[data-child="${open}"]`).tap();
  await tapAnswer(page, "没有");
  await press(page, "先停在这儿");
  await page.locator(`[data-child="${open}"][data-state="begun"]`).waitFor();
  expect(new Set([...server.stored.values()].map((one) => one.child)).size).toBe(2);
  expect(JSON.stringify([...server.stored.values()])).not.toContain("小葵");
  expect(Object.values([...server.stored.values()][0]?.answers ?? {})).toContainEqual({ missing: "not-observed" });
  expect(troubles).toEqual([]);
  await close();
});

test("a child agrees, tries one question, fills in five forms in a row and hands the tablet back, and nothing is left for the next", async () => {
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.child, { width: 800, height: 1100 });
  await page.getByText("可以开始吗？").waitFor();
  await page.getByText("编号 c04").waitFor();
  const weights = await page.locator("footer button").evaluateAll((buttons) =>
    buttons.map((button) => {
      const { backgroundColor, color } = getComputedStyle(button);
      return [backgroundColor, color, Math.round(button.getBoundingClientRect().height)];
    }),
  );
  expect(weights[0]).toEqual(weights[1]);
  await press(page, "可以");
  await seeScreen(page, "practice");
  await page.getByText("三到五次", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "question");
  await page.getByText("第 1 题，共 44 题").waitFor();
  await tapAnswer(page, "不想说");
  await skipToSend(page);
  await press(page, "上一题");
  expect(await currentQuestion(page)).toBe("talk");
  await page.getByText("想说", { exact: true }).tap();
  await press(page, "发送");
  await page.getByText("请把平板交给老师。").waitFor();
  expect(server.stored.size).toBe(5);
  const talks = [...server.stored.values()].flatMap((one) => Object.values(one.unscored));
  expect(talks).toEqual(["yes"]);
  expect([...server.stored.values()].every((one) => one.mode === "tablet")).toBe(true);
  expect(await page.locator("main").innerText()).not.toContain("想说");
  await press(page, "老师点这里：输入下一个号码");
  await seeScreen(page, "code");
  await page.goBack().catch(() => undefined);
  await page.goto(`${server.url}/f`);
  await seeScreen(page, "code");
  expect(await page.getByText("接着填").count()).toBe(0);
  expect(troubles).toEqual([]);
  await close();
});

test("a child may say no, and nothing is sent", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.child);
  await press(page, "今天不想");
  await seeScreen(page, "not-today");
  expect(server.puts).toBe(0);
  await close();
});

test("a code from a slip is taken in small letters, with spaces, and with O for nought", async () => {
  server.links.set("7K4M-20X1-ABCD", links[tokens.caregiver] ?? raise());
  const { page, close } = await openPhone(browser, server.url, "");
  await page.getByLabel("号码").fill("7k4m 2oxl abcd");
  await press(page, "打开");
  await seeScreen(page, "welcome");
  await close();
});

test("a wrong, a short, a stopped and an unreachable link each get a kind page that says what to do", async () => {
  const { page, close } = await openPhone(browser, server.url, "");
  await page.getByLabel("号码").fill("7K4M");
  await press(page, "打开");
  await page.getByText("还没输完整，或者有一个字不对。").waitFor();
  await page.getByLabel("号码").fill("0000-0000-0000");
  await press(page, "打开");
  await page.getByText("没有这个号码，请对着纸条再看一遍。").waitFor();
  // What was typed is still there, so that one character is put right and not twelve.
  expect(await page.getByLabel("号码").inputValue()).toBe("0000-0000-0000");
  const says = { "zh-CN": "这个链接已经停用了。", en: "Stopped." };
  server.refusals.set("1111-1111-1111", { status: 403, why: "revoked", says });
  await page.getByLabel("号码").fill("1111-1111-1111");
  await press(page, "打开");
  await page.getByRole("heading", { name: "这个链接不再用了" }).waitFor();
  await page.getByText("这个链接已经停用了。").waitFor();
  await press(page, "输入别的号码");
  server.trouble = "down";
  await page.getByLabel("号码").fill("7K4M-2QX9-ABCD");
  await press(page, "打开");
  await page.getByRole("heading", { name: "现在连不上网" }).waitFor();
  server.trouble = "none";
  await press(page, "再试一次");
  await seeScreen(page, "welcome");
  await close();
});

test("a link that lost a piece when it was copied says so, and a broken sign in an address breaks nothing", async () => {
  for (const cut of [tokens.caregiver.slice(0, -3), "%E0%A4%A"]) {
    const { page, troubles, close } = await openPhone(browser, server.url, cut);
    await page.getByText("这个链接不完整").waitFor();
    expect(troubles).toEqual([]);
    await close();
  }
});

test("if the network breaks before the questions have come, the page says so and goes on when they can come", async () => {
  const { page, close } = await openPhone(browser, server.url, "", { width: 800, height: 1100 });
  // As on a first visit: nothing is kept on this device yet.
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  server.lost = /questions-/;
  await page.reload();
  await page.goto(`${server.url}/f#${tokens.caregiver}`);
  await press(page, "开始");
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "part-missing");
  server.lost = null;
  await press(page, "再试一次");
  await seeScreen(page, "question");
  await close();
});

test("a form that came in already says so, with its receipt, and the end is the same whatever was answered", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver);
  await press(page, "开始");
  await page.getByText("孩子帮我念", { exact: true }).tap();
  await page.getByText("最好请一位大人来念").waitFor();
  await press(page, "下一题");
  await skipToSend(page);
  await press(page, "上一题");
  await page.getByText("说不好，想找人商量一下", { exact: true }).tap();
  await seeScreen(page, "send");
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  expect(response).toMatchObject({ assistedBy: "child", unscored: { safety: "unsure" } });
  const elsewhere = await openPhone(browser, server.url, tokens.caregiver);
  await seeScreen(elsewhere.page, "already");
  expect(await elsewhere.page.locator("[data-receipt]").innerText()).toBe(server.receiptOf(response?.id ?? ""));
  const end = await page.locator("main").innerText();
  await Promise.all([close(), elsewhere.close()]);
  // Somebody else's end, with nothing answered and nothing to worry about, is word for word the same.
  server.stored.clear();
  const other = await openPhone(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(other.page);
  await skipToSend(other.page);
  await press(other.page, "上一题");
  await other.page.getByText("没有", { exact: true }).tap();
  await press(other.page, "发送");
  await other.page.locator('[data-state="received"]').waitFor();
  const its = await other.page.locator("[data-receipt]").innerText();
  const otherEnd = await other.page.locator("main").innerText();
  expect(otherEnd.replace(its, "")).toBe(end.replace(server.receiptOf(response?.id ?? ""), ""));
  await other.close();
});

test("by keyboard alone: arrows choose without going on, and the button goes on", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver, desk);
  const onHeading = () => page.waitForFunction(() => document.activeElement?.tagName === "H1");
  const button = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
    await onHeading();
  };
  await button("开始");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await button("下一题");
  await seeScreen(page, "question");
  const first = await currentQuestion(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(600);
  expect(await currentQuestion(page)).toBe(first);
  await page.getByRole("radio", { name: "三五回", exact: true, checked: true }).waitFor();
  await button("下一题");
  expect(await currentQuestion(page)).not.toBe(first);
  await close();
});

function raise(): never {
  throw new TypeError("this test requires the caregiver's link");
}
