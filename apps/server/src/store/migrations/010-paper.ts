import { type Kysely, sql } from "kysely";
import { instant, json, uuid } from "./column-types.ts";
import { neverChanged } from "./never-changed.ts";

/** Forms on paper: booklets, what each of two people read on them, and what was settled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).modifyEnd(sql`strict`);
  await table("paper_booklet")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("child_id", uuid, (c) => c.notNull().references("child.id"))
    .addColumn("wave", "text", (c) => c.notNull())
    .addColumn("made_at", instant, (c) => c.notNull())
    .addColumn("out_at", instant)
    .execute();
  await db.schema.createIndex("paper_booklet_group").on("paper_booklet").columns(["group_id", "wave"]).execute();
  await db.schema.createIndex("paper_booklet_child").on("paper_booklet").column("child_id").execute();
  await table("paper_form")
    .addColumn("assignment_id", uuid, (c) => c.primaryKey().references("assignment.id"))
    .addColumn("booklet_id", uuid, (c) => c.notNull().references("paper_booklet.id"))
    .execute();
  await db.schema.createIndex("paper_form_booklet").on("paper_form").column("booklet_id").execute();
  await table("paper_entry")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("id", uuid, (c) => c.notNull().unique())
    .addColumn("booklet_id", uuid, (c) => c.notNull().references("paper_booklet.id"))
    .addColumn("turn", "integer", (c) => c.notNull())
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("entered_at", instant, (c) => c.notNull())
    .addColumn("entered_by", "text", (c) => c.notNull())
    .addUniqueConstraint("paper_entry_turn", ["booklet_id", "turn"])
    .execute();
  // What was read on the paper is never written over; a family may ask that it be erased.
  await neverChanged(db, "paper_entry", ["update"]);
  await table("paper_draft")
    .addColumn("booklet_id", uuid, (c) => c.notNull().references("paper_booklet.id"))
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("sealed", "text", (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addPrimaryKeyConstraint("paper_draft_key", ["booklet_id", "by"])
    .execute();
  await table("paper_settlement")
    .addColumn("booklet_id", uuid, (c) => c.primaryKey().references("paper_booklet.id"))
    .addColumn("way", "text", (c) => c.notNull())
    .addColumn("compared", "integer", (c) => c.notNull())
    .addColumn("differed", "integer", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .execute();
  await table("paper_rule")
    .addColumn("programme_id", uuid, (c) => c.primaryKey().references("programme.id"))
    .addColumn("entries", "text", (c) => c.notNull())
    .addColumn("settled_by", "text", (c) => c.notNull())
    .addColumn("changed_at", instant, (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.notNull())
    .execute();
}
