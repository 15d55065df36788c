import { tokens } from "../links.ts";
import { openLarge, openPhone, press, seeScreen, skipToSend, tapAnswer } from "../walk.ts";
import type { Look, Stage } from "./look.ts";

/** The kind words of the server for a link that does not open, by why it does not. */
const refused = {
  revoked: ["这个链接已经停用了，不用再填。谢谢您。", "This link is no longer in use. Thank you."],
  expired: ["这一轮的填写时间已经过了。如果还想填，请联系社工。", "The time for these forms is over."],
  "not-yet-open": ["还没到填写的日子。到时候从同一个链接进来就行，谢谢您。", "It is not time to fill this in yet."],
  "not-needed": ["本轮不用填。谢谢您。", "Nothing needs filling in this time. Thank you."],
} as const;
const reasons = ["revoked", "expired", "not-yet-open", "not-needed"] as const;

export async function code({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openPhone(browser, server.url, "", size);
  await seeScreen(page, "code");
  await look(page, "code");
  await page.getByLabel("号码").fill("7K4M");
  await press(page, "打开");
  await page.getByText("还没输完整").waitFor();
  await look(page, "code-short");
  await page.getByLabel("号码").fill("0000-0000-0000");
  await press(page, "打开");
  await page.getByText("没有这个号码").waitFor();
  await look(page, "code-wrong");
  server.trouble = "down";
  await press(page, "打开");
  await seeScreen(page, "offline");
  await look(page, "offline");
  server.trouble = "none";
  await close();
}

export async function refusals({ browser, server, size }: Stage, look: Look): Promise<void> {
  for (const why of reasons) {
    const [chinese, english] = refused[why];
    const secret = `refused${why.replaceAll("-", "")}`.padEnd(22, "0");
    server.refusals.set(secret, { status: 403, why, says: { "zh-CN": chinese, en: english } });
    const { page, close } = await openPhone(browser, server.url, secret, size);
    await seeScreen(page, "refused");
    await page.getByText(chinese).waitFor();
    await look(page, `refused-${why}`);
    await close();
  }
  const cut = await openPhone(browser, server.url, tokens.caregiver.slice(0, -3), size);
  await seeScreen(cut.page, "refused");
  await look(cut.page, "refused-cut");
  await cut.close();
}

export async function danger({ browser, server, size }: Stage, look: Look): Promise<void> {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver, size);
  await press(page, "开始");
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  await tapAnswer(page, "三五回");
  await skipToSend(page);
  server.trouble = "down";
  await press(page, "发送");
  await page.locator('[data-state="waiting"]').waitFor();
  await page.getByRole("button", { name: "存成一个文件", exact: true }).waitFor();
  await page.getByRole("button", { name: "再试一次", exact: true, disabled: false }).waitFor();
  await look(page, "save-a-file");
  await page.goto("about:blank");
  await page.goto(`${server.url}/f?lane=surveyjs`);
  await page.locator("[data-screen]").waitFor();
  await look(page, "back-later");
  server.trouble = "none";
  await close();
  const later = await openPhone(browser, server.url, tokens.again, size);
  await seeScreen(later.page, "welcome");
  await later.page.goto("about:blank");
  await later.page.goto(`${server.url}/f`);
  await seeScreen(later.page, "kept-here");
  await look(later.page, "kept-here");
  await later.close();
  const none = await openPhone(browser, server.url, "", size);
  await none.page.addInitScript(() =>
    Reflect.defineProperty(window, "indexedDB", {
      value: {
        open: () => {
          throw new DOMException("no", "SecurityError");
        },
      },
    }),
  );
  await none.page.goto("about:blank");
  await none.page.goto(`${server.url}/f#${tokens.caregiver}`);
  await seeScreen(none.page, "not-kept");
  await look(none.page, "not-kept");
  await none.close();
}
