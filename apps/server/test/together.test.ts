import { addEntry, type MemberSet, readProgrammeRelease } from "@kith/release";
import { demoProgramme } from "@kith/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLinks } from "../src/demo/demo-links.ts";
import { plantDemo } from "../src/demo/plant.ts";
import { closedCells } from "../src/publish/beside-earlier.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { type Prepared, prepareRelease } from "../src/publish/prepare.ts";
import { reissueProblems } from "../src/publish/reissue.ts";
import { prepareTogether, type Together } from "../src/publish/together.ts";
import { loadLedger } from "../src/store/ledger.ts";
import { Store } from "../src/store/store.ts";
import { temporaryFolder } from "./stage.ts";

const folder = temporaryFolder();
let store: Store;

beforeAll(async () => {
  store = await Store.open(folder.path);
  await plantDemo(store, demoProgramme(), demoLinks(folder.path));
  const first = await Promise.all(["osmanthus", "maple", "willow"].map(idOf));
  await makeDesk(store, () => new Date("2026-07-01T00:00:00.000Z")).publishAll(first, "wang");
});

afterAll(async () => {
  await store.close();
  folder[Symbol.dispose]();
});

test("with one or two groups more nothing is renewed; with three it is, but for what would leave one of them", async () => {
  expect(await withMore()).toMatchObject({ kind: "as-it-was", release: { groups: 3 } });
  expect(await withMore("cedar")).toMatchObject({ kind: "not-now" });
  expect(await withMore("cedar", "bamboo")).toMatchObject({ kind: "not-now" });
  const three = await withMore("cedar", "bamboo", "lotus");
  if (three.kind !== "made") throw new Error("three groups more are told");
  expect(three.release).toMatchObject({ edition: 2, groups: 6 });
  const told = (informant: string, scale: string) =>
    three.release.findings.find((one) => one.informant === informant && one.scale === scale);
  // Both editions could show the children's bonds, but the three groups more could not by themselves.
  expect(told("child", "bonds")).toMatchObject({ kind: "withheld", reason: "a-group-could-be-subtracted" });
  expect(told("teacher", "aggressive")).toMatchObject({ kind: "pooled" });
  expect(readProgrammeRelease(JSON.parse(JSON.stringify(three.release))).kind).toBe("read");
});

test("a child who comes late to one group's number closes that number of all groups, and no other", async () => {
  const groups = await Promise.all(["osmanthus", "maple", "willow"].map(preparedOf));
  const sets = (await withMore()).kind === "as-it-was" ? await earlierSets() : [];
  const make = () => {
    throw new Error("there is no group more");
  };
  expect(await closedCells([sets], groups, make)).toEqual([]);
  const fewer = sets.map((set) =>
    set.scale === "withdrawal/maple" && set.informant === "teacher" ? { ...set, members: set.members.slice(1) } : set,
  );
  expect(await closedCells([fewer], groups, make)).toEqual(["teacher/withdrawal"]);
});

test("a report that is no longer what its forms say must be published again before anything is told together", async () => {
  const osmanthus = await idOf("osmanthus");
  await store.write((trx) =>
    trx.updateTable("group_").set({ planned_sessions: 11 }).where("id", "=", osmanthus).execute(),
  );
  expect(await withMore()).toMatchObject({
    kind: "not-now",
    why: { at: "programme", says: { en: expect.stringContaining("Publish it again first") } },
  });
});

test("a number that was told only with other groups' is not told alone afterwards", async () => {
  const prepared = await preparedOf("cedar");
  const { made } = prepared;
  if (!made) throw new Error("Cedar has a release");
  const line = { kind: "published", edition: 1, release: "x", at: "2026-07-01" } as const;
  const cell = { informant: "child", scale: "withdrawal/cedar", wave: "T1", members: [] };
  const group = { ...line, group: "cedar", sets: made.sets.filter(({ scale }) => scale !== "withdrawal") };
  const alone = addEntry([], group);
  expect(reissueProblems(made.release, made.sets, alone)).toEqual([]);
  const both = addEntry(alone, { ...line, group: `programme/${made.release.programme.slug}`, sets: [cell] });
  expect(reissueProblems(made.release, made.sets, both)).toMatchObject([
    { at: "child/withdrawal/T0/T1", says: { "zh-CN": expect.any(String), en: expect.stringContaining("subtracted") } },
  ]);
});

async function withMore(...slugs: string[]): Promise<Together> {
  const fresh = await Promise.all(slugs.map(preparedOf));
  const programme = (await preparedOf("cedar")).names.programme.id;
  return store.read((db) => prepareTogether(db, programme, fresh));
}

async function earlierSets(): Promise<MemberSet[]> {
  const lines = await store.read(loadLedger);
  return lines.flatMap((line) => (line.kind === "published" && line.group.startsWith("programme/") ? line.sets : []));
}

async function preparedOf(slug: string): Promise<Prepared> {
  const prepared = await store.read(async (db) => prepareRelease(db, await idOf(slug)));
  if (!prepared) throw new Error(`preparedOf requires ${slug}`);
  return prepared;
}

async function idOf(slug: string): Promise<string> {
  const row = await store.read((db) =>
    db.selectFrom("group_").select("id").where("slug", "=", slug).executeTakeFirstOrThrow(),
  );
  return row.id;
}
