import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, desk, openBrowser, type Page, phone } from "../browser/index.ts";
import { fillIn } from "./fill-in.ts";
import { addStaff, type KithProcess, serveKith } from "./kith-process.ts";
import { publishedLines } from "./published.ts";
import { everyoneElse, formsBehind } from "./story-forms.ts";
import {
  buildInstrument,
  enterBooklet,
  gatherConsent,
  goTo,
  noteAttendance,
  openRound,
  planSessions,
  setUp,
} from "./story-studio.ts";

// From an empty data folder to a report that is public and then gone, by two members of staff, one at a desk and one on a
// phone: the tests stand in the order of the story. Its weeks all fall on one day.
const data = mkdtempSync(join(tmpdir(), "kith-whole-story-"));
const wang = { name: "小王", email: "wang@kith.example", password: "some plain words here" };
const zhao = { name: "小赵", email: "zhao@kith.example", password: "other plain words here" };
let browser: Browser;
let kith: KithProcess;
let first: Page;
let second: Page;
let group = "";

beforeAll(async () => {
  addStaff(data, wang);
  [browser, kith] = await Promise.all([openBrowser(), serveKith(data)]);
  first = await openStudio(desk);
  second = await openStudio(phone);
});
afterAll(async () => {
  await browser?.close();
  await kith?.stop();
  rmSync(data, { recursive: true, force: true });
});

test("a worker finds an empty house and sets up a programme, a group of eight and its sessions", async () => {
  await signIn(first, wang);
  group = await setUp(first);
  await gatherConsent(first, group);
  await planSessions(first, group);
});

test("a colleague comes in by a link, on a phone, with the rights the work needs", async () => {
  await goTo(first, "/staff", "同事");
  const invite = first.getByRole("region", { name: "邀请一位同事" });
  await invite.getByLabel("姓名").fill(zhao.name);
  for (const right of [/^带小组/, /^管数据/, /^发布报告/]) await invite.getByText(right).click();
  await invite.getByRole("button", { name: "做一个邀请链接" }).click();
  await second.goto(await invite.locator("code").innerText());
  await second.getByLabel("邮箱").fill(zhao.email);
  await second.getByLabel(/^密码/).fill(zhao.password);
  await second.getByRole("button", { name: "定好了" }).click();
  await second.getByRole("button", { name: "去登录" }).click();
  await signIn(second, zhao);
  await second.getByRole("article", { name: "银杏小组" }).waitFor();
});

test("an instrument of the programme's own is built, published and asked of families", async () => {
  await buildInstrument(first);
});

test("the baseline: a child who says no, a family by phone, a teacher, a child on the tablet, a family on paper, and everyone else", async () => {
  await openRound(first, group, "开始前");
  await goTo(first, `/groups/${group}/day`, "银杏小组：今天要做的");
  await first.getByRole("group", { name: "c08 今天愿意填吗" }).getByText("今天不想").click();
  await first.getByText("记下了。").waitFor();
  const slips = await slipsOf("T0");
  const devices = [byPhone(slips.caregiver.c01), byTeacher(slips.teachers[0], "c01"), onTablet(slips.kiosk, "c01")];
  await Promise.all([...devices, onPaper("c02")]);
  expect(
    await everyoneElse(kith.address, [...Object.values(slips.caregiver), ...slips.teachers, ...slips.children]),
  ).toBe(2 * 5 + 6 + 5 * 6);
  await goTo(second, `/groups/${group}`, "银杏小组");
  await second.getByText("这个小组的表都收到了。").waitFor({ state: "detached" });
  await second.getByText("开始前: “开始前”的最后一天，要在第一节活动之前。").waitFor();
  await second.getByText("只看还没收到的").click();
  await second.getByText("这个小组的表都收到了。").waitFor();
});

test("eight sessions, a child who leaves, and a family that takes its consent back", async () => {
  await noteAttendance(first, group);
  await goTo(second, `/groups/${group}/leaving/c08`, "银杏小组 c08：孩子不来了");
  await second.getByLabel("为什么不来了").selectOption({ label: "自己不想来了" });
  await second.getByRole("button", { name: "记下：孩子离开了" }).click();
  await second.getByText(/^已经离开/).waitFor();
  await goTo(second, `/groups/${group}/consent-of/c06`, "银杏小组 c06：同意");
  await second.getByText("都不参加了").click();
  await second.getByText(/已经填的 8 份表，最晚/).waitFor();
  await second.getByRole("button", { name: "就这样办" }).click();
  await second.getByText(/请把回执号读给家长：[0-9A-Z]{6}/).waitFor();
  await second.getByRole("button", { name: "现在就删" }).click();
  await second.getByText(/已填的内容删掉了/).waitFor();
});

test("the round after: one family does not want to, which is noted with its reason, and all others come in", async () => {
  await openRound(first, group, "结束后");
  const slips = await slipsOf("T1");
  await goTo(second, `/groups/${group}`, "银杏小组");
  await second.getByRole("button", { name: "c07 结束后 家里人: 还没打开" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "不想填" }).click();
  await second.getByRole("button", { name: "c07 结束后 家里人: 没收到 · 不想填" }).waitFor();
  const { c07: _, ...families } = slips.caregiver;
  expect(Object.keys(families)).toEqual(["c01", "c02", "c03", "c04", "c05"]);
  await everyoneElse(kith.address, [...Object.values(families), ...slips.teachers, ...slips.children]);
});

test("answers go out as a file, with the columns of the programme's own instrument and none of the child whose family took back consent", async () => {
  await goTo(second, "/exports", "导出答案");
  await second.getByLabel("哪些表").selectOption({ label: "银杏小组" });
  await second.getByLabel("存成什么").selectOption("csv-wide");
  const [file] = await Promise.all([
    second.waitForEvent("download"),
    second.getByRole("button", { name: "存成文件" }).click(),
  ]);
  const [head = "", ...rows] = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\n");
  expect(head.split(",")).toEqual(expect.arrayContaining(["wave", "wd1", "item-1", "item-2", "item-3"]));
  expect(rows.filter((row) => row.startsWith("c06,"))).toEqual([]);
  expect(rows.filter((row) => row.startsWith("c02,T0,caregiver,")).map((row) => row.split(",")[7])).toEqual([
    "paper",
    "paper",
  ]);
});

test("two people read the same draft and sign it, and the report is public in both languages", async () => {
  await goTo(first, `/groups/${group}/release`, "发布报告：银杏小组");
  await sign(first);
  await first
    .getByText(/还差|请另一位|签过了/)
    .first()
    .waitFor();
  await goTo(second, `/groups/${group}/release`, "发布报告：银杏小组");
  await sign(second);
  await second.getByRole("button", { name: "发布", exact: true }).click();
  await second.getByRole("alertdialog").getByRole("button", { name: "发布", exact: true }).click();
  await second.getByText("发布好了，这是第 1 版。").waitFor({ timeout: 60_000 });
  for (const [language, name] of [
    ["", "银杏小组"],
    ["en/", "Ginkgo"],
  ]) {
    const page = await fetch(`${kith.address}/reports/${language}groups/ginkgo/`);
    expect([page.status, (await page.text()).includes(name ?? "")]).toEqual([200, true]);
  }
  const lines = await publishedLines(first, `${kith.address}/reports/groups/ginkgo/`);
  expect(lines.filter(({ kind, informant }) => kind === "shown" && informant === "child").length).toBeGreaterThan(0);
  // Five families answered both times: the one on paper is among them, and the one that did not want to is not.
  const families = lines.filter(({ informant, scale }) => informant === "caregiver" && scale === "withdrawal");
  expect(families).toMatchObject([{ kind: "withheld", says: expect.stringContaining("前后都填的人太少") }]);
  await first.goto(`${kith.address}/studio/#/`);
  const site = realpathSync(join(data, "site"));
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(site, file)).isFile(),
  );
  expect(files.filter((file) => /\bc0[1-8]\b/.test(readFileSync(join(site, file), "utf8")))).toEqual([]);
});

test("the report is taken down in one action, its address says so, and the record holds every step", async () => {
  await goTo(second, `/groups/${group}/release`, "发布报告：银杏小组");
  await second.getByLabel(/^为什么撤下/).selectOption({ label: "机构决定不再公开" });
  await second.getByRole("button", { name: "撤下", exact: true }).click();
  await second.getByRole("alertdialog").getByRole("button", { name: "撤下", exact: true }).click();
  await second.getByText("撤下了。", { exact: true }).waitFor({ timeout: 60_000 });
  const page = await fetch(`${kith.address}/reports/groups/ginkgo/`);
  expect(await page.text()).toContain("这份报告已经撤下");
  await goTo(first, "/audit", "操作记录");
  await first.getByText("查过了，一行不少，一行没改。").waitFor();
  for (const step of ["撤下了报告", "发布了报告", "导出了答案"]) await first.getByText(step).first().waitFor();
});

async function openStudio(viewport: typeof desk): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: "zh-CN", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${kith.address}/studio/#/`);
  return page;
}

async function signIn(page: Page, who: typeof wang): Promise<void> {
  await page.getByLabel("邮箱").fill(who.email);
  await page.getByLabel("密码").fill(who.password);
  await page.getByRole("button", { name: "登录" }).click();
}

async function sign(page: Page): Promise<void> {
  await page.getByRole("button", { name: "我看过了，签字" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "我看过了，签字" }).click();
}

type Slip = { kind: string; children: string[]; token: string };
type Handed = { caregiver: Record<string, string>; teachers: string[]; children: string[]; kiosk: string };

/** What the worker hands out: everyone's link, as it is printed on the slips. */
async function slipsOf(wave: "T0" | "T1"): Promise<Handed> {
  await goTo(first, `/groups/${group}/slips/${wave}`, /银杏小组/);
  await first.getByText("给照顾 c01 的人").waitFor();
  const path = `${kith.address}/api/studio/groups/${group}/waves/${wave}/slips`;
  const { slips }: { slips: Slip[] } = await (await first.request.get(path)).json();
  const of = (kind: string) => slips.filter((slip) => slip.kind === kind);
  return {
    caregiver: Object.fromEntries(of("caregiver").map(({ children, token }) => [children[0] ?? "", token])),
    teachers: of("class-list").map(({ token }) => token),
    children: of("child").map(({ token }) => token),
    kiosk: of("kiosk")[0]?.token ?? "",
  };
}

/** Opens a link on a device of its own, and does there what its person does. */
async function onDevice(secret: string, size: typeof phone, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: size, hasTouch: true, isMobile: true, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(`${kith.address}/f#${secret}`);
  await page.locator("[data-screen]:not([data-screen=opening])").waitFor();
  await act(page);
  await context.close();
}

function byPhone(secret = ""): Promise<void> {
  return onDevice(secret, phone, async (page) => {
    const { responses, own } = await formsBehind(kith.address, secret);
    expect((await fillIn(page, responses, own)).receipts).toHaveLength(2);
  });
}

function byTeacher(secret = "", child: string): Promise<void> {
  return onDevice(secret, phone, async (page) => {
    const { responses, own } = await formsBehind(kith.address, secret);
    await page.locator(`[data-child=${child}]`).tap();
    const theirs = responses.filter((response) => response.child === child);
    expect((await fillIn(page, theirs, own)).receipts).toHaveLength(1);
  });
}

function onTablet(secret: string, child: string): Promise<void> {
  return onDevice(secret, { width: 800, height: 1100 }, async (page) => {
    for (const digit of "25802580") await page.getByRole("button", { name: digit, exact: true }).tap();
    await page.locator(`[data-child=${child}]`).tap();
    await page.getByRole("button", { name: "交给孩子" }).tap();
    await page.locator("[data-screen=welcome]").waitFor();
    const { responses, own } = await formsBehind(kith.address, secret);
    const theirs = responses.filter((response) => response.child === child);
    await fillIn(page, theirs, own);
    await page.getByRole("button", { name: "老师点这里" }).tap();
    await page.locator("[data-screen=locked]").waitFor();
  });
}

/** One booklet is printed, and typed in by both. They differ in one place, which the paper settles. */
async function onPaper(child: string): Promise<void> {
  const path = `${kith.address}/api/studio/groups/${group}/waves/T0/booklets`;
  await goTo(first, `/groups/${group}/booklets/T0`, /印本子/);
  await first.locator(".sheet-page").first().waitFor();
  const { booklets }: { booklets: { code: string; child: string; informant: string }[] } = await (
    await first.request.get(path)
  ).json();
  const code = booklets.find((one) => one.child === child && one.informant === "caregiver")?.code ?? "";
  await first.getByLabel("印谁的").selectOption(code);
  await first.evaluate(() => {
    window.print = () => undefined;
  });
  await first.getByRole("button", { name: "印出来" }).click();
  await enterBooklet(first, code, "0");
  await first.getByText("存好了。还要一位同事录第二遍").waitFor();
  await enterBooklet(second, code, "2");
  await second.getByText("两遍有 1 处不一样").waitFor();
  await second.getByRole("link", { name: "去定" }).click();
  await second.getByRole("heading", { level: 1, name: `对着纸定下来：${child}` }).waitFor();
  await second.locator(".settle-place").first().getByRole("radio").first().check({ force: true });
  await second.getByRole("button", { name: "就按纸上的" }).click();
  await second.getByText(/定好了，表收下了/).waitFor();
}
