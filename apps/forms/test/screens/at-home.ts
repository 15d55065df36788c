import { tokens } from "../links.ts";
import { openLarge, openPhone, press, seeScreen, skipTo, skipToSend, tapAnswer } from "../walk.ts";
import type { Look, Stage } from "./look.ts";

export async function caregiver({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver, size);
  await seeScreen(page, "welcome");
  await look(page, "welcome");
  await press(page, "开始");
  await seeScreen(page, "assisted");
  await look(page, "assisted");
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "question");
  await look(page, "question");
  await tapAnswer(page, "三五回");
  await press(page, "上一题");
  await look(page, "question-answered");
  await press(page, "先停一停");
  await seeScreen(page, "pause");
  await look(page, "pause");
  await press(page, "接着填");
  await skipTo(page, "rest");
  await look(page, "rest");
  await skipToSend(page);
  await press(page, "上一题");
  await look(page, "safety");
  await press(page, "先跳过");
  await look(page, "send");
  server.trouble = "down";
  await press(page, "发送");
  await page.locator('[data-state="waiting"]').waitFor();
  await page.getByRole("button", { name: "再试一次", exact: true, disabled: false }).waitFor();
  await look(page, "waiting");
  server.trouble = "none";
  await page.reload();
  await page.locator('[data-state="received"], [data-screen="already"]').first().waitFor();
  await look(page, "received");
  await close();
  const again = await openPhone(browser, server.url, tokens.caregiver, size);
  await seeScreen(again.page, "already");
  await look(again.page, "already");
  await again.close();
}

export async function twoSteps({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver, size);
  await press(page, "分两步问");
  await look(page, "welcome-two-steps");
  await press(page, "开始");
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  await page.getByText("先想：有没有过？").waitFor();
  await look(page, "two-steps-first");
  await press(page, "有过");
  await page.getByText("那有多少呢？").waitFor();
  await look(page, "two-steps-second");
  await close();
}

export async function otherPerson({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openPhone(browser, server.url, tokens.again, size);
  await press(page, "开始");
  await seeScreen(page, "same-rater");
  await look(page, "same-rater");
  await page.getByText("不是，是家里别的人", { exact: true }).tap();
  await seeScreen(page, "other-rater");
  await look(page, "other-rater");
  await close();
}

export async function interview({ browser, server, size }: Stage, look: Look): Promise<void> {
  for (const [lane, open] of [
    ["light", openPhone],
    ["large", openLarge],
  ] as const) {
    const { page, close } = await open(browser, server.url, tokens.caregiver, size);
    await press(page, "开始");
    await page.getByText("志愿者或社工念给我听", { exact: true }).tap();
    await press(page, "下一题");
    await seeScreen(page, "interview");
    await look(page, `interview-${lane}`);
    await press(page, "开始念");
    await seeScreen(page, "question");
    await look(page, `interview-question-${lane}`);
    await close();
  }
}
