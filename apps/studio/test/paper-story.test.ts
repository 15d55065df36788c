import type { Board, InstrumentShelf, PaperRound } from "@kith/server/api";
import { axeOn } from "@kith/testing/axe";
import { desk, type Page, phone } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { day, goTo, openPaperHouse, type PaperHouse, signInAs } from "./paper-house.ts";
import { readQr } from "./read-qr.ts";

// From empty sheets to forms that are in: the tests stand in the order of the story.
let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house?.close());

const codeOf = (child: string, informant: string) =>
  house.round.booklets.find((each) => each.child === child && each.informant === informant)?.code ?? "";

test("everyone's booklets come out of the printer a page to a sheet, say which page they are, and their code opens the right row", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "yes");
  });
  await goTo(page, house.address, `/groups/${house.group}/booklets/T0`);
  await page.locator(".sheet-page").first().waitFor();
  await page.getByLabel("印谁的").selectOption(codeOf("c01", "child"));
  await usable(page, "booklets");
  await page.getByLabel("印谁的").selectOption("everyone");
  const sheets = await page.locator(".sheet-page").count();
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(sheets);
  const feet = await page.locator(".booklet").first().locator(".sheet-foot").allInnerTexts();
  expect(feet.map((foot) => /第 (\d+) 页，共 (\d+) 页/.exec(foot)?.slice(1).map(Number))).toEqual(
    feet.map((_, at) => [at + 1, feet.length]),
  );
  for (const foot of feet) expect(foot).toMatch(/c01[\s\S]+[0-9A-Z]{6}[\s\S]+kith-interpersonal-\w+ \d+\.\d+\.\d+/);
  const scanned = await readQr(page.locator(".sheet-page .qr").first());
  expect(scanned).toMatch(/\/studio\/#\/paper\/[0-9A-Z]{6}\/zh-CN$/);
  await page.getByRole("button", { name: "印出来" }).click();
  await page.locator("body[data-printed]").waitFor();
  await goTo(page, house.address, scanned.split("#")[1] ?? "");
  await page.getByRole("heading", { level: 1, name: "c01 · 家里人 · 开始前" }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the paper beside a draft and a version is the booklet that is printed, page by page", async () => {
  const { page } = await house.openPage({ viewport: desk });
  const reply = await page.context().request.get(`${house.address}/api/studio/instruments`);
  const { versions } = (await reply.json()) as InstrumentShelf;
  const hash = versions.find((one) => one.instrument === "kith-mechanism-self-concept-child")?.hash;
  await goTo(page, house.address, `/instruments/blank/${hash}`);
  const sheets = () => page.locator(".sheet-body").evaluateAll((pages) => pages.map((each) => each.innerHTML));
  await page.locator(".sheet-page").first().waitFor();
  const printed = await sheets();
  expect(printed.length).toBeGreaterThan(0);
  await goTo(page, house.address, `/instruments/versions/${hash}`);
  await page.getByRole("tab", { name: "纸上" }).click();
  await expect.poll(sheets).toEqual(printed);
  await page.getByRole("button", { name: "做新的一版" }).click();
  await page.getByRole("tab", { name: "纸上" }).click();
  await expect.poll(sheets).toEqual(printed);
  await page.getByLabel("用哪种语言").selectOption("both");
  await expect.poll(async () => (await sheets()).length).toBe(printed.length * 2);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".builder-edit").isVisible()).toBe(false);
  expect(await page.locator(".sheet-page").first().isVisible()).toBe(true);
  await page.context().close();
});

test("a booklet of every instrument of ours fits its sheets, in both languages and both sizes", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  const reply = await page.context().request.get(`${house.address}/api/studio/instruments`);
  const { versions } = (await reply.json()) as InstrumentShelf;
  expect(versions.length).toBeGreaterThanOrEqual(9);
  for (const { hash, instrument, items } of versions) {
    await goTo(page, house.address, `/instruments/blank/${hash}`);
    for (const language of ["en", "zh-CN"]) {
      await page.getByLabel("什么文字").selectOption(language);
      for (const size of ["large", "usual"]) {
        await page.getByLabel("字有多大").selectOption(size);
        await page
          .locator(`.booklet${size === "large" ? ".large" : ":not(.large)"}[lang="${language}"] .sheet-page`)
          .first()
          .waitFor();
        const found = await page.evaluate(() => {
          const bodies = [...document.querySelectorAll<HTMLElement>(".sheet-page")];
          const isFull = (sheet: HTMLElement) => {
            const [body, foot] = [sheet.querySelector(".sheet-body"), sheet.querySelector(".sheet-foot")];
            return (body?.getBoundingClientRect().bottom ?? 0) > (foot?.getBoundingClientRect().top ?? 0) + 1;
          };
          const wide = (inner: Element) => inner.scrollWidth > inner.clientWidth + 1;
          return {
            questions: bodies.flatMap((sheet) => [...sheet.querySelectorAll(".sheet-number")]).length,
            over: bodies.filter(isFull).length,
            wide: bodies.filter((sheet) => [sheet, ...sheet.querySelectorAll(".circle-words")].some(wide)).length,
            pages: bodies.length,
          };
        });
        const where = `${instrument} ${language} ${size}`;
        expect([where, found.over, found.wide], where).toEqual([where, 0, 0]);
        expect(found.questions, where).toBeGreaterThanOrEqual(items);
        expect(found.pages, where).toBeLessThanOrEqual(size === "large" ? 12 : 4);
      }
    }
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}, 120_000);

test("twenty-four questions take a press each; a reload, a lost connection and a wrong key cost nothing", async () => {
  const { page, complaints } = await house.openPage({ viewport: desk });
  await goTo(page, house.address, "/paper");
  await page.getByRole("heading", { level: 1, name: "录入纸质表" }).waitFor();
  await usable(page, "code");
  await page.getByLabel("本子号").fill(codeOf("c01", "caregiver").toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "先看纸的最上面" }).waitFor();
  await page.getByLabel("纸上写的日期").fill(day(40));
  await page.getByText("这一天还没有到").waitFor();
  await page.getByLabel("纸上写的日期").fill(day(-30));
  await page.getByText(/这一天不在这一轮的日子里/).waitFor();
  await usable(page, "top of the paper");
  await page.getByLabel("纸上写的日期").fill(day(-1));
  await page.getByRole("button", { name: "开始录" }).click();
  await page.getByText("第 1 题，共 25 题").waitFor();
  let presses = 0;
  const from = Date.now();
  const type = async (keys: string) => {
    for (const key of keys) await page.keyboard.press(key === " " ? "Space" : key);
    presses += keys.length;
  };
  await type("01234012340");
  const half = Date.now() - from;
  await page.keyboard.press("9");
  await page.getByText("“9”不是这一题的答案。可以按：0 1 2 3 4 A。").waitFor();
  await usable(page, "a key that is no answer");
  await page.reload();
  await page.getByText("第 12 题，共 25 题").waitFor();
  await page.context().setOffline(true);
  const again = Date.now();
  await type("1a x01234012341");
  await page.getByRole("heading", { name: "都录完了" }).waitFor();
  const seconds = (half + Date.now() - again) / 1000;
  await usable(page, "the end");
  await page.keyboard.press("Enter");
  presses += 1;
  await page.getByText(/现在连不上，还没有存到服务器/).waitFor();
  await page.context().setOffline(false);
  await page.getByText("存好了。还要一位同事录第二遍，您录的不会给对方看。").waitFor({ timeout: 15_000 });
  await usable(page, "stored");
  process.stdout.write(
    `a form of 24 questions and one about safety from paper: ${presses} key presses, ${seconds.toFixed(1)} s\n`,
  );
  expect(presses).toBeLessThanOrEqual(27);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kith-paper")))).toEqual(
    [],
  );
  await goTo(page, house.address, `/paper/${codeOf("c01", "caregiver")}`);
  await page.getByText("这一本您录过了。第二遍请换一位同事。").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a colleague on a phone reads two places otherwise, the paper settles them, and the board and the record say so", async () => {
  const { page, complaints } = await house.openPage({ viewport: phone, colorScheme: "dark" });
  await signInAs(page, house.address, house.second);
  const code = codeOf("c01", "caregiver");
  await goTo(page, house.address, `/paper/${code}`);
  await page.getByLabel("纸上写的日期").fill(day(-1));
  await page.getByRole("button", { name: "开始录" }).click();
  await page.getByText("第 1 题，共 25 题").waitFor();
  expect(await page.locator(".row-sign:not(.open)").count()).toBe(0);
  await page.getByRole("button", { name: /没有过/ }).click();
  await page.getByRole("button", { name: /三五回/ }).click();
  for (const key of "234012340") await page.keyboard.press(key);
  await usable(page, "a question on a phone");
  for (const key of ["1", "a", "Space", "x", ..."01234012441"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await page.getByText("两遍有 2 处不一样").waitFor();
  await boardSays("differs");
  await page.getByRole("link", { name: "去定" }).click();
  await page.getByRole("heading", { level: 1, name: "对着纸定下来：c01" }).waitFor();
  await usable(page, "settling");
  expect(await page.getByText("一位这样录").count()).toBe(4);
  const places = page.locator(".settle-place");
  await places.nth(0).getByText("一两回").click();
  await page.getByText("还有 1 处没有选。").waitFor();
  await places.nth(1).getByText("看不清").click();
  await page.getByRole("button", { name: "就按纸上的" }).click();
  await page.getByText(/定好了，表收下了/).waitFor();
  expect(await page.locator(".receipt").innerText()).toMatch(/^[0-9A-Z]{6}$/);
  await boardSays("settled");
  await goTo(page, house.address, `/groups/${house.group}/paper`);
  await page.getByText(/录了 1 本、25 个答案，有 2 处不同，大约每 13 个里 1 个/).waitFor();
  await page.getByText(/：录了 25 个答案，后来对着纸看，录错的有 1 个/).waitFor();
  await page.getByText(/》：25 个答案里，两遍有 2 处不同。/).waitFor();
  await page.getByText("这个项目怎么录纸质表").click();
  await usable(page, "paper of a round");
  await goTo(page, house.address, `/groups/${house.group}`);
  await page.getByRole("button", { name: "c01 开始前 家里人: 收到" }).waitFor();
  await page.getByRole("button", { name: "c02 开始前 自评: 在纸上" }).click();
  await page.getByRole("dialog").getByText("还没打开 · 在纸上").first().waitFor();
  await usable(page, "board", ["region"]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("where once is enough, it counts at a press; and in English no screen of paper holds Chinese", async () => {
  const { page, complaints } = await house.openPage({ viewport: { width: 320, height: 640 }, english: true });
  await goTo(page, house.address, `/groups/${house.group}/paper/T0`);
  await page.getByText("How this programme enters paper").click();
  await page.getByText("Once may be enough").click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await english(page, "round");
  await goTo(page, house.address, `/paper/${codeOf("c02", "teacher")}/en`);
  await page.getByText("Language of the paper").waitFor();
  await english(page, "top of the paper");
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByText("Question 1 of 25").waitFor();
  await english(page, "question");
  for (const key of "0123401234012340123401231") await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await page.getByText("Stored. A colleague enters it once more").waitFor();
  await english(page, "stored");
  await page.getByRole("button", { name: "Once is enough: count it" }).click();
  await page.getByText("Settled, and the forms are in.").waitFor();
  await goTo(page, house.address, `/groups/${house.group}/booklets/T0`);
  await page.locator(".sheet-page").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function boardSays(step: string): Promise<void> {
  const { page } = await house.openPage({ viewport: desk });
  const board = (await (await page.context().request.get(`${house.address}/api/studio/board`)).json()) as Board;
  const cell = board.groups[0]?.cells.find(({ child, informant }) => child === "c01" && informant === "caregiver");
  expect(cell?.paper).toBe(step);
  const round = await page.context().request.get(`${house.address}/api/studio/groups/${house.group}/waves/T0/booklets`);
  const { booklets } = (await round.json()) as PaperRound;
  expect(booklets.find(({ code }) => code === codeOf("c01", "caregiver"))?.state).toBe(step);
  await page.context().close();
}

/** Nothing that axe finds, nothing that runs out of the screen to the side, and on a Chinese screen no English. */
async function usable(page: Page, where: string, apart: string[] = []): Promise<void> {
  const { violations } = await axeOn(page).disableRules(apart).analyze();
  const wrong = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  expect(wrong, where).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0);
  const text = await textOf(page, '[lang="en"], kbd, option');
  expect(text.match(/[A-Za-z]{2,}/g)?.filter((word) => word !== "Kith") ?? [], where).toEqual([]);
}

async function english(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0);
  const text = (await textOf(page, '[lang="zh-CN"], option')).replace(/小王|小陈/g, "");
  expect(text.match(/\p{Script=Han}+/gu) ?? [], where).toEqual([]);
}

function textOf(page: Page, without: string): Promise<string> {
  return page.evaluate((foreign) => {
    const copy = document.querySelector("main")?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "nothing was copied";
    for (const each of copy.querySelectorAll(foreign)) each.remove();
    return copy.textContent;
  }, without);
}
