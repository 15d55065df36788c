import { sql } from "kysely";
import { isPostgres } from "../src/store/postgres-dialect.ts";
import type { Db } from "../src/store/tables.ts";

/** Takes a table's protection away, as somebody with the database in their hands could. */
export async function mayChange(trx: Db, table: string): Promise<void> {
  const trigger = sql.id(`${table}_no_update`);
  await (isPostgres(trx)
    ? sql`drop trigger if exists ${trigger} on ${sql.table(table)}`
    : sql`drop trigger if exists ${trigger}`
  ).execute(trx);
}
