import type { Kysely } from "kysely";
import { instant, json, uuid } from "./column-types.ts";
import { neverChanged } from "./never-changed.ts";

/** Instruments are written in drafts, and a published version is frozen: from here on the database itself refuses a change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("instrument_draft")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("title", json, (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("made_at", instant, (c) => c.notNull())
    .addColumn("saved_by", "text", (c) => c.notNull())
    .addColumn("saved_at", instant, (c) => c.notNull())
    .addColumn("published_as", "text")
    .addColumn("discarded_at", instant)
    .execute();
  await db.schema
    .createTable("instrument_event")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("version_id", uuid, (c) => c.notNull().references("instrument_version.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addColumn("done_by", "text", (c) => c.notNull())
    .addColumn("detail", json, (c) => c.notNull())
    .addUniqueConstraint("instrument_event_number", ["version_id", "number"])
    .execute();
  for (const table of ["instrument_version", "instrument_event"]) {
    await neverChanged(db, table, ["update", "delete"]);
  }
}
