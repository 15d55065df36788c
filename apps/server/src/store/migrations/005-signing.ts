import type { Kysely } from "kysely";
import { instant, json, uuid } from "./column-types.ts";
import { neverChanged } from "./never-changed.ts";

/** Two people sign the very draft; what a report says beyond the answers; and the spreads that margins of error come from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("publish_plan")
    .addColumn("programme_id", uuid, (c) => c.primaryKey().references("programme.id"))
    .addColumn("signing", "text", (c) => c.notNull())
    .addColumn("expected_order", json, (c) => c.notNull())
    .addColumn("changed_at", instant, (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("release_note")
    .addColumn("group_id", uuid, (c) => c.primaryKey().references("group_.id"))
    .addColumn("design", json, (c) => c.notNull())
    .addColumn("one_teacher_agrees", "integer", (c) => c.notNull())
    .addColumn("held_back", json, (c) => c.notNull())
    .addColumn("harm_context", json)
    .addColumn("changed_at", instant, (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("release_signature")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("subject", uuid, (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("signed_by", "text", (c) => c.notNull())
    .addColumn("looked_at", json, (c) => c.notNull())
    .addColumn("signed_at", instant, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("release_signature_subject").on("release_signature").column("subject").execute();
  await db.schema
    .createTable("spread")
    .addColumn("programme_id", uuid, (c) => c.notNull().references("programme.id"))
    .addColumn("scale", "text", (c) => c.notNull())
    .addColumn("informant", "text", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("groups", json, (c) => c.notNull())
    .addColumn("fixed_at", instant, (c) => c.notNull())
    .addPrimaryKeyConstraint("spread_key", ["programme_id", "scale", "informant"])
    .execute();
  await neverChanged(db, "release_signature", ["update", "delete"]);
  await neverChanged(db, "spread", ["update", "delete"]);
}
