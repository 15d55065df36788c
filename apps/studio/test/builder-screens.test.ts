import { desk, type Page } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuilderHouse, openBuilderHouse } from "./builder-house.ts";

let house: BuilderHouse;
beforeAll(async () => {
  house = await openBuilderHouse();
}, 300_000);
afterAll(() => house?.close());

const questions: [string, string][] = [
  ["晚上很快就睡着", "I fall asleep quickly"],
  ["半夜会醒", "I wake up at night"],
  ["睡得香", "I sleep deeply"],
  ["做可怕的梦", "I have scary dreams"],
  ["早上起来有精神", "I feel fresh in the morning"],
  ["上课想睡觉", "I feel sleepy in class"],
  ["按时上床", "I go to bed on time"],
  ["睡前看手机", "I look at a phone in bed"],
  ["睡前有人陪", "Someone sits with me at bedtime"],
  ["睡觉的地方安静", "The place where I sleep is quiet"],
  ["早上自己起床", "I get up by myself"],
  ["周末睡到中午", "I sleep until noon at weekends"],
];

/** Counts what a hand does beyond the words: each press of a key that writes no letter, and each click. */
async function count(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let presses = 0;
    const add = () => {
      presses += 1;
      document.documentElement.dataset.presses = String(presses);
    };
    addEventListener("keydown", (event) => (event.key.length > 1 || event.ctrlKey) && add(), true);
    addEventListener("pointerdown", add, true);
  });
  return async () => Number(await page.evaluate(() => document.documentElement.dataset.presses ?? "0"));
}

/** Types into whatever has the caret, as an input method does: the words are there, and no key is pressed for them. */
async function write(page: Page, ...parts: string[]): Promise<void> {
  for (const [at, text] of parts.entries()) {
    if (at > 0) await page.keyboard.press("Tab");
    await page.keyboard.insertText(text);
  }
}

test("a newcomer builds twelve questions, two scales and two languages in fewer than 120 presses, and publishes", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  const presses = await count(page);
  await page.getByRole("button", { name: "新编一张" }).click();
  await page.getByLabel("名字 · 中文").click();
  await write(page, "睡得好不好", "How I sleep", "想一想最近这一个星期。", "Think of the past week.");
  await page.getByRole("button", { name: "加一个分数" }).click();
  await page.getByRole("article", { name: "分数 1" }).getByLabel("分数的名字 · 中文").click();
  await write(page, "睡眠", "Sleep", "睡得怎么样", "How well one sleeps");
  await page.getByRole("button", { name: "加一题" }).click();
  for (const [at, [zh, en]] of questions.entries()) {
    if (at === 6) {
      // The second half is another scale: from here on, each new question follows the one above.
      await page.getByRole("button", { name: "加一个分数" }).click();
      await page.getByRole("article", { name: "分数 2" }).getByLabel("分数的名字 · 中文").click();
      await write(page, "习惯", "Habits", "睡觉的习惯", "What one does at bedtime");
      await page.getByRole("button", { name: "第 7 题 · 算进 睡眠" }).click();
      await page.getByRole("button", { name: "第 7 题 · 算进 习惯" }).click();
      await page.getByLabel("第 7 题 · 中文").click();
    }
    await write(page, zh, en);
    if (at < 11) await page.keyboard.press("Enter");
  }
  for (const reversed of [2, 4, 6, 8, 12])
    await page.getByRole("button", { name: `第 ${reversed} 题 · 反着算` }).click();
  await page.getByRole("button", { name: "发布", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("这是第一版：1.0.0。").waitFor();
  await dialog.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("这一版已经定下来了").waitFor();
  const made = await presses();
  console.info(`12 questions, 2 scales, 2 languages: ${made} key presses and clicks beyond the words`);
  expect(made).toBeLessThan(120);

  const { versions } = await (await page.request.get(`${house.address}/api/studio/instruments`)).json();
  const card = versions.find((one: { instrument: string }) => one.instrument === "how-i-sleep");
  expect(card).toMatchObject({ version: "1.0.0", items: 12, scales: 2, origin: "own", state: "published" });
  const { instrument } = await (
    await page.request.get(`${house.address}/api/studio/instruments/versions/${card.hash}`)
  ).json();
  expect(instrument.scales.map((scale: { id: string }) => scale.id)).toEqual(["sleep", "habits"]);
  expect(instrument.items.map((item: { scales: { scale: string }[] }) => item.scales[0]?.scale)).toEqual([
    ...Array.from({ length: 6 }, () => "sleep"),
    ...Array.from({ length: 6 }, () => "habits"),
  ]);
  expect(instrument.items.filter((item: { reverse: boolean }) => item.reverse)).toHaveLength(5);
  expect(complaints).toEqual([]);
  await page.context().close();
});
