import { expect, test } from "vitest";
import { links, tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import {
  answerAll,
  beginAsCaregiver,
  currentQuestion,
  openPhone,
  press,
  seeScreen,
  skipToSend,
  tapAnswer,
} from "./walk.ts";

const answers = ["没有过", "一两回", "三五回", "差不多隔天就有", "差不多天天有", "说不准"];
const values = [0, 1, 2, 3, 4, { missing: "cant-say" }];

test("a grandmother opens her link on a small phone, answers 24 items by touch, sends, and gets a receipt", async () => {
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  expect(page.url()).not.toContain(tokens.caregiver);
  const asked = await answerAll(page, answers, "没有");
  const { instrument } = Object.values(links[tokens.caregiver]?.instruments ?? {})[0] ?? {};
  expect(asked).toEqual([...(instrument?.presentationOrder ?? []), "safety"]);
  expect(server.puts).toBe(0);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  expect(server.puts).toBe(1);
  expect(await page.locator("[data-receipt]").innerText()).toBe(server.receiptOf(response?.id ?? ""));
  expect(response?.answers).toEqual(Object.fromEntries(asked.slice(0, -1).map((id, at) => [id, values[at % 6]])));
  expect(response).toMatchObject({
    unscored: { safety: "no" },
    child: "c02",
    wave: "T0",
    mode: "phone",
    language: "zh-CN",
    assistedBy: "nobody",
  });
  expect(troubles).toEqual([]);
  await close();
});

test("the answers survive a reload half-way, and the form goes on where it was under the same id", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  for (const words of answers.slice(0, 5)) await tapAnswer(page, words);
  const sixth = await currentQuestion(page);
  await page.reload();
  await seeScreen(page, "question");
  expect(await currentQuestion(page)).toBe(sixth);
  await press(page, "上一题");
  await page.getByRole("radio", { name: "差不多天天有", exact: true, checked: true }).waitFor();
  await press(page, "下一题");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  const order = Object.values(links[tokens.caregiver]?.instruments ?? {})[0]?.instrument.presentationOrder ?? [];
  expect(order.map((id) => response?.answers[id])).toEqual([
    0,
    1,
    2,
    3,
    4,
    ...Array.from({ length: 19 }, () => ({ missing: "blank" })),
  ]);
  await close();
});
