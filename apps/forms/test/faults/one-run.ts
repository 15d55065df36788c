import { instrumentHash } from "@kith/instrument";
import type { Browser, Page } from "playwright-core";
import { links, tokens } from "../links.ts";
import { type SmallServer, startSmallServer, type Trouble } from "../small-server.ts";
import { currentQuestion } from "../walk.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { answer, closeDatabase, press, setClockOff } from "./people.ts";

export type Run = { seed: number; lost: string[]; doubled: string[]; early: string[]; diary: string[] };

const troubles: readonly Trouble[] = ["none", "none", "down", "busy", "too-many", "lost-reply", "not-ours"];
const steps = 14;

/**
 * One person's form with everything going wrong that chance picks: the network comes and goes, replies get lost, the page and its
 * database are closed, two windows are open, the clock is off, the questions get a new version, "send" is pressed many times. At
 * the end all is well again, and the form must be there once, with every answer that the screen showed as chosen.
 */
export async function oneRun(browser: Browser, app: string, seed: number): Promise<Run> {
  const chance = chanceOf(seed);
  const server = await startSmallServer(app, links);
  const run: Run = { seed, lost: [], doubled: [], early: [], diary: [] };
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const off = chance.one([0, 0, 365, -365]);
  if (off !== 0) await setClockOff(context, off);
  run.diary.push(`the clock is ${off} days off`);
  const lane = chance.one(["", "?lane=surveyjs"]);
  let page = await context.newPage();
  await page.goto(`${server.url}/f${lane}#${tokens.caregiver}`);
  const given = new Map<string, string>();
  const note = (what: string) => run.diary.push(what);
  const look = async () => {
    const thanks = await page
      .locator('[data-state="received"]')
      .count()
      .catch(() => 0);
    if (thanks > 0 && server.stored.size === 0) run.early.push("a thank-you before the form was stored");
  };
  try {
    await page.waitForSelector('[data-screen="welcome"]');
    for (let step = 0; step < steps; step += 1) {
      page = await oneStep({ page, chance, server, given, note, lane });
      await look();
    }
    server.chance = null;
    server.trouble = "none";
    await context.setOffline(false);
    note("all is well again");
    await finish(page, server, note);
    await look();
  } catch (error) {
    run.lost.push(`the run broke off: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  }
  judge(run, server, given);
  await context.close();
  await server.close();
  return run;
}

type At = {
  page: Page;
  chance: Chance;
  server: SmallServer;
  given: Map<string, string>;
  note: (what: string) => void;
  lane: string;
};

async function oneStep({ page, chance, server, given, note, lane }: At): Promise<Page> {
  const context = page.context();
  const what = chance.below(14);
  if (what === 0) {
    const on = chance.often(0.5);
    note(on ? "offline" : "online");
    await context.setOffline(on);
  } else if (what === 1) {
    const seen = chance.one(troubles);
    note(`the server: ${seen}`);
    server.chance = () => seen;
  } else if (what === 2) {
    note("each request goes its own way");
    server.chance = () => chance.one(troubles);
  } else if (what === 3) {
    note("reload");
    await again(page, () => page.reload());
  } else if (what === 4) {
    note("the page is closed and opened again");
    const fresh = await context.newPage();
    await page.close();
    await again(fresh, () => fresh.goto(`${server.url}/f${lane}#${tokens.caregiver}`));
    return fresh;
  } else if (what === 5) {
    note("a second window");
    const other = await context.newPage();
    await again(other, () => other.goto(`${server.url}/f${lane}#${tokens.caregiver}`));
    return other;
  } else if (what === 6) {
    note("the database is closed");
    await closeDatabase(page);
  } else if (what === 7) {
    note("the questions get a new version");
    renew(server);
  } else if (what === 8) {
    note("back");
    await press(page, ["上一题"]);
  } else if (what === 9) {
    note("send, five times, wherever that is possible");
    for (let time = 0; time < 5; time += 1) await press(page, ["发送"]);
  } else {
    await walk(page, chance, given, note);
  }
  return page;
}

/** A page that does not come while there is no network is tried again with one. */
async function again(page: Page, load: () => Promise<unknown>): Promise<void> {
  const came = await load().then(
    () => true,
    () => false,
  );
  if (!came || (await page.locator("[data-screen]").count()) === 0) {
    await page.context().setOffline(false);
    await load().catch(() => undefined);
  }
  await page.waitForSelector("[data-screen]", { timeout: 20_000 });
}

/** A few screens further, with answers. */
async function walk(
  page: Page,
  chance: Chance,
  given: Map<string, string>,
  note: (what: string) => void,
): Promise<void> {
  for (let count = 0; count < 5; count += 1) {
    if (await currentQuestionNow(page)) {
      const done = await answer(page, chance.below(6));
      if (done) {
        given.set(done.question, done.value);
        note(`${done.question} = ${done.value}`);
      }
      await press(page, ["下一题"]);
    } else if (!(await press(page, ["开始", "接着填", "再试一次"]))) {
      const self = page.getByText("我自己填", { exact: true });
      if (await self.isVisible().catch(() => false)) {
        await self.click();
        await press(page, ["下一题"]);
      }
    }
    await page.waitForTimeout(60);
  }
}

function currentQuestionNow(page: Page): Promise<string | null> {
  return page
    .locator("[data-question]")
    .count()
    .then((count) => (count > 0 ? currentQuestion(page) : null));
}

/** The same link now asks with other words, under a higher version; what was begun is still taken in the old one. */
export function renew(server: SmallServer): void {
  const link = server.links.get(tokens.caregiver);
  if (!link) return;
  const asked = Object.values(link.instruments).at(-1);
  if (!asked) return;
  const old = asked.instrument;
  const version = `0.${Number(old.version.split(".")[1]) + 1}.0`;
  const stem = { "zh-CN": `${old.stem["zh-CN"]}（新）`, en: `${old.stem.en} (new)` };
  const instrument = { ...old, version, stem };
  const key = `${instrument.id}@${version}`;
  server.links.set(tokens.caregiver, {
    ...link,
    forms: link.forms.map((form) => ({ ...form, instrument: key })),
    instruments: { ...link.instruments, [key]: { instrument, hash: instrumentHash(instrument) } },
  });
}

/** Goes to the end and sends, until there is a receipt. */
async function finish(page: Page, server: SmallServer, note: (what: string) => void): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const state = await page
      .locator("[data-screen]")
      .first()
      .getAttribute("data-screen")
      .catch(() => null);
    if (state === "already") return;
    if ((await page.locator('[data-state="received"]').count()) > 0) return;
    if (state !== null && ["offline", "code", "kept-here", "refused"].includes(state)) {
      await page.goto(`${server.url}/f#${tokens.caregiver}`);
      await page.reload();
    } else if (!(await press(page, ["发送", "再试一次", "先跳过", "下一题", "接着填", "开始"]))) {
      const self = page.getByText("我自己填", { exact: true });
      if (await self.isVisible().catch(() => false)) await self.click();
    }
    await page.waitForTimeout(40);
  }
  note(`no receipt within a minute: ${(await page.locator("body").innerText()).replaceAll("\n", " ").slice(0, 300)}`);
}

function judge(run: Run, server: SmallServer, given: Map<string, string>): void {
  if (server.stored.size === 0) run.lost.push("no form arrived");
  if (server.stored.size > 1) run.doubled.push(`${server.stored.size} forms arrived`);
  if (server.twoContents > 0) run.doubled.push(`one id came with two contents ${server.twoContents} times`);
  const [response] = server.stored.values();
  for (const [question, value] of given) {
    const answer = response?.answers[question] ?? response?.unscored[question];
    const told = typeof answer === "object" ? `missing:${answer.missing}` : String(answer);
    if (response && told !== value) run.lost.push(`${question} was ${value} and arrived as ${told}`);
  }
}
