import { desk, type Page, phone } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { change } from "./made-up-board.ts";
import { house, stage } from "./stage.ts";
import { openPage, signIn } from "./studio-page.ts";

test("one press notes why a form will not come, the square says so at once, and another waits for it again", async () => {
  const { page, complaints } = await openPage(house.browser, stage, { viewport: phone });
  await openBamboo(page);
  await page.getByRole("button", { name: "c02 结束后 家里人: 还没打开" }).click();
  const forms = page.getByRole("dialog", { name: "c02 结束后 家里人" });
  expect(await forms.getByRole("list").last().getByRole("button").allTextContents()).toEqual([
    "没联系上",
    "不想填",
    "不在家",
    "已转走",
  ]);
  await forms.getByRole("button", { name: "不想填" }).click();
  const square = page.getByRole("button", { name: "c02 结束后 家里人: 没收到 · 不想填" });
  await square.waitFor();
  await forms.waitFor({ state: "detached" });
  await expect.poll(() => square.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByText("自评 6/8 · 老师 6/8 · 家里人 7/8").waitFor();

  await square.press("Enter");
  await forms.getByText("不想填也没关系，不用再提醒了。").waitFor();
  expect(await forms.getByRole("button", { name: "复制这段话" }).count()).toBe(0);
  await forms.getByRole("button", { name: "改回“还在等”" }).click();
  await page.getByRole("button", { name: "c02 结束后 家里人: 还没打开" }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a child's forms that are still out are noted together, and those that came in stay", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk, english: true });
  await openBamboo(page);
  await page.getByRole("button", { name: "c09 After the group Child: 3 of 5 in" }).click();
  const forms = page.getByRole("dialog", { name: "c09 After the group Child" });
  expect(await forms.getByRole("button", { name: "Copy this" }).count()).toBe(0);
  await forms.getByRole("button", { name: "moved away" }).click();
  await forms.waitFor({ state: "detached" });
  const bamboo = stage.board.groups.find(({ slug }) => slug === "bamboo");
  const states = bamboo?.cells
    .filter(({ child, informant, wave }) => child === "c09" && informant === "child" && wave === "T1")
    .map(({ status, reason }) => reason ?? status);
  expect(states).toEqual(["received", "received", "received", "moved", "moved"]);
  await page.getByText("Only what has not come in").click();
  await page.getByRole("rowheader", { name: "c08" }).waitFor();
  expect(await page.getByRole("rowheader").allTextContents()).toEqual(["c02", "c04", "c08", "c09"]);
  await page.context().close();
});

test("the reminder that is copied names no child, no group and no last day", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBamboo(page);
  await page.getByRole("button", { name: /^c02 结束后 家里人/ }).click();
  await page.getByRole("button", { name: "复制这段话" }).click();
  await page.getByText("复制好了。只发给这一位，不要发到群里。").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("不想填也没关系");
  expect(copied).not.toMatch(/c\d\d|竹子|之前|截止|月|孩子/);
  await page.context().close();
});

test("on the telephone a receipt is found however it is heard, and a teacher's receipts are read out one by one", async () => {
  const bamboo = stage.board.groups.find(({ slug }) => slug === "bamboo");
  if (bamboo) change(bamboo, "c03", "teacher", "T1", { receipt: "01V7QX" });
  const { page } = await openPage(house.browser, stage, { viewport: phone });
  await openBamboo(page);
  await page.getByText("打电话对回执").click();
  await page.getByLabel("对方念的回执号").fill("ol v7 q");
  expect(await page.getByText(/^收到了：/).count()).toBe(0);
  await page.getByLabel("对方念的回执号").fill("ol v7 qx");
  await page.getByText(/^收到了：c03 · 老师 · 结束后 · 5月18日/).waitFor();
  await page.getByLabel("对方念的回执号").fill("ZZZZZZ");
  await page.getByText(/这个小组没有收到过这个号的表/).waitFor();
  await page.getByLabel("念给谁听").selectOption({ label: "家里人 · 结束后" });
  await page.getByText("c02 还没收到").waitFor();
  expect(await page.locator(".read-out .receipt").first().innerText()).toBe("K7M2QX");
  await page.context().close();
});

test("where a browser does not let one copy, the words stay there to be copied by hand", async () => {
  const { page, complaints } = await openPage(house.browser, stage, { viewport: phone });
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "clipboard"));
  await page.reload();
  await openBamboo(page);
  await page.getByRole("button", { name: /^c02 结束后 家里人/ }).click();
  await page.getByRole("button", { name: "复制这段话" }).click();
  await page.getByText("这台设备不让复制。请按住上面的话，自己选中复制。").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a form that came in meanwhile, or a lost network, is said in a sentence and nothing is noted", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: desk });
  await openBamboo(page);
  await page.getByRole("button", { name: /^c02 结束后 家里人/ }).click();
  const forms = page.getByRole("dialog", { name: "c02 结束后 家里人" });
  await forms.getByRole("heading", { name: "不会来了？记下原因" }).waitFor();
  stage.network = "gone";
  await forms.getByRole("button", { name: "不在家" }).click();
  await forms.getByText("现在连不上服务器。请看看网络，然后再试一次；什么都没有丢。").waitFor();
  stage.network = "well";
  const bamboo = stage.board.groups.find(({ slug }) => slug === "bamboo");
  if (!bamboo) throw new Error("the stage has lost its Bamboo");
  change(bamboo, "c02", "caregiver", "T1", { status: "received", receipt: "P4T9RW" });
  await forms.getByRole("button", { name: "不在家" }).click();
  await page.getByRole("button", { name: /^c02 结束后 家里人: 收到/ }).waitFor();
  expect(bamboo.cells.filter(({ status }) => status === "missing")).toEqual([]);
  await page.context().close();
});

async function openBamboo(page: Page): Promise<void> {
  await signIn(page);
  await page
    .getByRole("article", { name: /竹子小组|Bamboo/ })
    .getByRole("link", { name: /看每张表|See forms/ })
    .click();
}
