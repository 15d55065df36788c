import type { Page } from "@kith/testing/browser";
import { expect, test } from "vitest";
import { awaitedForms } from "../src/release/awaited.tsx";
import { madeUpBoard } from "./made-up-board.ts";
import { house, stage } from "./stage.ts";
import { openPage, signIn } from "./studio-page.ts";

const wide = { width: 1280, height: 800 };

test("forms still awaited are counted, and those noted as not coming are not", () => {
  const [osmanthus, bamboo] = madeUpBoard().groups;
  if (!osmanthus || !bamboo) throw new Error("the made-up board has two groups at least");
  expect(awaitedForms(osmanthus)).toEqual([]);
  expect(awaitedForms(bamboo)).toHaveLength(1 + 5 + 2 + 2);
});

test("before publishing one sees what is awaited, each number as it will be printed, and what the attack came to", async () => {
  const { page, complaints } = await openPage(house.browser, stage, { viewport: wide });
  await signIn(page);
  await openDesk(page, "竹子小组");
  await page.getByRole("note").getByText("还在等 10 份表").waitFor();
  const first = page.getByRole("region", { name: "先看这几样" });
  await first.getByText("9 个孩子里，8 个的家长同意公布全组的平均。").waitFor();
  await first.getByText("换过填表的人：老师 5 个孩子。").waitFor();
  const table = page.getByRole("table", { name: "会公布的数字" });
  const look = table.getByRole("row", { name: "情绪爆发 一位老师" });
  expect(await look.textContent()).toMatch(/2\.1.*−0\.7 好转 · 上下可能差 0\.6/);
  await look.getByText("请看一看").waitFor();
  await look.getByRole("button", { name: "先不公布这个" }).waitFor();
  await page.getByRole("region", { name: "有没有人能推出来" }).getByText("没有一样推得出来。").waitFor();
  await page.getByText("怎样才能公布：可以和别的小组合在一起说。").first().waitFor();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText("还在等 10 份表").waitFor();
  await question.getByText("这几个您都看过了").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("where two people sign, one signs and waits, and with the second signature it can be published", async () => {
  stage.signing = { needed: 2, signed: [], mine: false };
  const { page } = await openPage(house.browser, stage, { viewport: wide, english: true });
  await signIn(page);
  await openDesk(page, "Willow");
  await page.getByText("Signed so far: 0 of 2.").waitFor();
  const publish = page.getByRole("button", { name: "Publish", exact: true });
  expect(await publish.count()).toBe(0);
  const sign = page.getByRole("button", { name: "I have read it: sign" });
  await sign.click();
  await page.getByRole("alertdialog").getByText("Your name is not in the report.").waitFor();
  await page.getByRole("alertdialog").getByRole("button", { name: "I have read it: sign" }).click();
  await page.getByText("You have signed. Ask a colleague").waitFor();
  expect(await publish.count()).toBe(0);
  stage.signing = {
    needed: 2,
    signed: [...stage.signing.signed, { by: "li@kith.example", at: "2026-05-20" }],
    mine: true,
  };
  await page.reload();
  await page.getByText("li@kith.example has signed").waitFor();
  await publish.waitFor();
  await page.context().close();
});

test("words may be added to the harm in both languages, and a draft can be seen as a reader would", async () => {
  const { page } = await openPage(house.browser, stage, { viewport: wide });
  await signIn(page);
  await openDesk(page, "柳树小组");
  const context = page.getByRole("region", { name: /想对变糟的地方补充一句/ });
  await context.getByLabel("中文").fill("那几周正好要考试");
  await context.getByText("中文和英文都要写。").waitFor();
  expect(await context.getByRole("button", { name: "记下来" }).isDisabled()).toBe(true);
  await context.getByLabel("英文").fill("It was the time of the exams");
  await context.getByRole("button", { name: "记下来" }).click();
  await page.getByRole("button", { name: "像读者那样看一看" }).click();
  const preview = page.getByRole("link", { name: "打开预览（只有登录的同事能看）" });
  expect(await preview.getAttribute("href")).toBe("/preview/g4/groups/willow/");
  expect(await page.locator(".read-as dt").allInnerTexts()).toEqual([
    "上级部门的人，拿着手机，只有三分钟",
    "村小校长",
    "同村的邻居，谁家的孩子都认识",
  ]);
  await page.context().close();
});

test("what the groups show together has a desk of its own: each number, what is held back, who is missing, who signed", async () => {
  const { page, complaints } = await openPage(house.browser, stage, { viewport: wide });
  await signIn(page);
  await page.getByRole("link", { name: "各组合起来" }).click();
  await page.getByText("这里把3个小组放在一起看。").waitFor();
  await page.getByRole("note").getByText("还没有公开的小组：1 个 竹子小组").waitFor();
  const numbers = page.getByRole("table", { name: "会公布的数字" });
  const row = await numbers.getByRole("row", { name: "躲着人 自评" }).textContent();
  expect(row).toMatch(/−0\.6 好转.*−1\.1 到 −0\.1/);
  await page.getByText("怎样才能公布：等更多的小组公布以后再合起来。").waitFor();
  await page.getByRole("region", { name: "有没有人能推出来" }).getByText("哪一组也减不出来。").waitFor();
  await page.getByText("li@kith.example 签过了").waitFor();
  await page.getByRole("button", { name: "我看过了，签字" }).waitFor();
  await page.getByRole("button", { name: "像读者那样看一看" }).click();
  const preview = page.getByRole("link", { name: "打开预览（只有登录的同事能看）" });
  expect(await preview.getAttribute("href")).toBe("/preview/p1/programmes/growing-together/");
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function openDesk(page: Page, group: string): Promise<void> {
  await page
    .getByRole("article", { name: group })
    .getByRole("link", { name: /^(发布报告|Publish)/ })
    .click();
}
