import { type Kysely, sql } from "kysely";

/**
 * Whose turn it is to write: on PostgreSQL every transaction locks this one row, and counts itself in it. And what an
 * installation is recognised by: the mark of its pepper, so that no second server joins with another.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).modifyEnd(sql`strict`);
  await table("turn")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("number", "integer", (c) => c.notNull())
    .execute();
  await table("installation")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
  await sql`insert into turn (name, number) values ('writer', 0)`.execute(db);
}
