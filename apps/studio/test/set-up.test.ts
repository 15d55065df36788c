import { numberNow } from "@kith/testing/authenticator";
import { axeOn } from "@kith/testing/axe";
import { desk, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuilderHouse, openBuilderHouse } from "./builder-house.ts";
import { readQr } from "./read-qr.ts";
import {
  dayOfBaseline,
  exportAnswers,
  gatherConsent,
  getReady,
  invitePublisher,
  lookAfterTheHouse,
  makeGroup,
  noteAttendance,
  noteLeaving,
  openBaseline,
  planSessions,
  withdrawFirst,
  writeText,
} from "./set-up-story.ts";

// From an empty house to slips in everyone's hands: the tests stand in the order of the story.
let house: BuilderHouse;
beforeAll(async () => {
  house = await openBuilderHouse();
});
afterAll(() => house?.close());

let group = "";

test("from an empty house a programme, a group of eight and everyone's slips are made in a few minutes, and every screen is usable by everyone", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  await countPresses(page);
  await page.goto(`${house.address}/studio/#/`);
  await page.reload();
  const stop = everyone(page);
  const presses = async () => Number(await page.evaluate(() => sessionStorage.getItem("presses")));
  await getReady(page, stop);
  await makeGroup(page, stop);
  const made = await presses();
  await gatherConsent(page, stop);
  await planSessions(page, stop);
  await openBaseline(page, stop);
  group = /groups\/([^/]+)/.exec(page.url())?.[1] ?? "";
  process.stdout.write(
    `a programme and a group of eight: ${made} presses beyond the words; to everyone's slips: ${await presses()}\n`,
  );
  expect(await presses()).toBeLessThan(150);
  expect(complaints).toEqual([]);
  const slip = page.locator(".slip", { hasText: "给照顾 c01 的人" });
  const code = await slip.locator(".slip-code").innerText();
  const opened = await post("/api/links/open", { code });
  expect([opened.status, (await opened.json()).kind]).toEqual([200, "caregiver"]);
  expect(await readQr(page.locator(".qr").first())).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/f#[\w-]{22}$/);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "打印" }).isVisible()).toBe(false);
  await page.context().close();
});

test("on a phone in the dark: a child's no, attendance, a withdrawal with its effects first, and a colleague who may only publish", async () => {
  const { page, complaints } = await house.openPage({ viewport: phone, colorScheme: "dark" });
  const stop = everyone(page);
  await dayOfBaseline(page, group, stop);
  await writeText(page, stop);
  await noteAttendance(page, group, stop);
  await noteLeaving(page, group, stop);
  expect(await exportAnswers(page, stop)).toMatch(/^growing-up-together[\w-]*\.wide\.csv$/);
  expect(await withdrawFirst(page, group, stop)).toMatch(/^[0-9A-Z]{6}$/);
  const link = await invitePublisher(page, stop);
  await page.goto(page.url().replace(/#.*/, "#/audit"));
  await page.getByText("查过了，一行不少，一行没改。").waitFor();
  await page.getByText(/记了家长不同意了/).waitFor();
  await page.getByText(/小王 · 导出了答案/).waitFor();
  await page.getByText(/改了告诉家长和孩子的话/).waitFor();
  await stop("record");
  await lookAfterTheHouse(page, stop);
  await page.getByRole("button", { name: "退出" }).click();
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: "您好，赵" }).waitFor();
  await page.getByLabel("邮箱").fill("zhao@kith.example");
  await page.getByLabel(/^密码/).fill("some plain words here");
  await stop("joining");
  await page.getByRole("button", { name: "定好了" }).click();
  await page.getByRole("button", { name: "去登录" }).click();
  await page.getByLabel("邮箱").fill("zhao@kith.example");
  await page.getByLabel("密码").fill("some plain words here");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("article").first().waitFor();
  await page.goto(page.url().replace(/#.*/, `#/groups/${group}/consent`));
  await page.getByText("您的账号不能做这一步。需要的话，请找管理员。").waitFor();
  await page.goto(page.url().replace(/#.*/, "#/security"));
  await page.getByLabel("先输一次密码").fill("some plain words here");
  await page.getByRole("button", { name: "装上第二道锁" }).click();
  const secret = await page.locator("section > code").innerText();
  await page.getByLabel("验证器上的六位数字").fill(numberNow(secret));
  await stop("second lock");
  await page.getByRole("button", { name: "确认" }).click();
  await page.getByText("第二道锁装好了。下次登录会问六位数字。").waitFor();
  await page.getByRole("button", { name: "退出" }).click();
  await page.getByLabel("邮箱").fill("zhao@kith.example");
  await page.getByLabel("密码").fill("some plain words here");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByLabel("验证器上的六位数字").fill("000000");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByText("数字不对，或者已经换了。请看着手机再输一次。").waitFor();
  await stop("asked for the number");
  await page.getByLabel("验证器上的六位数字").fill(numberNow(secret));
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("heading", { level: 1, name: "登录的第二道锁" }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the English screens hold no Chinese but people's own words, and fit a narrow phone", async () => {
  const { page } = await house.openPage({ viewport: { width: 320, height: 640 }, english: true });
  for (const place of [
    "children",
    "keys",
    "consent",
    "sessions",
    "waves",
    "slips/T0",
    "day",
    "consent-of/c02",
    "leaving/c02",
  ]) {
    await page.goto(page.url().replace(/#.*/, `#/groups/${group}/${place}`));
    await page.getByRole("heading", { level: 1, name: /Ginkgo/ }).waitFor();
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(inner, place).toBeLessThanOrEqual(outer ?? 0);
    const text = await page.evaluate(() => {
      const copy = document.querySelector("main")?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return "nothing was copied";
      for (const foreign of copy.querySelectorAll('[lang="zh-CN"], option')) foreign.remove();
      return copy.textContent;
    });
    expect(text.match(/\p{Script=Han}+/gu) ?? [], place).toEqual([]);
  }
  await page.context().close();
});

/** At each stop: nothing that axe finds, and nothing that runs out of the screen to the side. */
function everyone(page: Page) {
  return async (where: string) => {
    const { violations } = await axeOn(page).analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`)),
      where,
    ).toEqual([]);
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(inner, where).toBeLessThanOrEqual(outer ?? 0);
  };
}

/** Counts presses of buttons, links, choices and keys that are no words, over reloads too. */
async function countPresses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const count = () => sessionStorage.setItem("presses", String(Number(sessionStorage.getItem("presses")) + 1));
    addEventListener("pointerdown", count, { capture: true });
    addEventListener("change", (event) => event.target instanceof HTMLSelectElement && count(), { capture: true });
  });
}

function post(path: string, body: object): Promise<Response> {
  return fetch(house.address + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}
