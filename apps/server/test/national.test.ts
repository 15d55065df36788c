import { sql } from "kysely";
import { expect, test } from "vitest";
import { plantNation } from "../bench/plant-nation.ts";
import { LedgerDoesNotHold, outcomesOf, runNationally } from "../src/national/national-run.ts";
import { inspectLedger } from "../src/store/ledger.ts";
import { Store } from "../src/store/store.ts";
import { mayChange } from "./forge.ts";
import { temporaryFolder } from "./stage.ts";

const groups = 10;
const world = {
  now: () => new Date("2026-08-01T08:00:00.000Z"),
  log: (line: string) => void process.stderr.write(`${line}\n`),
};

/** A store in which a made-up nation is planted. */
async function openNation(count: number, signing?: "two-people") {
  const folder = temporaryFolder();
  const store = await Store.open(folder.path);
  await plantNation(store, count, signing);
  return {
    store,
    run: (publish = true, isStopping = () => false) =>
      runNationally(store, world, {
        asked: { publish },
        by: "wang@kith.example",
        progress: () => undefined,
        isStopping,
      }),
    hashes: async () => {
      const rows = await store.read((db) => db.selectFrom("release").select("hash").execute());
      return rows.map(({ hash }) => hash).sort();
    },
    [Symbol.asyncDispose]: async () => {
      await store.close();
      folder[Symbol.dispose]();
    },
  };
}

test("a national run only drafts unless it is asked to publish; then all goes out that may, and a second run changes nothing", async () => {
  await using nation = await openNation(groups);
  const drafted = await nation.run(false);
  expect(await nation.hashes()).toEqual([]);
  const ready = drafted?.summary.groups.ready ?? 0;
  expect(ready).toBeGreaterThan(groups / 2);
  const published = await nation.run();
  expect(published?.summary).toMatchObject({ groups: { published: ready }, failed: 0, shown: drafted?.summary.shown });
  const out = await nation.hashes();
  expect(out).toHaveLength(ready);
  expect(await nation.store.read(inspectLedger)).toMatchObject({ problems: [] });
  const again = await nation.run();
  expect(again?.summary.groups).toMatchObject({ public: ready });
  expect(again?.summary.groups.published).toBeUndefined();
  expect(await nation.hashes()).toEqual(out);
});

test("broken off in the middle it goes on where it stopped, does no group twice, and comes to what one go comes to", async () => {
  await using nation = await openNation(groups);
  let asked = 0;
  expect(await nation.run(true, () => asked++ > 2)).toBeNull();
  expect((await nation.hashes()).length).toBeLessThan(groups);
  const whole = await nation.run();
  const told: string[] = [];
  for await (const { group } of outcomesOf(nation.store, whole?.run.id ?? "")) told.push(group);
  expect([told.length, new Set(told).size]).toEqual([groups, groups]);
  const runs = await nation.store.read((db) =>
    db.selectFrom("job").select("id").where("kind", "=", "national-run").execute(),
  );
  expect(runs).toHaveLength(1);
  await using other = await openNation(groups);
  await other.run();
  expect(await nation.hashes()).toEqual(await other.hashes());
});

test("of real people nothing goes out that two people have not signed", async () => {
  await using nation = await openNation(3, "two-people");
  const ended = await nation.run();
  const { published, found = 0, "to-sign": unsigned = 0 } = ended?.summary.groups ?? {};
  expect([published, unsigned + found]).toEqual([undefined, 3]);
  expect(await nation.hashes()).toEqual([]);
});

test("a ledger that does not hold stops a run before it begins", async () => {
  await using nation = await openNation(2);
  await nation.run();
  await nation.store.write(async (trx) => {
    await mayChange(trx, "ledger");
    await sql`update ledger set body = replace(body, '"edition":1', '"edition":3') where seq = 1`.execute(trx);
  });
  await expect(nation.run()).rejects.toBeInstanceOf(LedgerDoesNotHold);
});
