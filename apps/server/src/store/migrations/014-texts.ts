import type { Kysely } from "kysely";
import { instant, json, uuid } from "./column-types.ts";
import { neverChanged } from "./never-changed.ts";

/** What a programme tells families in its own words: every version stays as it was, since answers were given to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("consent_text")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("programme_id", uuid, (c) => c.notNull().references("programme.id"))
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("wave", "text")
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("words", json, (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addUniqueConstraint("consent_text_version", ["programme_id", "purpose", "version"])
    .execute();
  await neverChanged(db, "consent_text", ["update", "delete"]);
}
