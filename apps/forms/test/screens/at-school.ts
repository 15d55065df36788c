import { tokens } from "../links.ts";
import { openPhone, press, seeScreen, skipTo, skipToSend, tapAnswer } from "../walk.ts";
import type { Look, Stage } from "./look.ts";

export async function child({ browser, server, size }: Stage, look: Look): Promise<void> {
  const no = await openPhone(browser, server.url, tokens.child, size);
  await press(no.page, "今天不想");
  await seeScreen(no.page, "not-today");
  await look(no.page, "not-today");
  await no.close();
  const { page, close } = await openPhone(browser, server.url, tokens.child, size);
  await page.getByText("可以开始吗？").waitFor();
  await look(page, "assent");
  await press(page, "可以");
  await seeScreen(page, "practice");
  await page.getByText("三到五次", { exact: true }).tap();
  await look(page, "practice");
  await press(page, "下一题");
  await seeScreen(page, "question");
  await look(page, "child-question");
  await skipTo(page, "rest");
  await look(page, "child-rest");
  await skipToSend(page);
  await press(page, "上一题");
  await look(page, "talk");
  await page.getByText("想说", { exact: true }).tap();
  await seeScreen(page, "send");
  await look(page, "child-send");
  await press(page, "发送");
  await page.getByText("请把平板交给老师。").waitFor();
  await look(page, "child-end");
  await close();
}

export async function classList({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openPhone(browser, server.url, tokens.list, size);
  await seeScreen(page, "same-rater");
  await look(page, "list-same-rater");
  await page.getByText("是我填的", { exact: true }).tap();
  await seeScreen(page, "list");
  await page.locator("[data-child]").first().waitFor();
  await look(page, "list");
  await press(page, "给编号写个自己认得的叫法");
  await page.getByLabel("c03 的叫法").fill("小葵");
  await look(page, "nicknames");
  await press(page, "写好了");
  await page.locator('[data-child="c03"]').tap();
  await seeScreen(page, "welcome");
  await look(page, "teacher-welcome");
  await press(page, "开始");
  await seeScreen(page, "question");
  await look(page, "teacher-question");
  await tapAnswer(page, "没有");
  await press(page, "先停在这儿");
  await seeScreen(page, "list");
  await page.locator('[data-child="c03"][data-state="begun"]').waitFor();
  await look(page, "list-begun");
  await close();
}

export async function byItem({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openPhone(browser, server.url, tokens.list, size);
  await page.getByText("是我填的", { exact: true }).tap();
  await press(page, "一题一题填（每题问全班）");
  await page.getByRole("button", { name: "开始一题一题填" }).waitFor();
  await look(page, "by-item-start");
  await press(page, "开始一题一题填");
  await seeScreen(page, "by-item");
  await look(page, "by-item");
  await page.locator("[data-pupil]").first().locator("label.answer").first().tap();
  // On a phone the next child comes by itself.
  await page.waitForTimeout(800);
  await look(page, "by-item-answered");
  await close();
}

export async function kiosk({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openPhone(browser, server.url, tokens.kiosk, size);
  const pin = async (digits: string) => {
    for (const digit of digits) await press(page, digit);
  };
  await seeScreen(page, "set-pin");
  await look(page, "set-pin");
  await pin("2580");
  await pin("2581");
  await page.getByText("两次不一样").waitFor();
  await look(page, "set-pin-differs");
  await pin("2580");
  await pin("2580");
  await seeScreen(page, "kiosk");
  await look(page, "kiosk");
  await page.locator('[data-child="c01"]').tap();
  await seeScreen(page, "hand-over");
  await look(page, "hand-over");
  await press(page, "交给孩子");
  await seeScreen(page, "welcome");
  await look(page, "kiosk-assent");
  await press(page, "今天不想");
  await press(page, "老师点这里");
  await seeScreen(page, "locked");
  await look(page, "locked");
  await press(page, "老师点这里");
  await look(page, "pin");
  await pin("1111");
  await page.getByText("不对，再试一次。").waitFor();
  await look(page, "pin-wrong");
  for (let time = 0; time < 4; time += 1) await pin("1111");
  await page.getByText("输错了五次。请过一分钟再试。").waitFor();
  await look(page, "pin-wait");
  await close();
}

export async function session({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openPhone(browser, server.url, tokens.sessions, size);
  await seeScreen(page, "sessions");
  await look(page, "sessions");
  await page.locator('[data-session="2"]').tap();
  await page.getByLabel("日期").fill("2026-05-06");
  await page.getByLabel("时长（分钟）").fill("60");
  await look(page, "session-when");
  await press(page, "下一题");
  for (const row of await page.locator("[data-attendance]").all()) await row.getByText("全程", { exact: true }).tap();
  await look(page, "session-came");
  await press(page, "下一题");
  await page.locator("[data-counts]").first().getByText("确认", { exact: true }).tap();
  await look(page, "session-counts");
  await press(page, "下一题");
  await seeScreen(page, "question");
  await look(page, "session-rating");
  for (let at = 0; at < 8; at += 1) await tapAnswer(page, "大部分");
  await look(page, "session-safety");
  await page.getByText("没有", { exact: true }).tap();
  await seeScreen(page, "send");
  await look(page, "session-send");
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  await look(page, "session-received");
  await close();
}
