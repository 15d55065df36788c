import type { Page } from "@kith/testing/browser";
import { expect } from "vitest";

/** Called wherever there is something to look at, on the way from an empty house to everyone's slips. */
export type Stop = (where: string) => Promise<void>;

/** Programme, safety, the rules for children's data. */
export async function getReady(page: Page, stop: Stop): Promise<void> {
  await page.getByRole("link", { name: "开始准备" }).click();
  await page.getByRole("heading", { level: 1, name: "准备工作" }).waitFor();
  await stop("getting ready");
  await page.getByRole("link", { name: "项目: 去写" }).click();
  await page.getByLabel("项目叫什么（中文）").fill("一起长大");
  await page.getByLabel("项目叫什么（英文，可以不写）").fill("Growing up together");
  await page.getByLabel("在哪个县", { exact: true }).fill("某县");
  await stop("programme");
  await page.getByRole("button", { name: "存好" }).click();
  await page.getByRole("link", { name: "孩子的安全: 去写" }).click();
  await page.getByLabel("儿童保护负责人的姓名").fill("李站长");
  await page.getByLabel("负责人的电话").fill("0745 000 0001");
  await page.getByLabel(/^副手的姓名/).fill("陈社工");
  await page.getByLabel("副手的电话").fill("0745 000 0002");
  await stop("safety");
  await page.getByRole("button", { name: "存好" }).click();
  await page.getByRole("link", { name: "儿童个人信息处理规则: 去写" }).click();
  await page.getByRole("heading", { name: "家长会看到" }).waitFor();
  await stop("data notice");
  await page.getByRole("button", { name: "存好" }).click();
  await page.getByRole("heading", { level: 1, name: "准备工作" }).waitFor();
}

/** A group of eight children as codes. */
export async function makeGroup(page: Page, stop: Stop): Promise<void> {
  await page.getByRole("link", { name: "加一个小组" }).click();
  await page.getByLabel("选一个名字").selectOption({ label: "自己起名" });
  await page.getByLabel("小组叫什么（中文）").fill("王老师小组");
  await page.getByRole("button", { name: "建好这个小组" }).click();
  await page
    .getByRole("alert")
    .getByText(/里面好像有人名/)
    .waitFor();
  await stop("a name that points at somebody");
  await page.getByLabel("选一个名字").selectOption({ label: "银杏小组" });
  await page.getByRole("button", { name: "建好这个小组" }).click();
  await page.getByRole("heading", { level: 1, name: "银杏小组：孩子" }).waitFor();
  for (const [at, child] of (await page.locator(".child-cards > li").all()).entries()) {
    await child.getByLabel("几岁").selectOption(String(8 + (at % 4)));
    await child.getByLabel("谁照顾").selectOption({ label: at % 3 === 0 ? "父母" : "爷爷奶奶、外公外婆" });
    await child.getByLabel("主要是哪一种").selectOption({ label: at < 3 ? "打骂排挤" : "躲着人" });
    if (at >= 5) await child.getByLabel("第几位老师").selectOption("2");
    if (at === 1) await child.getByText("有人代读").click();
  }
  await page.getByRole("button", { name: "存好" }).click();
  await page.getByText(/以打骂为主/).waitFor();
  await stop("children");
  await page.getByRole("link", { name: "下一步：同意" }).waitFor();
  await page.getByRole("link", { name: "打印姓名对照表" }).click();
  await page.getByRole("columnheader", { name: "姓名（用笔写）" }).waitFor();
  await stop("key sheet");
}

/** Every guardian but the last says yes to all four. */
export async function gatherConsent(page: Page, stop: Stop): Promise<void> {
  await page.goto(page.url().replace(/\/keys$/, "/consent"));
  await page.getByRole("heading", { level: 1, name: "银杏小组：同意" }).waitFor();
  await stop("consent");
  await page.getByRole("link", { name: "c01: 去记" }).click();
  for (let number = 1; number <= 7; number++) {
    await page.getByRole("heading", { level: 1, name: `银杏小组 c0${number}：同意` }).waitFor();
    for (const purpose of ["参加小组", "填表", "公开全组平均", "几个月后再联系"]) {
      await page.getByRole("group", { name: purpose }).getByText("同意", { exact: true }).click();
    }
    if (number === 1) await stop("consent of one child");
    await page.getByRole("button", { name: "记下，下一个孩子" }).click();
  }
  await page.getByRole("heading", { level: 1, name: "银杏小组 c08：同意" }).waitFor();
}

export async function planSessions(page: Page, stop: Stop): Promise<void> {
  await page.getByRole("navigation", { name: "这个小组" }).getByRole("link", { name: "活动" }).click();
  const first = page.getByRole("region", { name: "第 1 节", exact: true });
  await first.getByLabel("哪天").fill(day(7));
  await first.getByText("互相支持的环境").click();
  await page.getByRole("button", { name: "从第一节起，每周一次" }).click();
  await page.getByRole("button", { name: "存好计划" }).click();
  await page.getByText("存好了。").waitFor();
  await stop("sessions");
}

export async function openBaseline(page: Page, stop: Stop): Promise<void> {
  await page.getByRole("navigation", { name: "这个小组" }).getByRole("link", { name: "填表" }).click();
  const before = page.getByRole("region", { name: "开始前" });
  await before.getByLabel("第一天").fill(day(0));
  await before.getByLabel("最后一天").fill(day(6));
  await before.getByRole("button", { name: "开始这一轮" }).click();
  await before.getByText("好了。现在可以打印纸条。").waitFor();
  await stop("rounds");
  await before.getByRole("link", { name: "打印纸条" }).click();
  await page.getByText("给照顾 c01 的人").waitFor();
  await stop("slips");
}

/** So many days from today. */
function day(later: number): string {
  return new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
}

/** An invitation for a colleague who publishes and sees nobody's answers; gives its link. */
export async function invitePublisher(page: Page, stop: Stop): Promise<string> {
  await page.goto(page.url().replace(/#.*/, "#/staff"));
  const invite = page.getByRole("region", { name: "邀请一位同事" });
  await invite.getByLabel("姓名").fill("赵");
  await invite.getByText(/^发布报告/).click();
  await invite.getByRole("button", { name: "做一个邀请链接" }).click();
  const link = await invite.locator("code").innerText();
  await stop("colleagues");
  return link;
}

/** A family changes its mind: the effects first, then in one press. Gives the receipt number. */
export async function withdrawFirst(page: Page, group: string, stop: Stop): Promise<string> {
  await page.goto(page.url().replace(/#.*/, `#/groups/${group}/consent-of/c01`));
  await page.getByText("只是不填表，孩子照样来小组").click();
  await page.getByText(/马上停止：还没有填的 7 份表不再要了/).waitFor();
  await stop("effects of a withdrawal");
  await page.getByRole("button", { name: "就这样办" }).click();
  const said = await page.getByText(/请把回执号读给家长/).innerText();
  await stop("withdrawn");
  return /[0-9A-Z]{6}/.exec(said)?.[0] ?? "";
}

/** What families are told is written anew: a fixed sentence cannot go, and what was agreed to before is still to be read. */
export async function writeText(page: Page, stop: Stop): Promise<void> {
  await page.goto(page.url().replace(/#.*/, "#/setup/texts"));
  const forms = page.getByRole("region", { name: "家长：填表" });
  await forms.getByText("现在用的是第 2 版：软件自带的").waitFor();
  await forms.getByRole("button", { name: /改这段话/ }).click();
  const chinese = forms.getByRole("textbox", { name: "家长：填表 · 中文" });
  const english = forms.getByRole("textbox", { name: "家长：填表 · 英文" });
  const [zh, en] = [await chinese.inputValue(), await english.inputValue()];
  await chinese.fill(`${zh.replace("同意了以后也可以随时说不，不用说原因。", "")}我们星期三下午在一起。`);
  await english.fill(`${en} We meet on Wednesday afternoons.`);
  await forms.getByText("少了", { exact: true }).waitFor();
  expect(await forms.getByRole("button", { name: "存成新的一版" }).isDisabled()).toBe(true);
  await stop("a text without a fixed sentence");
  await forms.getByRole("button", { name: "放回去" }).click();
  await forms.getByText("加了：“We meet on Wednesday afternoons.”").waitFor();
  await forms.getByRole("button", { name: "存成新的一版" }).click();
  await forms.getByText("现在用的是第 3 版").waitFor();
  await forms.getByText(/7 个孩子的家长答应的是以前的版本/).waitFor();
  await forms.getByText(/^以前的版本（2）$/).click();
  await forms.getByText("7 个孩子的同意是对这一版说的。").waitFor();
  await stop("what families are told");
  // A place for a fact has a name that people read, also where it is said to be gone.
  const notice = forms.page().getByRole("region", { name: "儿童个人信息处理规则" });
  await notice.getByRole("button", { name: /改这段话/ }).click();
  const rules = notice.getByRole("textbox", { name: "儿童个人信息处理规则 · 中文" });
  await rules.fill((await rules.inputValue()).replace("{谁负责}", "李站长"));
  await notice.getByText("中文里少了 {谁负责}，这里会换成项目写的内容。").waitFor();
}

/** The day of the baseline: one child wants to, one does not. */
export async function dayOfBaseline(page: Page, group: string, stop: Stop): Promise<void> {
  await page.goto(page.url().replace(/#.*/, "#/"));
  await page.getByRole("link", { name: "今天要做的" }).click();
  await page.waitForURL((url) => url.href.endsWith(`#/groups/${group}/day`));
  await page.getByRole("group", { name: "c02 今天愿意填吗" }).getByText("可以").click();
  await page.getByText("记下了。").waitFor();
  await page.getByRole("group", { name: "c03 今天愿意填吗" }).getByText("今天不想").click();
  await page.getByText("记下了。").waitFor();
  await stop("day of the baseline");
}

/** A child who does not come any more: what it does is said first, and it can be taken back. */
export async function noteLeaving(page: Page, group: string, stop: Stop): Promise<void> {
  await page.goto(page.url().replace(/#.*/, `#/groups/${group}/children`));
  await page.getByRole("link", { name: "c05: 孩子不来了" }).click();
  await page.getByText(/先弄清楚：孩子现在在哪里/).waitFor();
  await page.getByText("还没有填的 7 份表不再等了", { exact: false }).waitFor();
  expect(await page.getByText(/报告第一段会写/).count()).toBe(0);
  await page.getByLabel("为什么不来了").selectOption({ label: "情况变差了，或者让人担心" });
  await page.getByText(/报告第一段会写/).waitFor();
  await stop("effects of leaving");
  await page.getByRole("button", { name: "记下：孩子离开了" }).click();
  await page.getByText(/^已经离开/).waitFor();
  await stop("left");
  await page.getByRole("link", { name: "孩子", exact: true }).click();
  await page.getByRole("region", { name: "已经离开的" }).getByRole("link", { name: "c05: 看一看" }).click();
  await page.getByRole("button", { name: "记错了，或者孩子又回来了" }).click();
  await page.getByRole("button", { name: "记下：孩子离开了" }).waitFor();
}

/** Answers as a file, saved from the browser. Gives its name and what the page said. */
export async function exportAnswers(page: Page, stop: Stop): Promise<string> {
  await page.goto(page.url().replace(/#.*/, "#/exports"));
  await page.getByLabel("存成什么").selectOption("csv-wide");
  await stop("exports");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "存成文件" }).click(),
  ]);
  await page.getByText(`存好了：${file.suggestedFilename()}，里面有 0 份表。`).waitFor();
  return file.suggestedFilename();
}

/** Who came to the first session. */
export async function noteAttendance(page: Page, group: string, stop: Stop): Promise<void> {
  await page.goto(page.url().replace(/#.*/, `#/groups/${group}/sessions`));
  const first = page.getByRole("region", { name: "第 1 节", exact: true });
  await first.getByText("谁来了", { exact: true }).click();
  await first.getByRole("button", { name: /^都来了/ }).click();
  await first.getByRole("group", { name: "c04" }).getByText("没来，说过").click();
  await first.getByRole("button", { name: "记下出席" }).click();
  await page.getByText("出席记下了。").waitFor();
  await stop("attendance");
}

/** The administrator sees in words whether the server can be relied on; a house without a backup says so first. */
export async function lookAfterTheHouse(page: Page, stop: Stop): Promise<void> {
  await page.goto(page.url().replace(/#.*/, "#/setup"));
  await page.getByRole("link", { name: "服务器还好吗" }).click();
  const findings = page.getByRole("list", { name: "服务器还好吗" }).getByRole("listitem");
  await findings.first().waitFor();
  expect(await findings.first().innerText()).toMatch(/要处理\s+还没有备份过/);
  await findings.getByText("操作记录和公布的账都和写下时一样。").waitFor();
  await stop("health");
}
