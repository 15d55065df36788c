import { type Kysely, sql } from "kysely";
import { isPostgres } from "../postgres-dialect.ts";

/** From now on a table only grows: the database itself refuses to change a row, or to take one out. */
export async function neverChanged(db: Kysely<unknown>, table: string, ways: ("update" | "delete")[]): Promise<void> {
  const isElsewhere = isPostgres(db);
  if (isElsewhere) await sql.raw(refusing).execute(db);
  for (const way of ways) {
    const trigger = sql`create trigger ${sql.id(`${table}_no_${way}`)} before ${sql.raw(way)} on ${sql.table(table)}`;
    await (isElsewhere
      ? sql`${trigger} for each row execute function only_grows()`
      : sql`${trigger}
      begin select raise(abort, 'this table only grows'); end`
    ).execute(db);
  }
  if (isElsewhere) {
    await sql`create trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.table(table)}
      execute function only_grows()`.execute(db);
  }
}

const refusing = `create or replace function only_grows() returns trigger language plpgsql
  as $$ begin raise exception 'this table only grows'; end $$`;
