import { existsSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { contentHash } from "@kith/instrument";
import { demoProgramme } from "@kith/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLinks } from "../src/demo/demo-links.ts";
import { groupsToPublish, plantDemo } from "../src/demo/plant.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { loadPublicSite } from "../src/publish/public-site.ts";
import { asTheOnlyOne, mendSite, ownWorkshop } from "../src/publish/put-out.ts";
import { siteFolder, siteName } from "../src/publish/site.ts";
import { takeDown } from "../src/publish/take-down.ts";
import { loadBoard } from "../src/store/board.ts";
import { inspectLedger } from "../src/store/ledger.ts";
import { Store } from "../src/store/store.ts";
import { mayChange } from "./forge.ts";
import { runKith } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

// One data folder from its first publication on: the tests stand in the order of what happens to it.
const folder = temporaryFolder();
const demo = demoProgramme();
const now = () => new Date("2026-07-01T00:00:00.000Z");
const quiet = { log: () => undefined };
let store: Store;

beforeAll(async () => {
  store = await Store.open(folder.path);
  await plantDemo(store, demo, demoLinks(folder.path));
});

afterAll(async () => {
  await store.close();
  folder[Symbol.dispose]();
});

test("a group named after a teacher, and one that met at a village school, are refused in both languages and never a fault of ours", async () => {
  const maple = await idOf("maple");
  const { name } = await store.read((db) =>
    db.selectFrom("group_").select("name").where("id", "=", maple).executeTakeFirstOrThrow(),
  );
  for (const told of [
    { "zh-CN": "王老师的小组", en: "Maple" },
    { "zh-CN": "枫叶小组", en: "Shanwan Primary School group" },
  ]) {
    await rename(maple, JSON.stringify(told));
    const draft = await makeDesk(store, now, quiet).draft(maple, "wang");
    expect(draft).toMatchObject({
      mainPoints: [],
      refused: [
        { at: "group.name", says: { "zh-CN": expect.stringContaining("小组的名称里"), en: expect.any(String) } },
      ],
    });
    expect(await makeDesk(store, now, quiet).publish(maple, "wang")).toMatchObject({ kind: "refused", status: 409 });
  }
  await rename(maple, name);
});

test("fewer than three groups are not told together, and from three on they are, in the same build", async () => {
  const desk = makeDesk(store, now, quiet);
  expect(await desk.publishTogether("wang")).toMatchObject({
    problems: [{ at: "programme", says: { en: expect.stringContaining("Fewer than three groups") } }],
  });
  await desk.publishAll(await groupsToPublish(store, demo), "wang");
  expect(readdirSync(`${folder.path}/releases`)).toContain("four-seasons.programme.json");
  expect(page("programmes/four-seasons/index.html")).toContain('data-claim="groups"');
  expect(await desk.publishTogether("wang")).toEqual({
    kind: "published",
    edition: 1,
    url: "/reports/programmes/four-seasons/",
    together: null,
  });
});

test("one group more is not added to what several show together: the two could be subtracted", async () => {
  const desk = makeDesk(store, now, quiet);
  const together = () => JSON.parse(readFileSync(`${folder.path}/releases/four-seasons.programme.json`, "utf8"));
  const before = together();
  expect(await desk.publish(await idOf("bamboo"), "wang")).toMatchObject({
    edition: 1,
    together: { "zh-CN": expect.stringContaining("再多三个小组"), en: expect.any(String) },
  });
  expect(together()).toEqual(before);
  expect(await desk.publishTogether("wang")).toMatchObject({
    status: 409,
    problems: [{ at: "programme", says: { en: expect.stringContaining("three groups more") } }],
  });
});

test("once consent is withdrawn a public report is not issued anew with one child fewer, and says why", async () => {
  const desk = makeDesk(store, now, quiet);
  for (const slug of ["osmanthus", "lotus"]) {
    await withdraw(slug, "c01");
    const refused = await desk.publish(await idOf(slug), "wang");
    expect(refused).toMatchObject({ kind: "refused", status: 409 });
    expect(refused).toHaveProperty("problems.0.says.en", expect.stringContaining("almost the same children"));
    expect(JSON.parse(readFileSync(`${folder.path}/releases/${slug}.json`, "utf8")).edition).toBe(1);
  }
});

test("a report that was taken down leaves a page that says so and not who asked, and nothing of it is kept in public", async () => {
  const own = { store, now, ...ownWorkshop };
  const desk = makeDesk(store, now, quiet);
  const stone = { slug: "osmanthus", reason: "family-asked", by: "wang" } as const;
  expect(await desk.takeDown(await idOf("osmanthus"), "wang", "family-asked")).toEqual({
    kind: "taken-down",
    slug: "osmanthus",
    edition: 1,
  });
  expect(await desk.takeDown("nobody", "wang", "family-asked")).toMatchObject({ kind: "refused", status: 404 });
  expect(page("groups/osmanthus/index.html")).toContain("这份报告已经撤下");
  expect(page("en/groups/osmanthus/index.html")).toContain("This report has been taken down");
  expect(page("en/revisions/index.html")).toContain("taken down to protect the people who took part");
  const [, gone = ""] = /<article[^>]*>(.*?)<\/article>/s.exec(page("groups/osmanthus/index.html")) ?? [];
  expect(gone).toContain("为了保护参加小组的人");
  expect(gone).not.toMatch(/family|家/);
  expect(existsSync(`${siteFolder(folder.path)}/groups/osmanthus/osmanthus.release.json`)).toBe(false);
  expect(readdirSync(`${folder.path}/releases`).sort()).toEqual([
    "bamboo.json",
    "cedar.json",
    "lotus.json",
    "maple.json",
    "willow.json",
  ]);
  expect(readdirSync(`${folder.path}/site`).toSorted().slice(1)).toEqual(["built.json", "current"]);
  expect(readFileSync(`${folder.path}/site/built.json`, "utf8")).not.toContain("osmanthus");
  expect(await asTheOnlyOne(own, (mine) => takeDown(mine, stone))).toMatchObject({ kind: "refused", status: 409 });
  expect(await asTheOnlyOne(own, (mine) => takeDown(mine, { ...stone, slug: "nobody" }))).toMatchObject({
    kind: "refused",
    status: 404,
  });
  expect(await desk.publish(await idOf("osmanthus"), "wang")).toMatchObject({ status: 409 });
  expect(stateOf(await store.read(loadBoard), "osmanthus")).toBe("taken-down");
});

test("reports made under older rules stay as they are served, and publishing one of them does not need the others", async () => {
  await store.write((trx) => mayChange(trx, "release"));
  for (const slug of ["maple", "willow", "cedar", "bamboo"]) await makeOlder(slug);
  const served = page("groups/maple/index.html");
  await serveAsBuiltBefore();
  expect(await mendSite(store)).toBeNull();
  expect(page("groups/maple/index.html")).toBe(served);
  expect(stateOf(await store.read(loadBoard), "maple")).toBe("older-rules");
  expect(await makeDesk(store, now, quiet).publish(await idOf("maple"), "wang")).toMatchObject({ edition: 2 });
  expect(page("groups/maple/index.html")).toContain("<html");
  expect(page("groups/maple/index.html")).not.toBe(served);
  expect(page("groups/willow/index.html")).toContain("等着重新公布");
  expect(page("en/groups/willow/index.html")).toContain("waiting to be published again");
  expect(readdirSync(`${folder.path}/releases`)).toContain("willow.json");
  expect(stateOf(await store.read(loadBoard), "willow")).toBe("older-rules");
  expect(await mendSite(store)).toBeNull();
});

test("kith ledger lists every edition without a child's mark, and a line that was changed is named and stops publishing", async () => {
  const marks = await store.read((db) => db.selectFrom("child").select("id").execute());
  await store.close();
  const whole = await runKith("ledger", "--data", folder.path);
  expect(whole).toMatchObject({ code: 0, says: "" });
  expect(whole.out).toContain("edition 1 taken down");
  const json = await runKith("ledger", "--data", folder.path, "--json");
  for (const { id } of marks) expect(json.out).not.toContain(id);
  expect(JSON.parse(json.out)).toMatchObject({ problems: [], subtracted: [] });

  store = await Store.open(folder.path);
  await store.write((trx) => mayChange(trx, "ledger"));
  await store.write((trx) =>
    sql`update ledger set body = replace(body, '"edition":1', '"edition":3') where seq = 2`.execute(trx),
  );
  expect(await makeDesk(store, now, quiet).publish(await idOf("maple"), "wang")).toMatchObject({
    problems: [{ at: "ledger" }],
  });
  await store.close();
  const broken = await runKith("ledger", "--data", folder.path);
  expect(broken.code).toBe(1);
  expect(broken.says).toContain("The ledger does not hold: 1: ");
  store = await Store.open(folder.path);
});

async function rename(group: string, name: string): Promise<void> {
  await store.write((trx) => trx.updateTable("group_").set({ name }).where("id", "=", group).execute());
}

async function withdraw(slug: string, code: string): Promise<void> {
  const group = await idOf(slug);
  await store.write((trx) =>
    trx
      .updateTable("consent")
      .set({ withdrawn_at: now().toISOString() })
      .where("child_id", "in", (is) =>
        is.selectFrom("child").select("id").where("group_id", "=", group).where("code", "=", code),
      )
      .execute(),
  );
}

/** Gives a stored release an older policy's version, sealed as that Kith would have, and the ledger's line with it. */
async function makeOlder(slug: string): Promise<void> {
  const group = await idOf(slug);
  const row = await store.read((db) =>
    db.selectFrom("release").selectAll().where("group_id", "=", group).executeTakeFirstOrThrow(),
  );
  const { hash: _, ...unsealed } = { ...JSON.parse(row.body), policyVersion: "0.9.0" };
  const hash = contentHash(unsealed);
  const body = JSON.stringify({ ...unsealed, hash });
  await store.write((trx) => trx.updateTable("release").set({ body, hash }).where("id", "=", row.id).execute());
  await rewriteLedger(row.hash, hash);
}

/** Names the served site as the Kith that built it from these releases would have. */
async function serveAsBuiltBefore(): Promise<void> {
  const link = siteFolder(folder.path);
  const name = siteName(await store.read((db) => loadPublicSite(db)));
  renameSync(`${folder.path}/site/${readlinkSync(link)}`, `${folder.path}/site/${name}`);
  rmSync(link);
  symlinkSync(name, link);
}

async function rewriteLedger(from: string, to: string): Promise<void> {
  const { lines } = await store.read(async (db) => ({
    lines: await db.selectFrom("ledger").selectAll().orderBy("seq").execute(),
  }));
  await store.write(async (trx) => {
    await mayChange(trx, "ledger");
    let previous: string | null = null;
    for (const { seq, body } of lines) {
      const { hash: _, ...line } = JSON.parse(body.replaceAll(from, to));
      const unsealed = { ...line, previous };
      previous = contentHash(unsealed);
      const sealed = JSON.stringify({ ...unsealed, hash: previous });
      await trx.updateTable("ledger").set({ body: sealed, hash: previous }).where("seq", "=", seq).execute();
    }
  });
  expect((await store.read(inspectLedger)).problems).toEqual([]);
}

function stateOf({ groups }: Awaited<ReturnType<typeof loadBoard>>, slug: string): string | undefined {
  return groups.find((group) => group.slug === slug)?.release.state;
}

async function idOf(slug: string): Promise<string> {
  const row = await store.read((db) =>
    db.selectFrom("group_").select("id").where("slug", "=", slug).executeTakeFirstOrThrow(),
  );
  return row.id;
}

function page(path: string): string {
  return readFileSync(`${siteFolder(folder.path)}/${path}`, "utf8");
}
