import { desk, phone } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { change } from "./made-up-board.ts";
import { house, stage } from "./stage.ts";
import { openPage, signIn } from "./studio-page.ts";

test("a wrong password is said in one sentence, what was typed stays, and the right one lets in", async () => {
  const { page, complaints } = await openPage(house.browser, stage, { viewport: phone });
  await signIn(page, "not-this-one");
  await page.getByText("邮箱或密码不对。请看一看大小写，再试一次。").waitFor();
  expect(await page.getByLabel("邮箱").inputValue()).toBe("worker@kith.example");
  await signIn(page);
  await page.getByRole("heading", { level: 1, name: "一起长大" }).waitFor();
  await page.getByRole("button", { name: "退出" }).click();
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the language that was chosen is still spoken after a reload", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await page.getByRole("heading", { level: 1, name: "登录" }).waitFor();
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.context().close();
});

test("the board counts in words, and a form that arrives is seen within three seconds", async () => {
  const { page, complaints } = await openPage(house.browser, stage, { viewport: desk });
  await signIn(page);
  const bamboo = page.getByRole("article", { name: "竹子小组" });
  await bamboo.getByText("自评 6/8 · 老师 6/8 · 家里人 7/8").waitFor();
  await bamboo.getByRole("link", { name: "看每张表" }).click();
  const square = page.getByRole("button", { name: /^c02 结束后 家里人/ });
  expect(await square.textContent()).toBe("还没打开");

  const group = stage.board.groups.find((each) => each.slug === "bamboo");
  if (!group) throw new Error("the stage has lost its Bamboo");
  change(group, "c02", "caregiver", "T1", {
    status: "received",
    receipt: "P4T9RW",
    receivedAt: "2026-05-20T10:00:00.000Z",
  });
  const from = performance.now();
  await page.getByRole("button", { name: "c02 结束后 家里人: 收到, 刚收到" }).waitFor();
  expect(performance.now() - from).toBeLessThan(3_000);
  await page.getByText("自评 6/8 · 老师 6/8 · 家里人 8/8").waitFor();

  await square.press("Enter");
  const forms = page.getByRole("dialog", { name: "c02 结束后 家里人" });
  await forms.getByText("P4T9RW").waitFor();
  await forms.getByText("孩子这两个星期的情况（家里人填）").waitFor();
  await page.keyboard.press("Escape");
  expect(await square.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("on a phone the same squares are cards, and one may look only at what has not come in", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: phone, english: true });
  await signIn(page);
  await page.getByRole("article", { name: "Bamboo" }).getByRole("link", { name: "See forms" }).click();
  const cards = page.getByRole("list", { name: "Each child’s forms" });
  await cards.waitFor();
  expect(await cards.getByRole("heading", { level: 2 }).count()).toBe(9);
  await page.getByText("Only what has not come in").click();
  expect(await cards.getByRole("heading", { level: 2 }).allTextContents()).toEqual(["c02", "c04", "c08", "c09"]);
  await cards.getByRole("button", { name: "c09 After the group Child: 3 of 5 in" }).waitFor();
  await page.context().close();
});

test("a report is read in both languages, published after a question, and then again as the next edition", async () => {
  const { page, complaints } = await openPage(house.browser, stage, { viewport: desk });
  await signIn(page);
  await page.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "发布报告" }).click();
  await page.getByText("8 名孩子，8 节活动，平均到场 77%。").waitFor();
  await page.getByText("8 children, 8 sessions, 77 % average attendance.").waitFor();
  await page.getByText("不公布的有 4 项：").waitFor();
  await page.getByText("前后都回答的人不到 6 个，容易认出是谁。").waitFor();

  const publish = page.getByRole("button", { name: "发布", exact: true });
  await publish.click();
  const question = page.getByRole("alertdialog", { name: "发布“竹子小组”的报告？" });
  await question.getByRole("button", { name: "先不发布" }).click();
  expect(stage.board.groups[1]?.release.state).toBe("none");

  for (const edition of [1, 2]) {
    await publish.click();
    await question.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByRole("progressbar", { name: "正在做公开的页面……" }).waitFor();
    await page.getByText(`发布好了，这是第 ${edition} 版。`).waitFor();
  }
  const link = page.getByRole("link", { name: "看公开的报告（中文）" });
  expect(await link.getAttribute("href")).toBe("/reports/groups/bamboo/");
  const english = page.getByRole("link", { name: "看公开的报告（英文）" });
  expect(await english.getAttribute("href")).toBe("/reports/en/groups/bamboo/");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("harm stands first and says that it stays", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await signIn(page);
  await page.getByRole("article", { name: "柳树小组" }).getByRole("link", { name: "发布报告" }).click();
  const first = page.getByRole("region", { name: "报告会说" }).getByRole("listitem").first();
  await first.getByText("这句话会写在第一段，不能去掉。").waitFor();
  expect(await first.textContent()).toContain("老师和家里人都看到打骂变多了");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("alertdialog").getByText("“有情况变差了”会写在最前面。").waitFor();
  await page.context().close();
});

test("what cannot be published offers no button and says why, and a refusal is said in the reader's language", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await signIn(page);
  await page.getByRole("article", { name: "荷花小组" }).getByRole("link", { name: "发布报告" }).click();
  await page.getByText("一份表也没有收到，还没有可以发布的。").waitFor();
  expect(await page.getByRole("button", { name: "发布", exact: true }).count()).toBe(0);

  stage.refuseToPublish = {
    kind: "refused",
    says: { "zh-CN": "现在还不能发布，原因写在下面。", en: "This cannot be published now." },
    problems: [
      { at: "one", says: { "zh-CN": "一减就能算出某个孩子。", en: "It would give a child away." } },
      { at: "other", says: { "zh-CN": "一减就能算出某个孩子。", en: "It would give a child away." } },
    ],
  };
  await page.getByRole("link", { name: "回到所有小组" }).click();
  await page.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "发布报告" }).click();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("没有发布。 现在还不能发布，原因写在下面。").waitFor();
  expect(await page.getByText("一减就能算出某个孩子。", { exact: true }).count()).toBe(1);
  expect(await page.getByText("It would give a child away.").count()).toBe(0);
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByText("It would give a child away.").waitFor();
  expect(await page.getByText("一减就能算出某个孩子。").count()).toBe(0);
  await page.context().close();
});

test("a lost connection is said, what was seen stays in view, and it goes on by itself", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await signIn(page);
  const bamboo = page.getByRole("article", { name: "竹子小组" });
  await bamboo.waitFor();
  stage.network = "gone";
  const lost = page.getByText(/连不上服务器了。下面是 \d\d:\d\d 的样子；连上以后会自己更新。/);
  await lost.waitFor();
  await bamboo.getByText("自评 6/8 · 老师 6/8 · 家里人 7/8").waitFor();
  stage.network = "well";
  await lost.waitFor({ state: "detached" });
  await page.context().close();
});

test("a connection that breaks while publishing is cleared up by the board", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await signIn(page);
  await page.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "发布报告" }).click();
  stage.network = "mute";
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("发布好了，这是第 1 版。").waitFor();
  await page.context().close();
});

test("a session that has ended asks to sign in again and comes back to the same page", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await signIn(page);
  await page.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "看每张表" }).click();
  await page.getByRole("table").waitFor();
  stage.forgetSessions();
  await page.getByText("登录已经过期，请再登录一次。登录后会回到刚才那一页。").waitFor();
  await signIn(page);
  await page.getByRole("heading", { level: 1, name: "竹子小组" }).waitFor();
  await page.context().close();
});

test("whoever comes to another screen begins at its top, and its heading is read first", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await signIn(page);
  const link = page.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "看每张表" });
  await link.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await link.click();
  await page.getByRole("heading", { level: 1, name: "竹子小组" }).waitFor();
  expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, "H1"]);
  await page.context().close();
});

test("ten minutes without a touch lock the studio, a touch in between or in another tab puts it off, and a reload does not open it", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await page.clock.install();
  await signIn(page);
  await page.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "看每张表" }).click();
  const table = page.getByRole("table");
  await table.waitFor();
  await page.clock.fastForward("09:50");
  await page.keyboard.press("Shift");
  await page.clock.fastForward("09:50");
  expect(await table.isVisible()).toBe(true);
  await page.evaluate(() => localStorage.setItem("kith-studio-touched", String(Date.now())));
  await page.clock.fastForward("09:50");
  expect(await table.isVisible()).toBe(true);
  stage.network = "gone";
  const unheard = page.waitForEvent("requestfailed", (request) => request.url().includes("sign-out"));
  await page.clock.fastForward("00:30");
  const locked = page.getByText("十分钟没有动，已经锁上。请再登录一次，会回到刚才那一页。");
  await locked.waitFor();
  expect(await table.count()).toBe(0);
  await unheard;
  stage.network = "well";
  await page.reload();
  await locked.waitFor();
  await signIn(page);
  await page.getByRole("heading", { level: 1, name: "竹子小组" }).waitFor();
  await page.context().close();
});

test("a computer that slept for an hour is locked before its first touch is taken for somebody's presence", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await page.clock.install();
  await signIn(page);
  await page.getByRole("article", { name: "竹子小组" }).waitFor();
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  await page.keyboard.press("Shift");
  await page.getByText(/^十分钟没有动，已经锁上/).waitFor();
  await page.context().close();
});
