import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { lockFolder } from "../store/lock.ts";
import { migrate } from "../store/migrate.ts";
import { NodeSqliteDialect, openSqlite } from "../store/node-sqlite.ts";
import { connect } from "../store/postgres.ts";
import { countOn, orderedTables, putRows, readTable, type Table } from "../store/table-order.ts";
import type { Db, Tables } from "../store/tables.ts";
import { type Digest, makeDigest } from "./digest.ts";
import { compare, mustBeEmpty } from "./restore.ts";

export type Moved = { rows: number; kept: string };

/**
 * Moves a data folder's database from its file into PostgreSQL. Broken off, it goes on where it was at the next try; until
 * every row was read back and compared, no server opens the new database. The old file is kept under another name.
 */
export async function move(
  folder: string,
  url: string,
  onPage: (table: string) => void = () => undefined,
): Promise<Moved> {
  const lock = lockFolder(folder);
  const file = join(folder, "kith.db");
  const from = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(file)) });
  const to = connect(url, { max: 2, isReader: false });
  let rows = 0;
  try {
    await migrate(from);
    await begin(to, url);
    const tables = await orderedTables(from);
    const promised: Record<string, Digest> = {};
    for (const table of tables) promised[table.name] = await copyTable(from, to, table, onPage);
    await finish(to, promised);
    rows = Object.values(promised).reduce((sum, digest) => sum + digest.rows, 0);
    await sql`pragma wal_checkpoint(truncate)`.execute(from);
  } finally {
    await to.destroy();
    await from.destroy();
    lock.release();
  }
  const kept = join(folder, "kith-before-the-move.db");
  for (const end of ["", "-wal", "-shm"]) {
    if (existsSync(file + end)) renameSync(file + end, kept + end);
  }
  return { rows, kept };
}

/** A database that is empty, or into which a move was begun before. */
async function begin(to: Kysely<Tables>, url: string): Promise<void> {
  const isBegun = (await to.introspection.getTables()).some(({ name }) => name === "turn") && (await isMarked(to));
  if (!isBegun) await mustBeEmpty(to, url);
  await migrate(to);
  await to
    .insertInto("turn")
    .values({ name: "moving", number: 0 })
    .onConflict((on) => on.doNothing())
    .execute();
}

async function isMarked(to: Db): Promise<boolean> {
  return (await to.selectFrom("turn").select("name").where("name", "=", "moving").executeTakeFirst()) !== undefined;
}

async function copyTable(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  table: Table,
  onPage: (table: string) => void,
): Promise<Digest> {
  const digest = makeDigest(table);
  for await (const rows of readTable(from, table)) {
    digest.add(rows);
    await to.transaction().execute((trx) => putRows(trx, table, rows, true));
    onPage(table.name);
  }
  return digest.end();
}

async function finish(to: Kysely<Tables>, promised: Record<string, Digest>): Promise<void> {
  await to
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      await trx.deleteFrom("turn").where("name", "=", "moving").execute();
      await countOn(trx);
      await compare(trx, promised);
    });
}
