import type { Page } from "../browser/index.ts";

const today = () => new Date().toISOString().slice(0, 10);

/** Goes to a place of the studio as one does by a bookmark. */
export async function goTo(page: Page, place: string, title: string | RegExp): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, `#${place}`));
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Programme, safety, the rules for children's data, and a group of eight with two teachers. Gives the group's id. */
export async function setUp(page: Page): Promise<string> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("link", { name: "开始准备" }).click();
  await page.getByRole("link", { name: "项目: 去写" }).click();
  await page.getByLabel("项目叫什么（中文）").fill("一起长大");
  await page.getByLabel("项目叫什么（英文，可以不写）").fill("Growing up together");
  await page.getByLabel("在哪个县", { exact: true }).fill("某县");
  await press("存好");
  await page.getByRole("link", { name: "孩子的安全: 去写" }).click();
  await page.getByLabel("儿童保护负责人的姓名").fill("李站长");
  await page.getByLabel("负责人的电话").fill("0745 000 0001");
  await page.getByLabel(/^副手的姓名/).fill("陈社工");
  await page.getByLabel("副手的电话").fill("0745 000 0002");
  await press("存好");
  await page.getByRole("link", { name: "儿童个人信息处理规则: 去写" }).click();
  await press("存好");
  await page.getByRole("link", { name: "加一个小组" }).click();
  await page.getByLabel("选一个名字").selectOption({ label: "银杏小组" });
  await press("建好这个小组");
  await page.getByRole("heading", { level: 1, name: "银杏小组：孩子" }).waitFor();
  for (const child of (await page.locator(".child-cards > li").all()).slice(4)) {
    await child.getByLabel("第几位老师").selectOption("2");
  }
  await press("存好");
  await page.getByText("存好了。").waitFor();
  return /groups\/([^/]+)/.exec(page.url())?.[1] ?? "";
}

/** All guardians say yes to all four. */
export async function gatherConsent(page: Page, group: string): Promise<void> {
  await goTo(page, `/groups/${group}/consent-of/c01`, "银杏小组 c01：同意");
  for (let number = 1; number <= 8; number++) {
    await page.getByRole("heading", { level: 1, name: `银杏小组 c0${number}：同意` }).waitFor();
    for (const purpose of ["参加小组", "填表", "公开全组平均", "几个月后再联系"]) {
      await page.getByRole("group", { name: purpose }).getByText("同意", { exact: true }).click();
    }
    await page.getByRole("button", { name: number < 8 ? "记下，下一个孩子" : "记下", exact: true }).click();
  }
  await page.getByText("记下了。").waitFor();
}

/** A small instrument of one's own, in both languages, published and asked of families before and after. */
export async function buildInstrument(page: Page): Promise<void> {
  await goTo(page, "/instruments", "量表");
  await page.getByRole("button", { name: "新编一张" }).click();
  await page.getByLabel("名字 · 中文").click();
  await write(page, "睡得好不好", "How the child sleeps", "想一想最近这一个星期。", "Think of the past week.");
  await page.getByLabel("谁来填").selectOption("caregiver");
  await page.getByRole("button", { name: "加一个分数" }).click();
  await page.getByRole("article", { name: "分数 1" }).getByLabel("分数的名字 · 中文").click();
  await write(page, "睡眠", "Sleep", "睡得怎么样", "How well the child sleeps");
  await page.getByRole("button", { name: "加一题" }).click();
  await write(page, "晚上很快就睡着", "Falls asleep quickly");
  await page.keyboard.press("Enter");
  await write(page, "夜里睡得安稳", "Sleeps through the night");
  await page.keyboard.press("Enter");
  await write(page, "早上起来有精神", "Is fresh in the morning");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
  await page.getByText("这一版已经定下来了").waitFor();
  for (const wave of ["开始前", "结束后"]) {
    await page.getByText(wave, { exact: true }).click();
    await page.getByRole("checkbox", { name: wave, checked: true }).waitFor();
  }
}

/** Eight sessions, all of them today, since a story does not wait for weeks. */
export async function planSessions(page: Page, group: string): Promise<void> {
  await goTo(page, `/groups/${group}/sessions`, "银杏小组：活动");
  for (let number = 1; number <= 8; number++) {
    const session = page.getByRole("region", { name: `第 ${number} 节`, exact: true });
    await session.getByLabel("哪天").fill(today());
  }
  await page.getByRole("button", { name: "存好计划" }).click();
  await page.getByText("存好了。").waitFor();
}

/** Who came to each session: all but one child at the second. */
export async function noteAttendance(page: Page, group: string): Promise<void> {
  await goTo(page, `/groups/${group}/sessions`, "银杏小组：活动");
  for (let number = 1; number <= 8; number++) {
    const session = page.getByRole("region", { name: `第 ${number} 节`, exact: true });
    await session.getByText("谁来了", { exact: true }).click();
    await session.getByRole("button", { name: /^都来了/ }).click();
    if (number === 2) await session.getByRole("group", { name: "c04" }).getByText("没来，说过").click();
    await session.getByRole("button", { name: "记下出席" }).click();
    await session.getByText("出席记下了。").waitFor();
  }
}

/** Opens a round for today. */
export async function openRound(page: Page, group: string, name: "开始前" | "结束后"): Promise<void> {
  await goTo(page, `/groups/${group}/waves`, "银杏小组：填表");
  const round = page.getByRole("region", { name });
  await round.getByLabel("第一天").fill(today());
  await round.getByLabel("最后一天").fill(new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10));
  await round.getByRole("button", { name: "开始这一轮" }).click();
  await round.getByText("好了。现在可以打印纸条。").waitFor();
}

/** Types a booklet in by its keys: the day, one key for the first question, and the second answer for all others. */
export async function enterBooklet(page: Page, code: string, first: string): Promise<void> {
  await goTo(page, `/paper/${code}`, /c02/);
  await page.getByLabel("纸上写的日期").fill(today());
  await page.getByRole("button", { name: "开始录" }).click();
  const counted = await page.getByText(/第 1 题，共 \d+ 题/).innerText();
  const others = Number(/共 (\d+) 题/.exec(counted)?.[1]) - 1;
  for (const key of first + "1".repeat(others)) await page.keyboard.press(key);
  await page.getByRole("heading", { name: "都录完了" }).waitFor();
  await page.keyboard.press("Enter");
}

/** Types into whatever has the caret, as an input method does, and goes on by Tab. */
async function write(page: Page, ...parts: string[]): Promise<void> {
  for (const [at, text] of parts.entries()) {
    if (at > 0) await page.keyboard.press("Tab");
    await page.keyboard.insertText(text);
  }
}
