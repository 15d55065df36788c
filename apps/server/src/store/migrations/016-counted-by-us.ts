import { type Kysely, sql } from "kysely";
import { isPostgres } from "../postgres-dialect.ts";

/**
 * Forms and the lines of the audit are numbered by whoever writes them, while it has the turn: no sequence is drawn from. A server
 * that does not know so is refused rather than give a number twice. In an embedded file a number that is given has always counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  for (const table of ["response", "audit"]) {
    await sql`alter table ${sql.table(table)} alter column seq drop identity`.execute(db);
  }
}
