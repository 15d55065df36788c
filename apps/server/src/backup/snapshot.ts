import { existsSync } from "node:fs";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { takenSteps } from "../store/migrate.ts";
import { NodeSqliteDialect, openSqlite } from "../store/node-sqlite.ts";
import { connect } from "../store/postgres.ts";
import type { Db, Tables } from "../store/tables.ts";

/** The database of a data folder as it is at one moment, with the steps it was made by, whether a server has it open or not. */
export async function inSnapshot<T>(folder: string, work: (trx: Db, steps: string[]) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL;
  const db = url ? connect(url, { max: 1, isReader: true }) : embedded(join(folder, "kith.db"));
  try {
    return await db.connection().execute(async (trx) => {
      await sql.raw(url ? "begin isolation level repeatable read read only" : "begin").execute(trx);
      try {
        return await work(trx, await takenSteps(trx));
      } finally {
        await sql`rollback`.execute(trx);
      }
    });
  } finally {
    await db.destroy();
  }
}

function embedded(file: string): Kysely<Tables> {
  if (!existsSync(file)) throw new Error("inSnapshot requires a data folder with a database");
  const sqlite = openSqlite(file);
  sqlite.exec("pragma query_only = on");
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite) });
}
