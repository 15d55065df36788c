import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, test } from "vitest";
import { inspectLedger } from "../../src/store/ledger.ts";
import { migrations } from "../../src/store/migrations/index.ts";
import { NodeSqliteDialect, openSqlite } from "../../src/store/node-sqlite.ts";
import { addChild, addGroup, addProgramme } from "../../src/store/people.ts";
import { Store } from "../../src/store/store.ts";
import type { Tables } from "../../src/store/tables.ts";
import { temporaryFolder } from "../stage.ts";

test("the ledger of an older data folder becomes a chain that holds, with a mark in place of each child's code", async () => {
  using folder = temporaryFolder();
  const ids = await olderFolder(folder.path);
  const store = await Store.open(folder.path);
  const { lines, problems } = await store.read(inspectLedger);
  await store.close();
  expect(problems).toEqual([]);
  expect(lines).toMatchObject([
    {
      kind: "published",
      group: "bamboo",
      edition: 1,
      release: "first",
      previous: null,
      sets: [
        { informant: "child", scale: "withdrawal", wave: "T0", members: ids },
        { informant: "child", scale: "withdrawal", wave: "T1", members: ids },
      ],
    },
    { edition: 2, release: "second", previous: lines[0]?.hash },
  ]);
  // A code stands in quotes; without them it can turn up by chance inside a hash.
  expect(JSON.stringify(lines)).not.toContain('"c01"');
});

/** A data folder as it was before the ledger was a chain, with two editions of one group. Gives the two children's marks. */
async function olderFolder(path: string): Promise<string[]> {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(`${path}/kith.db`)) });
  const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < "004"));
  await new Migrator({ db, provider: { getMigrations: async () => older } }).migrateToLatest();
  const at = "2026-05-01T00:00:00.000Z";
  const words = { "zh-CN": "小竹", en: "Bamboo" };
  const programme = await addProgramme(db, { slug: "p", name: words, place: words, period: words, madeUp: true, at });
  const group = await addGroup(db, { programme, slug: "bamboo", name: words, plannedSessions: 8, at });
  const ids = [];
  for (const code of ["c01", "c02"]) {
    ids.push(await addChild(db, { group, code, left: null, consentWithdrawn: false, at }));
  }
  const sets = JSON.stringify({ "child/withdrawal/T0/T1": ["c01", "c02"] });
  for (const [index, hash] of ["first", "second"].entries()) {
    const row = {
      id: hash,
      group_id: group,
      edition: index + 1,
      hash,
      body: "{}",
      published_at: at,
      published_by: "w",
    };
    await db.insertInto("release").values(row).execute();
    await sql`insert into ledger (release_id, numbers, sets, at) values (${hash}, '[]', ${sets}, ${at})`.execute(db);
  }
  await db.destroy();
  return ids.sort();
}
