import type { Release } from "@kith/release";
import { demoProgramme } from "@kith/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoLinks } from "../src/demo/demo-links.ts";
import { plantDemo } from "../src/demo/plant.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { prepareRelease } from "../src/publish/prepare.ts";
import { loadFixedSpreads } from "../src/store/spreads.ts";
import { Store } from "../src/store/store.ts";
import { temporaryFolder } from "./stage.ts";

const first = ["osmanthus", "willow", "cedar", "bamboo"];
const folder = temporaryFolder();
let store: Store;

beforeAll(async () => {
  store = await Store.open(folder.path);
  await plantDemo(store, demoProgramme(), demoLinks(folder.path));
  await makeDesk(store, () => new Date("2026-07-01T00:00:00.000Z")).publishAll(
    await Promise.all(first.map(idOf)),
    "wang",
  );
});

afterAll(async () => {
  await store.close();
  folder[Symbol.dispose]();
});

test("once thirty children of four groups are public, how much their changes differ is fixed, with whose it is", async () => {
  const fixed = await fixedSpreads();
  expect(fixed.length).toBeGreaterThan(4);
  for (const { spread, from } of fixed) {
    expect(from).toEqual(first.toSorted());
    expect(spread).toMatchObject({ groups: 4, children: expect.any(Number) });
    expect(spread.children).toBeGreaterThanOrEqual(30);
  }
});

test("a later group has its margins from it, and the groups it came from have none", async () => {
  const later = await draftOf("maple");
  expect(later.spreads.length).toBeGreaterThan(2);
  expect(later.findings.some((one) => one.kind === "shown" && one.margin !== null)).toBe(true);
  for (const slug of first) expect((await draftOf(slug)).spreads, slug).toEqual([]);
});

test("what was fixed stays as it is when the later group is published too", async () => {
  const before = await fixedSpreads();
  await makeDesk(store, () => new Date("2026-08-01T00:00:00.000Z")).publishAll([await idOf("maple")], "wang");
  const after = await fixedSpreads();
  for (const one of before) expect(after).toContainEqual(one);
  expect((await draftOf("maple")).spreads.length).toBeGreaterThan(2);
});

async function fixedSpreads() {
  const programme = await store.read((db) => db.selectFrom("programme").select("id").executeTakeFirstOrThrow());
  return store.read((db) => loadFixedSpreads(db, programme.id));
}

async function draftOf(slug: string): Promise<Release> {
  const group = await idOf(slug);
  const made = (await store.read((db) => prepareRelease(db, group)))?.made;
  if (!made) throw new RangeError(`draftOf requires a group that can be published, not ${slug}`);
  return made.release;
}

async function idOf(slug: string): Promise<string> {
  const row = await store.read((db) =>
    db.selectFrom("group_").select("id").where("slug", "=", slug).executeTakeFirst(),
  );
  return row?.id ?? "";
}
