import { axeOn } from "@kith/testing/axe";
import { desk, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuilderHouse, openBuilderHouse } from "./builder-house.ts";
import { contrastOf } from "./contrast.ts";

let house: BuilderHouse;
beforeAll(async () => {
  house = await openBuilderHouse();
}, 300_000);
afterAll(() => house?.close());

type Card = { instrument: string; hash: string; version: string };

async function versions(page: Page): Promise<Card[]> {
  return (await (await page.request.get(`${house.address}/api/studio/instruments`)).json()).versions;
}

/** Opens one of the library's instruments and begins a draft from it. */
async function beginFrom(page: Page, instrument: string, way: RegExp): Promise<void> {
  const card = (await versions(page)).find((one) => one.instrument === instrument);
  await page.goto(`${house.address}/studio/#/instruments/versions/${card?.hash}`);
  await page.getByRole("button", { name: way }).click();
  await page.locator(".builder").waitFor();
}

const question = (page: Page, number: number) => page.getByLabel(`第 ${number} 题 · 中文`);

test("a page that is killed while the network is gone has lost no letter, and brings it to the server later", async () => {
  const { page } = await house.openPage({ viewport: desk });
  await page.getByRole("button", { name: "新编一张" }).click();
  await page.getByLabel("名字 · 中文").fill("停电以前写的");
  await page.locator('[data-keeping="stored"]').waitFor();
  const address = page.url();
  await page.context().route(/\/api\/studio\/instruments\/drafts/, (route) => route.abort());
  await page.getByRole("button", { name: "加一题" }).click();
  await page.keyboard.insertText("停电以后写的");
  await page.locator('[data-keeping="device-only"]').waitFor();
  await page.keyboard.insertText("最后几个字");
  const dying = await page.context().newCDPSession(page);
  await Promise.race([dying.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")]);

  const again = await page.context().newPage();
  await again.goto(address);
  expect(await question(again, 1).inputValue()).toBe("停电以后写的最后几个字");
  await page.context().unroute(/\/api\/studio\/instruments\/drafts/);
  await again.reload();
  await again.locator('[data-keeping="stored"]').waitFor();
  const { body } = await (
    await again.request.get(`${house.address}/api/studio/instruments/drafts/${address.split("/").at(-1)}`)
  ).json();
  expect(body.items[0].words["zh-CN"]).toBe("停电以后写的最后几个字");
  await page.context().close();
});

test("two people in one draft: the later one is told, and both have their words", async () => {
  const { page } = await house.openPage({ viewport: desk });
  await page.getByRole("button", { name: "新编一张" }).click();
  await page.getByLabel("名字 · 中文").fill("两个人写");
  await page.locator('[data-keeping="stored"]').waitFor();
  const id = page.url().split("/").at(-1);
  const place = `${house.address}/api/studio/instruments/drafts/${id}`;
  const { body, revision, title } = await (await page.request.get(place)).json();
  const theirs = { ...body, title: { "zh-CN": "别人的名字", en: "" } };
  await page.request.put(place, { data: { title, body: theirs, revision }, headers: { origin: house.address } });
  await page.getByLabel("名字 · 中文").fill("我的名字");
  await page.getByRole("button", { name: "我的另存一份" }).click();
  await page.waitForURL((url) => !url.href.endsWith(`${id}`));
  expect(await page.getByLabel("名字 · 中文").inputValue()).toBe("我的名字");
  expect((await (await page.request.get(place)).json()).body.title["zh-CN"]).toBe("别人的名字");
  await page.context().close();
});

test("twenty pasted lines are twenty questions, a step is taken back, and keys change the order", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  await page.getByRole("button", { name: "新编一张" }).click();
  await page.getByRole("button", { name: "加一题" }).click();
  const lines = Array.from({ length: 20 }, (_, at) => `${at + 1}. 第${at + 1}句话${at === 2 ? "（R）" : ""}`).join(
    "\n",
  );
  await question(page, 1).evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, lines);
  await question(page, 20).waitFor();
  await page.getByText("粘贴的内容里有 1 题标着“反向”。").waitFor();
  expect(await page.getByRole("button", { name: "第 3 题 · 反着算" }).getAttribute("aria-pressed")).toBe("false");
  await page.getByRole("button", { name: "标上" }).click();
  expect(await page.getByRole("button", { name: "第 3 题 · 反着算" }).getAttribute("aria-pressed")).toBe("true");

  await question(page, 1).press("Alt+ArrowDown");
  expect(await question(page, 2).inputValue()).toBe("第1句话");
  expect(await question(page, 2).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+z");
  expect(await question(page, 1).inputValue()).toBe("第1句话");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await page.locator(".item-row").count()).toBe(1);
  await page.getByRole("button", { name: "重做" }).click();
  expect(await page.locator(".item-row").count()).toBe(20);
  await page.locator(".item-row").nth(4).locator(".item-handle").dragTo(page.locator(".item-row").nth(0));
  expect(await question(page, 1).inputValue()).toBe("第5句话");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("answers are tried out, and the score says how it came about", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  await beginFrom(page, "kith-mechanism-bonds-child", /照着另编一张/);
  const form = page.getByRole("region", { name: "手机上的样子" });
  const score = page.locator(".score").first();
  expect(await score.textContent()).toBe("没有分数");
  for (let at = 1; at <= 5; at++) {
    await form.getByText(`${at} / `).waitFor();
    await form.getByRole("radio").nth(4).check();
  }
  await page.waitForFunction(() => /^[\d.]+$/.test(document.querySelector(".score")?.textContent ?? ""));
  await score.click();
  await page.getByText(/^算法：各题取平均/).waitFor();
  expect(await page.locator(".trace li").count()).toBeGreaterThan(5);
  await page.getByLabel("当作谁来看").selectOption("teacher");
  expect(await form.getByRole("radiogroup").count()).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a new version says in words what it changes, and its scores compare only as far as they can", async () => {
  const { page } = await house.openPage({ viewport: desk, english: true });
  await beginFrom(page, "kith-mechanism-bonds-child", /Begin a new version/);
  for (const number of [1, 2, 3])
    await page.getByLabel(`Question ${number} · English`).fill(`Another question ${number}`);
  await page.getByLabel("A higher score is").first().selectOption("lower-is-better");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("this changes the words of 3 questions, the direction of 1 scale.").waitFor();
  await dialog.getByText("how it is scored").waitFor();
  expect(await dialog.getByRole("radio").count()).toBe(2);
  await dialog.getByText("Old and new scores do not compare").click();
  await dialog.getByText("It will be version 0.2.0.").waitFor();
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("This version is frozen").waitFor();
  await page.getByText("After the group", { exact: true }).click();
  await page.getByRole("checkbox", { name: "After the group", checked: true }).waitFor();
  await page.getByText("Old and new scores do not compare").waitFor();
  await page.getByRole("button", { name: "Retire" }).click();
  await page.getByText("This version is retired").waitFor();
  await page.context().close();
});

test("a questionnaire goes out to another tool's file and comes back, and losses and questions are shown", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  const card = (await versions(page)).find((one) => one.instrument === "kith-interpersonal-child");
  await page.goto(`${house.address}/studio/#/instruments/versions/${card?.hash}`);
  await page.getByRole("button", { name: "存成文件" }).click();
  await page.getByLabel("给哪个工具用").selectOption("redcap");
  await page.getByText("这种文件装不下的：").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "存下来" }).click(),
  ]);
  const file = await download.path();
  expect(download.suggestedFilename()).toMatch(/\.redcap\.csv$/);
  await page.goto(`${house.address}/studio/#/instruments`);
  await page.getByRole("button", { name: "从文件导入" }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "broken.xlsx", mimeType: "", buffer: Buffer.from("PK\u0003\u0004no") });
  await page.getByText("没有导入，什么也没有改。").waitFor();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText(/读到“.*”：24 题/).waitFor();
  expect(await page.locator(".questions li").count()).toBeGreaterThan(0);
  await page.getByRole("button", { name: "放进草稿" }).click();
  await question(page, 24).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("of a questionnaire that may not be shown only totals are kept", async () => {
  const { page } = await house.openPage({ viewport: desk });
  await page.getByRole("button", { name: "只录总分" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名字 · 中文", { exact: true }).fill("某量表");
  await dialog.getByLabel("名字 · 英文", { exact: true }).fill("Some scale");
  await dialog.getByLabel("许可是谁的、怎么说的").fill("Its owner");
  await dialog.getByLabel("总分的名字 · 中文").fill("困难总分");
  await dialog.getByLabel("总分的名字 · 英文").fill("Total difficulties");
  await dialog.getByRole("button", { name: "放进草稿" }).click();
  await page.getByText("题目不可以给人看").waitFor();
  expect(await question(page, 1).inputValue()).toBe("困难总分：原表上的总分");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("这一版已经定下来了").waitFor();
  await page.context().close();
});

/** Goes through every screen of the builder, and stops at each. */
async function throughAll(page: Page, stop: (where: string, part?: string) => Promise<void>): Promise<void> {
  await page.getByRole("listitem").first().waitFor();
  await stop("shelf");
  await page.getByRole("button", { name: /^(从文件导入|Bring in a file)$/ }).click();
  await stop("bring in");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^(只录总分|Totals only)$/ }).click();
  await stop("totals");
  await page.keyboard.press("Escape");
  const card = (await versions(page)).find((one) => one.instrument === "kith-mechanism-self-concept-child");
  await page.goto(`${house.address}/studio/#/instruments/versions/${card?.hash}`);
  await page.locator(".phone").waitFor();
  await stop("version");
  await page.getByRole("button", { name: /^(做新的一版|Begin a new version)$/ }).click();
  await page.locator(".builder").waitFor();
  await page.getByRole("button", { name: /^(第 2 题 · 更多|Question 2 · More)$/ }).click();
  for (const folded of await page.locator(".builder-edit details").all()) {
    await folded.evaluate((details) => details.setAttribute("open", ""));
  }
  await page.getByRole("button", { name: /^(加一段|Add a band)$/ }).click();
  await stop("editor, all unfolded");
  const beside = page.getByRole("button", { name: /^(旁边看着|Beside it)$/ });
  if (await beside.count()) await beside.click();
  await page.locator(".phone").waitFor();
  await page.locator(".phone input").first().check();
  await stop("try it", ".live");
  for (const tab of [/^(纸上|On paper)/, /^(还差|To do)/, /^(建议|Advice)/, /^(核对翻译|Translations)/]) {
    await page.getByRole("tab", { name: tab }).click();
    await stop(String(tab), ".live");
  }
  await page.getByRole("button", { name: /^(撤销|Undo)$/ }).click();
  await page.getByRole("button", { name: /^(发布|Publish)$/ }).click();
  await page.getByRole("dialog").waitFor();
  await stop("publish");
}

async function complaintsOfAxe(page: Page, part: string | undefined): Promise<string[]> {
  const axe = axeOn(page);
  if (part) axe.include(part);
  if (await page.getByRole("dialog").count()) axe.disableRules("region");
  const { violations, incomplete } = await axe.analyze();
  const wrong = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  for (const { target } of incomplete.filter(({ id }) => id === "color-contrast").flatMap(({ nodes }) => nodes)) {
    const contrast = await contrastOf(page, String(target[0]));
    if (contrast < 4.5) wrong.push(`${target}: a contrast of ${contrast.toFixed(2)}`);
  }
  return wrong;
}

/** Words in English on a Chinese screen, other than the names of things. */
async function englishIn(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "nothing was copied";
    for (const foreign of copy.querySelectorAll('[lang="en"], template, noscript, option')) foreign.remove();
    return copy.textContent;
  });
  return text.match(/[A-Za-z]{2,}/g)?.filter((word) => !names.includes(word)) ?? [];
}

const names = ["Kith", "XLSForm", "Kobo", "ODK", "REDCap", "SurveyJS", "FHIR", "Alt"];

for (const [size, viewport, colorScheme] of [
  ["desk", desk, "light"],
  ["phone", phone, "dark"],
] as const)
  test(`every screen of the builder is usable by everyone: ${size}, ${colorScheme}`, async () => {
    const { page, complaints } = await house.openPage({ viewport, colorScheme });
    const wrong: string[] = [];
    await throughAll(page, async (where, part) => {
      wrong.push(...(await complaintsOfAxe(page, part)).map((what) => `${where}: ${what}`));
      wrong.push(...(await englishIn(page)).map((word) => `${where}: ${word}`));
    });
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 180_000);

test("nothing of the builder runs out of a narrow screen to the side", async () => {
  const { page } = await house.openPage({ viewport: { width: 320, height: 640 }, english: true });
  await throughAll(page, async (where) => {
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(inner, where).toBeLessThanOrEqual(outer ?? 0);
  });
  await page.context().close();
});
