import type { Kysely } from "kysely";

/** The first form of each assignment is asked for at every form that comes in; without `seq` in the index PostgreSQL reads them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("response_assignment_seq").on("response").columns(["assignment_id", "seq"]).execute();
  await db.schema.dropIndex("response_assignment").execute();
}
