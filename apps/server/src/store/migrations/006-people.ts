import { type Kysely, sql } from "kysely";
import { instant, json, uuid } from "./column-types.ts";
import { neverChanged } from "./never-changed.ts";

/** Forms that are carried on at another device, and what the group worker notes of each session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("draft")
    .addColumn("link_id", uuid, (c) => c.notNull().references("link.id"))
    .addColumn("child", "text", (c) => c.notNull())
    .addColumn("sealed", "text", (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addPrimaryKeyConstraint("draft_key", ["link_id", "child"])
    .execute();
  await db.schema
    .createTable("session_record")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("id", uuid, (c) => c.notNull())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("receipt", "text", (c) => c.notNull())
    .addColumn("received_at", instant, (c) => c.notNull())
    .addUniqueConstraint("session_record_content", ["id", "content_hash"])
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("session_record_group").on("session_record").columns(["group_id", "number"]).execute();
  // A family may ask that what was noted of its child be erased: then a record is kept without that child.
  await neverChanged(db, "session_record", ["delete"]);
}
