import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import type { Response } from "@kith/instrument";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Browser, desk, openBrowser, type Page, phone } from "../browser/index.ts";
import { demoProgramme } from "../src/index.ts";
import { fillIn } from "./fill-in.ts";
import { type KithProcess, startKith } from "./kith-process.ts";
import { type Line, publishedLines } from "./published.ts";

// From one grandmother's form to one public page, on the real apps: the tests stand in the order of the path.
const data = mkdtempSync(join(tmpdir(), "kith-walking-path-"));
const atOnce = { timeout: 10_000, interval: 100 };
let browser: Browser;
let kith: KithProcess;
let studio: Page;

beforeAll(async () => {
  [browser, kith] = await Promise.all([openBrowser(), startKith(data, "--fresh")]);
});
afterAll(async () => {
  await browser?.close();
  await kith?.stop();
  rmSync(data, { recursive: true, force: true });
});

test("five groups are public from the start, and the one that still waits for forms is not", async () => {
  const answers = await Promise.all(slugs.map((slug) => fetch(report(slug)).then(({ status }) => [slug, status])));
  expect(Object.fromEntries(answers)).toEqual({
    osmanthus: 200,
    bamboo: 404,
    maple: 200,
    willow: 200,
    lotus: 200,
    cedar: 200,
  });
});

test("a worker signs in and sees which of Bamboo's forms are still awaited", async () => {
  studio = await browser.newPage({ viewport: desk, locale: "zh-CN" });
  await studio.goto(`${kith.address}/studio/`);
  await studio.getByLabel("邮箱").fill("demo@kith.example");
  await studio.getByLabel("密码").fill("kith-demo-2026");
  await studio.getByRole("button", { name: "登录" }).click();
  await studio.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "看每张表" }).click();
  for (const form of awaited)
    expect(await studio.getByRole("button", { name: form }).innerText()).toContain("还没打开");
});

test("a grandmother answers twenty-four questions by touch on a small phone, in Chinese, and the studio shows it at once", async () => {
  const { page, close } = await someonesPhone(0);
  const sent = await fillIn(page, held("caregiver", "c02"));
  expect(sent.receipts).toEqual([expect.stringMatching(/^\S{6}$/)]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(phone.width);
  await close();
  await expect
    .poll(() => studio.getByRole("button", { name: /^c02 结束后 家里人/ }).innerText(), atOnce)
    .toContain("收到");
});

test("the child sends five forms and the teacher two, each to a receipt", async () => {
  const child = async () => {
    const { page, close } = await someonesPhone(2);
    const sent = await fillIn(page, held("child", "c04"));
    expect(sent.receipts).toHaveLength(5);
    await close();
  };
  const teacher = async () => {
    const { page, close } = await someonesPhone(1);
    for (const code of ["c08", "c09"]) {
      await page.locator(`[data-child=${code}]`).tap();
      const sent = await fillIn(page, held("teacher", code));
      expect(sent.receipts).toHaveLength(1);
      await page.getByRole("button", { name: "回到名单", exact: true }).tap();
    }
    await close();
  };
  await Promise.all([child(), teacher()]);
  for (const form of awaited) {
    await expect.poll(() => studio.getByRole("button", { name: form }).innerText(), atOnce).toContain("收到");
  }
});

test("what was tapped is what the database holds, answer for answer", () => {
  const db = new DatabaseSync(join(data, "kith.db"), { readOnly: true });
  const bodies = db
    .prepare("select body from response")
    .all()
    .map(({ body }) => JSON.parse(String(body)) as Response);
  const planted = new Set(groups.flatMap(({ responses }) => responses.map(({ id }) => id)));
  const waited = [
    ...held("caregiver", "c02"),
    ...held("child", "c04"),
    ...held("teacher", "c08"),
    ...held("teacher", "c09"),
  ];
  for (const given of waited) {
    const stored = bodies.filter(
      (one) => !planted.has(one.id) && one.instrument.id === given.instrument.id && one.child === given.child,
    );
    expect(stored.map((one) => one.answers)).toEqual([given.answers]);
  }
  db.close();
});

test("the worker publishes Bamboo, and its page is public in both languages", async () => {
  await studio.getByRole("link", { name: "发布报告" }).click();
  await studio.getByRole("button", { name: "发布", exact: true }).click();
  await studio.getByRole("alertdialog").getByRole("button", { name: "发布", exact: true }).click();
  await studio.getByRole("link", { name: "看公开的报告（中文）" }).click({ timeout: 60_000 });
  expect(studio.url()).toBe(report("bamboo"));
  expect(await studio.locator("h1").innerText()).toContain("竹子小组");
  await studio.goto(report("bamboo", "en/"));
  expect(await studio.locator("h1").innerText()).toContain("Bamboo");
});

test("every page shows, in both languages, the numbers that are worked out by hand from the database, or why not", async () => {
  const byHand = JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(new URL("./by-hand.ts", import.meta.url)), join(data, "kith.db")], {
      encoding: "utf8",
    }),
  ) as { grp: string; role: string; scale: string; n: number; before: number; after: number }[];
  const scales: Record<string, string> = { wd: "withdrawal", ca: "cathartic", ag: "aggressive" };
  let compared = 0;
  for (const slug of slugs.filter((one) => one !== "lotus")) {
    for (const [language, atAnEnd] of Object.entries({ "": "一头", "en/": "one end" })) {
      const lines = await publishedLines(studio, report(slug, language));
      for (const cell of byHand.filter(({ grp }) => grp === slug)) {
        const line = lines.find((one) => one.scale === scales[cell.scale] && one.informant === cell.role);
        const told = { slug, scale: scales[cell.scale], informant: cell.role };
        if (cell.n < 6 || isOneTeachers(cell)) {
          expect({ slug, ...line }).toMatchObject({ ...told, kind: "withheld" });
        } else if (line?.kind === "withheld") {
          expect(line.says).toContain(atAnEnd);
        } else {
          const [before, after] = [cell.before.toFixed(1), cell.after.toFixed(1)];
          expect({ slug, ...line }).toMatchObject({ ...told, kind: "shown", before, after });
          expect(Number(line?.change.replace("−", "-"))).toBeCloseTo(cell.after - cell.before);
          compared++;
        }
      }
    }
  }
  expect(compared).toBeGreaterThanOrEqual(60);
});

/** Maple's one teacher rated every child: to publish that would be to publish one person's opinion. */
function isOneTeachers({ grp, role }: { grp: string; role: string }): boolean {
  return grp === "maple" && role === "teacher";
}

test("what may not be shown is withheld, with its reason in both languages", async () => {
  const cases = [
    ["osmanthus", "caregiver", "前后都填的人太少", "too few answered both times"],
    ["maple", "caregiver", "前后都填的人太少", "too few answered both times"],
    ["maple", "teacher", "填表的人太少", "too few raters"],
    ["cedar", "teacher", "中途换了填表人", "the rater changed"],
  ] as const;
  for (const [slug, informant, chinese, english] of cases) {
    for (const [language, reason] of Object.entries({ "": chinese, "en/": english })) {
      const lines = await publishedLines(studio, report(slug, language));
      const outcomes = lines.filter((line) => isOutcome(line) && line.informant === informant);
      expect(outcomes).toHaveLength(3);
      for (const line of outcomes) {
        expect({ slug, ...line }).toMatchObject({ slug, kind: "withheld", says: expect.stringContaining(reason) });
      }
    }
  }
});

test("four children are too few: Lotus tells what was offered and not one outcome, and says why", async () => {
  for (const [language, sessions, reason] of [
    ["", "6节活动", "小组人数太少"],
    ["en/", "6 sessions", "the group is too small"],
  ] as const) {
    const lines = await publishedLines(studio, report("lotus", language));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatchObject({ kind: "withheld", says: expect.stringContaining(reason) });
    expect(await studio.locator(".main-points").innerText()).toContain(sessions);
  }
});

test("that Willow's children hurt others more is the first thing its page says, in both languages", async () => {
  for (const language of ["", "en/"]) {
    await studio.goto(report("willow", language));
    const first = studio.locator(".report section").first();
    expect(await first.locator("[data-claim]").first().getAttribute("data-claim")).toContain("harm");
    const numbers = await publishedLines(studio, report("willow", language));
    const worse = numbers.filter(
      (line) => line.scale === "aggressive" && line.kind === "shown" && line.change.startsWith("+"),
    );
    expect(worse.map(({ informant }) => informant)).toEqual(expect.arrayContaining(["caregiver", "teacher"]));
  }
});

test("no file of the public site holds a child's code", () => {
  const site = realpathSync(join(data, "site"));
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(site, file)).isFile(),
  );
  expect(files.length).toBeGreaterThan(20);
  const named = files.filter((file) => /\bc(?:0\d|10)\b/i.test(readFileSync(join(site, file), "utf8")));
  expect(named).toEqual([]);
});

test("Ctrl-C stops it cleanly, and a second start keeps every form and every page", async () => {
  expect(await kith.stop()).toBe(0);
  kith = await startKith(data);
  expect((await fetch(report("bamboo"))).status).toBe(200);
  const { page, close } = await someonesPhone(0);
  expect(await page.locator("output[data-receipt]").innerText()).toMatch(/^\S{6}$/);
  await close();
});

const groups = demoProgramme().groups;
const slugs = groups.map(({ slug }) => slug);
const awaited = [/^c02 结束后 家里人/, /^c04 结束后 自评/, /^c08 结束后 老师/, /^c09 结束后 老师/];

function report(slug: string, language: "" | "en/" | string = ""): string {
  return `${kith.address}/reports/${language}groups/${slug}/`;
}

/** Bamboo's forms after the group that the demo holds back, as they would have been answered. */
function held(informant: string, child: string): Response[] {
  const bamboo = groups.find(({ slug }) => slug === "bamboo");
  return (
    bamboo?.responses.filter((one) => one.informant === informant && one.child === child && one.wave === "T1") ?? []
  );
}

function isOutcome(line: Line): boolean {
  return ["withdrawal", "cathartic", "aggressive"].includes(line.scale);
}

/** A phone of its own with one of the three printed links open: caregiver, teacher, child. */
async function someonesPhone(at: 0 | 1 | 2): Promise<{ page: Page; close: () => Promise<void> }> {
  const link = kith.printed().match(/http:\/\/\S+\/f#\S+/g)?.[at];
  if (!link) throw new Error(`kith demo printed no link number ${at + 1}:\n${kith.printed()}`);
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("[data-screen]:not([data-screen=opening])").waitFor();
  return { page, close: () => context.close() };
}
