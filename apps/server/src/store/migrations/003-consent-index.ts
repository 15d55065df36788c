import type { Kysely } from "kysely";

/** Whether a child's consent was withdrawn is asked at every form that comes in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("consent_child").on("consent").column("child_id").execute();
}
