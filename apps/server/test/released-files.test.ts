import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { zstdDecompressSync } from "node:zlib";
import { Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { useSchemaOfItsOwn } from "../postgres/schema-of-its-own.ts";
import { verify } from "../src/doctor/verify.ts";
import { takenSteps, takeSteps } from "../src/store/migrate.ts";
import { migrations } from "../src/store/migrations/index.ts";
import { NodeSqliteDialect, openSqlite } from "../src/store/node-sqlite.ts";
import { connect, makeSchema } from "../src/store/postgres.ts";
import { Store } from "../src/store/store.ts";
import { countOn, orderedTables, putRows, readTable } from "../src/store/table-order.ts";
import type { Tables } from "../src/store/tables.ts";
import { temporaryFolder } from "./stage.ts";

const released = fileURLToPath(import.meta.resolve("./released/"));
const names = readdirSync(released)
  .filter((name) => name.endsWith(".db.zst"))
  .map((name) => name.replace(".db.zst", ""));

test.each(names)("what an older Kith wrote at %s opens with every row that it had", async (name) => {
  using folder = temporaryFolder();
  useSchemaOfItsOwn();
  writeFileSync(`${folder.path}/kith.db`, zstdDecompressSync(readFileSync(`${released}${name}.db.zst`)));
  copyFileSync(`${released}${name}.pepper`, `${folder.path}/pepper`);
  const before = await olderRows(folder.path);
  const store = await Store.open(folder.path);
  expect(new Set(await takenSteps(store.writer))).toEqual(new Set(Object.keys(migrations)));
  for (const [table, rows] of before) {
    const [first] = rows;
    if (!first) continue;
    const columns = Object.keys(first);
    const { rows: kept } = await sql<Row>`select ${sql.join(columns.map((column) => sql.ref(column)))}
      from ${sql.table(table)}`.execute(store.writer);
    expect({ table, rows: inOrder(kept) }).toEqual({ table, rows: inOrder(rows) });
  }
  if (store.kind === "embedded") {
    const { rows: broken } = await sql`pragma foreign_key_check`.execute(store.writer);
    const { rows: whole } = await sql`pragma integrity_check`.execute(store.writer);
    expect({ broken, whole }).toEqual({ broken: [], whole: [{ integrity_check: "ok" }] });
  }
  const { problems, forms, releases } = await store.read(verify);
  expect(problems).toEqual([]);
  expect(forms).toBeGreaterThan(500);
  expect(releases).toBeGreaterThan(4);
  await store.close();
});

type Row = Record<string, unknown>;

/** The rows of the kept file; where a PostgreSQL is tried they are put into it first, at the schema that they were written with. */
async function olderRows(folder: string): Promise<[table: string, rows: Row[]][]> {
  const file = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(`${folder}/kith.db`)) });
  const all: [string, Row[]][] = [];
  for (const { name } of await orderedTables(file)) {
    const { rows } = await sql<Row>`select * from ${sql.table(name)}`.execute(file);
    all.push([name, rows]);
  }
  const { DATABASE_URL: url } = process.env;
  if (url) {
    const database = connect(url, { max: 1, isReader: false });
    await makeSchema(database);
    await takeSteps(database, await takenSteps(file));
    await database.transaction().execute(async (trx) => {
      const tables = await orderedTables(trx);
      for (const { name } of tables.toReversed()) await sql`delete from ${sql.table(name)}`.execute(trx);
      for (const table of tables) for await (const rows of readTable(file, table)) await putRows(trx, table, rows);
      await countOn(trx);
    });
    await database.destroy();
  }
  await file.destroy();
  return all;
}

function inOrder(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
}
