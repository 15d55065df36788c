import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { estimateGroup } from "@kith/estimate";
import { library } from "@kith/library";
import { readRelease } from "@kith/release";
import { demoProgramme } from "@kith/testing";
import { findBrowser } from "@kith/testing/browser";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { demoLinks, heldBack } from "../src/demo/demo-links.ts";
import { groupsToPublish, isPlanted, plantDemo } from "../src/demo/plant.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { mendSite } from "../src/publish/put-out.ts";
import { siteFolder } from "../src/publish/site.ts";
import { findBrokenAudit } from "../src/store/audit.ts";
import { loadBoard } from "../src/store/board.ts";
import { loadGroupRecord } from "../src/store/group-record.ts";
import { addResponse } from "../src/store/responses.ts";
import { Store } from "../src/store/store.ts";
import type { Db } from "../src/store/tables.ts";
import { mayChange } from "./forge.ts";
import { temporaryFolder } from "./stage.ts";

const folder = temporaryFolder();
const demo = demoProgramme();
const now = () => new Date("2026-07-01T00:00:00.000Z");
/** How a page becomes a PDF has nothing to do with the database: it is printed beside one of the two. */
const isPrinted = process.env.DATABASE_URL === undefined;
let store: Store;

beforeAll(async () => {
  const { path, env } = await findBrowser();
  vi.stubEnv("KITH_CHROMIUM", isPrinted ? path : "/no/such/chromium");
  vi.stubEnv("LD_LIBRARY_PATH", env.LD_LIBRARY_PATH);
  store = await Store.open(folder.path);
  await plantDemo(store, demo, demoLinks(folder.path));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await store.close();
  folder[Symbol.dispose]();
});

test("what is planted comes to the same estimate as the made-up programme itself", async () => {
  for (const group of demo.groups) {
    const waits = (form: (typeof group.expected)[number]) => group.slug === "bamboo" && heldBack(form).waits;
    const expected = group.expected.filter((form) => form.wave === "T0" || form.wave === "T1");
    const direct = estimateGroup({
      group: group.slug,
      plannedSessions: group.plannedSessions,
      children: group.children,
      expected,
      responses: group.responses.filter(
        (response) =>
          (response.wave === "T0" || response.wave === "T1") &&
          !expected.some(
            (form) =>
              waits(form) &&
              form.child === response.child &&
              form.wave === response.wave &&
              form.instrument === response.instrument.id,
          ),
      ),
      sessions: group.sessions,
      instruments: [...library],
    });
    const stored = estimateGroup(await store.read(async (db) => loadGroupRecord(db, await idOf(group.slug))));
    for (const comparison of direct.comparisons.filter(({ pairs }) => pairs.length > 0)) {
      const same = stored.comparisons.find(
        ({ informant, scale, from, to }) =>
          informant === comparison.informant &&
          scale === comparison.scale &&
          from === comparison.from &&
          to === comparison.to,
      );
      expect(same?.pairs.toSorted(byChild)).toEqual(comparison.pairs.toSorted(byChild));
    }
    expect(stored.process).toEqual(direct.process);
    expect(stored.responses).toEqual(expect.arrayContaining(direct.responses));
  }
});

test("a builder that fails leaves no release, no ledger line and no page", async () => {
  const builder = fileURLToPath(import.meta.resolve("./a-builder-that-fails.ts"));
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);
  const refused = await makeDesk(store, now, { builder, log }).publish(await idOf("osmanthus"), "wang");
  expect(refused).toMatchObject({
    kind: "refused",
    status: 503,
    problems: [
      {
        at: "reports",
        says: {
          "zh-CN": expect.stringContaining("再按一次“发布”"),
          en: expect.stringContaining("once more often helps"),
        },
      },
    ],
  });
  expect(JSON.stringify(refused)).not.toContain("osmanthus.json");
  expect(logged).toEqual([expect.stringContaining("publish osmanthus: osmanthus.json cannot be published")]);
  expect(await count("release")).toBe(0);
  expect(await count("ledger")).toBe(0);
  expect(existsSync(siteFolder(folder.path))).toBe(false);
  expect(readdirSync(`${folder.path}/site`)).toEqual([]);
});

test("five groups are published with one build, and each has its page in both languages", async () => {
  const groups = await groupsToPublish(store, demo);
  const published = await makeDesk(store, now).publishAll(groups, "wang");
  expect(published).toHaveLength(5);
  for (const slug of ["osmanthus", "maple", "willow", "lotus", "cedar"]) {
    expect(page(`groups/${slug}/index.html`)).toContain("<html");
    expect(page(`en/groups/${slug}/index.html`)).toContain("<html");
    const release = readRelease(JSON.parse(readFileSync(`${folder.path}/releases/${slug}.json`, "utf8")));
    expect(release.kind).toBe("read");
  }
  expect(existsSync(`${siteFolder(folder.path)}/groups/bamboo`)).toBe(false);
  expect(await count("ledger")).toBe(6);
  expect(await groupsToPublish(store, demo)).toEqual([]);
  expect(await store.read(findBrokenAudit)).toBeNull();
});

test("each published report has its picture for links beside it, where it is printed its PDFs, and its page leads to them", () => {
  for (const slug of ["osmanthus", "maple", "willow", "lotus", "cedar"]) {
    expect(page(`groups/${slug}/index.html`)).toMatch(/property="og:image" content="[^"]+\.card\.png"/);
    expect(filesBeside(slug)).toEqual(isPrinted ? ["card.png", "en.pdf", "zh-CN.pdf"] : ["card.png"]);
    const leadsTo = (path: string, pdf: string) => page(path).includes(`href="${pdf}"`);
    expect([
      leadsTo(`groups/${slug}/index.html`, `../../groups/${slug}/${slug}.zh-CN.pdf`),
      leadsTo(`en/groups/${slug}/index.html`, `../../../groups/${slug}/${slug}.en.pdf`),
    ]).toEqual([isPrinted, isPrinted]);
  }
  if (isPrinted)
    expect(readFileSync(`${siteFolder(folder.path)}/groups/maple/maple.en.pdf`, "latin1")).toMatch(/^%PDF-1\.\d/);
});

test("the draft says what will be withheld and why, and harm stands first", async () => {
  const desk = makeDesk(store, now);
  const willow = await desk.draft(await idOf("willow"), "wang");
  const lotus = await desk.draft(await idOf("lotus"), "wang");
  const cedar = await desk.draft(await idOf("cedar"), "wang");
  if (!("harm" in willow && "harm" in lotus && "harm" in cedar)) throw new Error("these three groups have drafts");
  expect(willow.harm.length).toBeGreaterThan(0);
  expect(willow.mainPoints[0]).toEqual(willow.harm[0]);
  expect(lotus.shown).toBe(0);
  expect(lotus.withheld.length).toBeGreaterThan(0);
  expect(cedar.withheld.map(({ informant }) => informant)).toContain("teacher");
  expect(cedar.withheld.map(({ scale }) => scale["zh-CN"])).toEqual(
    expect.arrayContaining(["躲着人的情况", "情绪爆发", "打骂排挤"]),
  );
});

test("publishing again what has not changed makes no new edition", async () => {
  const published = await makeDesk(store, now).publish(await idOf("maple"), "wang");
  expect(published).toEqual({ kind: "published", edition: 1, url: "/reports/groups/maple/", together: null });
  expect(await count("ledger")).toBe(6);
});

test("a failed build leaves the pages that are there untouched, and the log says what the builder threw", async () => {
  const before = readlinkSync(siteFolder(folder.path));
  const builder = fileURLToPath(import.meta.resolve("./a-builder-that-throws.ts"));
  const logged: string[] = [];
  const desk = makeDesk(store, now, { builder, log: (line) => logged.push(line) });
  expect((await desk.publish(await idOf("bamboo"), "wang")).kind).toBe("refused");
  expect(logged).toEqual([expect.stringContaining("Error: EACCES: permission denied, mkdir '.astro'")]);
  expect(readlinkSync(siteFolder(folder.path))).toBe(before);
  expect(page("groups/maple/index.html")).toContain("<html");
  expect(await count("release")).toBe(5);
});

test("Bamboo's first report appears, and one child more does not make a second set of numbers", async () => {
  const logged: string[] = [];
  vi.stubEnv("KITH_CHROMIUM", "/no/such/chromium");
  const desk = makeDesk(store, now, { log: (line) => logged.push(line) });
  const bamboo = await idOf("bamboo");
  const earlier = statSync(join(siteFolder(folder.path), "groups/osmanthus/index.html"));
  expect(await desk.publish(bamboo, "wang")).toMatchObject({ kind: "published", edition: 1 });
  expect(page("groups/bamboo/index.html")).toContain("<html");
  // Without a browser that prints it goes up all the same; nothing leads to a PDF, and the log says why there is none.
  expect(filesBeside("bamboo")).toEqual(["card.png"]);
  expect(page("groups/bamboo/index.html")).not.toContain(".pdf");
  expect(page("groups/bamboo/index.html")).toContain("用浏览器打印这一页");
  expect(logged).toEqual([expect.stringMatching(/没有找到能用的 Chromium.*No Chromium was found/)]);
  expect(filesBeside("osmanthus").includes("zh-CN.pdf")).toBe(isPrinted);
  // The page of a group that says the same is the one that stood, and was not made anew.
  const kept = statSync(join(siteFolder(folder.path), "groups/osmanthus/index.html"));
  expect(kept.mtimeMs).toBe(earlier.mtimeMs);
  expect((await store.read(loadBoard)).groups.find(({ slug }) => slug === "bamboo")?.release).toEqual({
    state: "published",
    edition: 1,
    url: "/reports/groups/bamboo/",
  });
  await bringIn("c04", "kith-interpersonal-child");
  const again = await desk.publish(bamboo, "wang");
  expect(again).toMatchObject({ kind: "refused", status: 409 });
  if (again.kind !== "refused") throw new Error("one child more was published");
  const inBoth = {
    "zh-CN": expect.stringMatching(/^\P{Script=Latin}+$/u),
    en: expect.stringMatching(/^\P{Script=Han}+$/u),
  };
  expect(again.problems).toContainEqual({
    at: "child/withdrawal/T0/T1",
    rule: "same-members-or-nothing",
    says: inBoth,
    wayOut: inBoth,
  });
  expect(await count("ledger")).toBe(7);
});

test("a public release that was damaged is named in both languages, its details go to the log, and nothing is published", async () => {
  const maple = await idOf("maple");
  const bodyOf = async (db: Db) =>
    (await db.selectFrom("release").select("body").where("group_id", "=", maple).executeTakeFirstOrThrow()).body;
  const write = (body: string) =>
    store.write((trx) => trx.updateTable("release").set({ body }).where("group_id", "=", maple).execute());
  const whole = await store.read(bodyOf);
  await store.write((trx) => mayChange(trx, "release"));
  await write(whole.replace('"edition":1', '"edition":2'));
  const logged: string[] = [];
  const desk = makeDesk(store, now, { log: (line) => logged.push(line) });
  const refused = await desk.publish(await idOf("willow"), "wang");
  await write(whole);
  expect(refused).toMatchObject({
    status: 409,
    problems: [
      { at: "maple", says: { "zh-CN": expect.stringContaining("（maple）打不开了"), en: expect.any(String) } },
    ],
  });
  expect(JSON.stringify(refused)).not.toContain("hash");
  expect(logged.join("\n")).toMatch(/^release of maple: \w+: /);
  expect(await count("ledger")).toBe(7);
});

test("a site that was lost is built again from what is published, and a release file that was damaged is written again", async () => {
  rmSync(`${folder.path}/site`, { recursive: true });
  expect(await mendSite(store)).toBeNull();
  expect(page("groups/bamboo/index.html")).toContain("<html");
  const file = `${folder.path}/releases/maple.json`;
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.slice(0, 200));
  expect(await mendSite(store)).toBeNull();
  expect(readFileSync(file, "utf8")).toBe(whole);
});

test("planting is whole: the programme is there after a restart, and no second one is planted", async () => {
  await store.close();
  store = await Store.open(folder.path);
  expect(await isPlanted(store, demo)).toBe(true);
  await expect(plantDemo(store, demo, demoLinks(folder.path))).rejects.toThrow();
  expect((await store.read(loadBoard)).groups).toHaveLength(6);
});

async function bringIn(child: string, instrument: string): Promise<void> {
  const response = demo.groups
    .flatMap((group) => (group.slug === "bamboo" ? group.responses : []))
    .find((one) => one.child === child && one.wave === "T1" && one.instrument.id === instrument);
  if (!response) throw new Error(`bringIn requires a form of ${child}`);
  const board = await store.read(loadBoard);
  const cell = board.groups
    .find(({ slug }) => slug === "bamboo")
    ?.cells.find((one) => one.child === child && one.wave === "T1" && one.instrument === instrument);
  if (!cell) throw new Error(`bringIn requires ${child} on the board`);
  await store.write((trx) => addResponse(trx, store.secrets, cell.assignment, response, response.finished));
}

async function idOf(slug: string): Promise<string> {
  const row = await store.read((db) =>
    db.selectFrom("group_").select("id").where("slug", "=", slug).executeTakeFirstOrThrow(),
  );
  return row.id;
}

async function count(table: "release" | "ledger"): Promise<number> {
  return store.read(async (db) => (await db.selectFrom(table).selectAll().execute()).length);
}

function page(path: string): string {
  return readFileSync(`${siteFolder(folder.path)}/${path}`, "utf8");
}

/** What lies beside a report's page that takes a painter or a printer. */
function filesBeside(slug: string): string[] {
  const names = readdirSync(`${siteFolder(folder.path)}/groups/${slug}`);
  return names
    .filter((name) => /\.(png|pdf)$/.test(name))
    .map((name) => name.slice(slug.length + 1))
    .sort();
}

function byChild(left: { child: string }, right: { child: string }): number {
  return left.child.localeCompare(right.child);
}
