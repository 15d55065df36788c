import { type Kysely, sql } from "kysely";
import { instant, json, uuid } from "./column-types.ts";
import { neverChanged } from "./never-changed.ts";

/** The first tables. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).modifyEnd(sql`strict`);
  await table("programme")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("name", json, (c) => c.notNull())
    .addColumn("place", json, (c) => c.notNull())
    .addColumn("period", json, (c) => c.notNull())
    .addColumn("made_up", "integer", (c) => c.notNull())
    .addColumn("created_at", instant, (c) => c.notNull())
    .execute();
  await table("group_")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("programme_id", uuid, (c) => c.notNull().references("programme.id"))
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("name", json, (c) => c.notNull())
    .addColumn("planned_sessions", "integer", (c) => c.notNull())
    .addColumn("created_at", instant, (c) => c.notNull())
    .execute();
  await table("child")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("left", json)
    .addUniqueConstraint("child_code", ["group_id", "code"])
    .execute();
  await table("consent")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("child_id", uuid, (c) => c.notNull().references("child.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("given_at", instant, (c) => c.notNull())
    .addColumn("withdrawn_at", instant)
    .execute();
  await table("informant")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("rater_id", "text", (c) => c.notNull())
    .addUniqueConstraint("informant_rater", ["group_id", "role", "rater_id"])
    .execute();
  await table("session")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("answers", json, (c) => c.notNull())
    .addUniqueConstraint("session_number", ["group_id", "number"])
    .execute();
  await table("attendance")
    .addColumn("session_id", uuid, (c) => c.notNull().references("session.id"))
    .addColumn("child_id", uuid, (c) => c.notNull().references("child.id"))
    .addColumn("status", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("attendance_key", ["session_id", "child_id"])
    .execute();
  await formTables(db);
  await publicTables(db);
}

async function formTables(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).modifyEnd(sql`strict`);
  await table("instrument_version")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("instrument", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("definition", json, (c) => c.notNull())
    .addUniqueConstraint("instrument_version_key", ["instrument", "version"])
    .execute();
  await table("link")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("code_hash", "text", (c) => c.notNull().unique())
    .addColumn("expires_at", instant, (c) => c.notNull())
    .addColumn("revoked_at", instant)
    .addColumn("created_at", instant, (c) => c.notNull())
    .execute();
  await table("assignment")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("child_id", uuid, (c) => c.notNull().references("child.id"))
    .addColumn("informant_id", uuid, (c) => c.notNull().references("informant.id"))
    .addColumn("instrument_version_id", uuid, (c) => c.notNull().references("instrument_version.id"))
    .addColumn("wave", "text", (c) => c.notNull())
    .addColumn("link_id", uuid, (c) => c.references("link.id"))
    .addColumn("opened_at", instant)
    .addColumn("closed", "text")
    .addColumn("closed_reason", "text")
    .addUniqueConstraint("assignment_key", ["child_id", "informant_id", "instrument_version_id", "wave"])
    .execute();
  await db.schema.createIndex("assignment_link").on("assignment").column("link_id").execute();
  await table("response")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("id", uuid, (c) => c.notNull())
    .addColumn("assignment_id", uuid, (c) => c.notNull().references("assignment.id"))
    .addColumn("content_hash", "text", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("receipt", "text", (c) => c.notNull())
    .addColumn("received_at", instant, (c) => c.notNull())
    .addUniqueConstraint("response_content", ["id", "content_hash"])
    .execute();
  await db.schema.createIndex("response_assignment").on("response").column("assignment_id").execute();
  await table("concern")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("response_seq", "integer", (c) => c.notNull().references("response.seq"))
    .addColumn("item", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("received_at", instant, (c) => c.notNull())
    .execute();
  await neverChanged(db, "response", ["update"]);
}

async function publicTables(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).modifyEnd(sql`strict`);
  await table("release")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("edition", "integer", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("published_at", instant, (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.notNull())
    .addUniqueConstraint("release_edition", ["group_id", "edition"])
    .execute();
  await table("ledger")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("release_id", uuid, (c) => c.notNull().references("release.id"))
    .addColumn("numbers", json, (c) => c.notNull())
    .addColumn("sets", json, (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .execute();
  await table("audit")
    .addColumn("seq", "integer", (c) => c.primaryKey().autoIncrement())
    .addColumn("at", instant, (c) => c.notNull())
    .addColumn("actor", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("detail", json, (c) => c.notNull())
    .addColumn("previous", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await table("throttle")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("failures", "integer", (c) => c.notNull())
    .addColumn("until", instant, (c) => c.notNull())
    .execute();
  await neverChanged(db, "release", ["update", "delete"]);
  await neverChanged(db, "ledger", ["update", "delete"]);
  await neverChanged(db, "audit", ["update", "delete"]);
}
