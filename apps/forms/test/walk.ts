import type { Browser, Page } from "@kith/testing/browser";
import { phone } from "@kith/testing/browser";

/** A phone with the form open, and everything that went wrong on it or wanted to leave for elsewhere. */
export type Phone = { page: Page; troubles: string[]; close: () => Promise<void> };

export function openPhone(browser: Browser, url: string, secret: string, size = phone): Promise<Phone> {
  return openAt(browser, url, "/f", secret, size);
}

/** The same, drawn by SurveyJS on whatever screen. */
export function openLarge(browser: Browser, url: string, secret: string, size = phone): Promise<Phone> {
  return openAt(browser, url, "/f?lane=surveyjs", secret, size);
}

async function openAt(browser: Browser, url: string, path: string, secret: string, size: typeof phone): Promise<Phone> {
  const context = await browser.newContext({ viewport: size, hasTouch: true, isMobile: true, locale: "zh-CN" });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    // A request that the test lets fail is said on the console by the browser itself.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      troubles.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) troubles.push(`a request to ${request.url()}`);
    const { pathname, search } = new URL(request.url());
    // What is answered, and the link's secret, stand in no address that a server or a network notes.
    if (!["", "?lane=surveyjs"].includes(search) || (secret !== "" && pathname.includes(secret)))
      troubles.push(`an address that says too much: ${request.url()}`);
  });
  await page.goto(`${url}${path}#${secret}`);
  return { page, troubles, close: () => context.close() };
}

/** Presses a button by the words on it. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).tap();
}

export async function seeScreen(page: Page, screen: string): Promise<void> {
  await page.locator(`[data-screen="${screen}"]`).waitFor();
}

/** From an opened caregiver's link to the first question, as the person's own hand would. */
export async function beginAsCaregiver(page: Page): Promise<void> {
  await press(page, "开始");
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "question");
}

export function currentQuestion(page: Page): Promise<string | null> {
  return page.locator("[data-question]").getAttribute("data-question");
}

/** Taps one answer and waits until the next screen has come by itself. */
export async function tapAnswer(page: Page, words: string): Promise<void> {
  const name = await currentQuestion(page);
  await page.locator("[data-question]").getByText(words, { exact: true }).tap();
  await page.waitForFunction(
    (before) => document.querySelector("[data-question]")?.getAttribute("data-question") !== before,
    name,
  );
  // The place is kept a moment after the answer; a person who reloads is never as quick as this test.
  await page.waitForTimeout(100);
}

/** Answers question after question until the screen to send; `answers` are taken in turn, the last question gets `last`. */
export async function answerAll(page: Page, answers: readonly string[], last: string): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    const screen = await page.locator("[data-screen]").getAttribute("data-screen");
    if (screen === "send") return asked;
    if (screen === "rest") {
      await press(page, "接着填");
      await seeScreen(page, "question");
      continue;
    }
    const question = (await currentQuestion(page)) ?? "";
    asked.push(question);
    const isLast = question === "safety" || question === "talk";
    await tapAnswer(page, isLast ? last : (answers[(asked.length - 1) % answers.length] ?? ""));
  }
}

/** Presses on without answering, as fast as the page can, until the screen to send: for what comes after the questions. */
export function skipToSend(page: Page): Promise<void> {
  return skipTo(page, "send");
}

export async function skipTo(page: Page, goal: string): Promise<void> {
  await page.waitForFunction((goal) => {
    const screen = document.querySelector("[data-screen]")?.getAttribute("data-screen");
    if (screen === goal) return true;
    const buttons = [...document.querySelectorAll("button")];
    buttons.find((button) => ["先跳过", "下一题", "接着填"].includes(button.textContent))?.click();
    return false;
  }, goal);
}
