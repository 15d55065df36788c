import { type Kysely, sql } from "kysely";
import { isPostgres } from "../postgres-dialect.ts";
import { instant, json, uuid } from "./column-types.ts";

/** Setting a programme up: who may do what, who is called when a child is not safe, plans, consents, and what is to be erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await programmeTables(db);
  await groupTables(db);
  await consentTables(db);
  await staffTables(db);
  await secondFactor(db);
}

async function programmeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("safeguarding")
    .addColumn("programme_id", uuid, (c) => c.primaryKey().references("programme.id"))
    .addColumn("lead", json, (c) => c.notNull())
    .addColumn("deputy", json, (c) => c.notNull())
    .addColumn("numbers", json, (c) => c.notNull())
    .addColumn("changed_at", instant, (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("data_notice")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("programme_id", uuid, (c) => c.notNull().references("programme.id"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("body", json, (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .addUniqueConstraint("data_notice_version", ["programme_id", "version"])
    .execute();
}

async function groupTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("child_card")
    .addColumn("child_id", uuid, (c) => c.primaryKey().references("child.id"))
    .addColumn("age", "integer")
    .addColumn("carer", "text")
    .addColumn("guardian", "text")
    .addColumn("pattern", "text")
    .addColumn("teacher", "integer", (c) => c.notNull())
    .addColumn("read_aloud", "integer", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("session_plan")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("held_on", "text")
    .addColumn("strategies", json, (c) => c.notNull())
    .addColumn("attendance_at", instant)
    .addUniqueConstraint("session_plan_number", ["group_id", "number"])
    .execute();
  await db.schema
    .createTable("wave_window")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("wave", "text", (c) => c.notNull())
    .addColumn("opens_on", "text", (c) => c.notNull())
    .addColumn("closes_on", "text", (c) => c.notNull())
    .addColumn("opened_at", instant)
    .addColumn("opened_by", "text")
    .addUniqueConstraint("wave_window_key", ["group_id", "wave"])
    .execute();
  await db.schema
    .createTable("link_seal")
    .addColumn("link_id", uuid, (c) => c.primaryKey().references("link.id"))
    .addColumn("sealed", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("concern_response").on("concern").column("response_seq").execute();
  await db.schema.createIndex("audit_action").on("audit").columns(["action", "subject"]).execute();
}

async function consentTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("consent_note")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("child_id", uuid, (c) => c.notNull().references("child.id"))
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("wave", "text")
    .addColumn("decision", "text", (c) => c.notNull())
    .addColumn("who", "text", (c) => c.notNull())
    .addColumn("how", "text", (c) => c.notNull())
    .addColumn("text_version", "integer", (c) => c.notNull())
    .addColumn("text_hash", "text", (c) => c.notNull())
    .addColumn("receipt", "text", (c) => c.notNull())
    .addColumn("at", instant, (c) => c.notNull())
    .addColumn("by", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("consent_note_child").on("consent_note").column("child_id").execute();
  await db.schema
    .createTable("erasure")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("child_id", uuid, (c) => c.notNull().references("child.id"))
    .addColumn("scope", "text", (c) => c.notNull())
    .addColumn("receipt", "text", (c) => c.notNull())
    .addColumn("asked_at", instant, (c) => c.notNull())
    .addColumn("due_on", "text", (c) => c.notNull())
    .addColumn("done_at", instant)
    .execute();
  await db.schema
    .createTable("kept_call")
    .addColumn("response_seq", "integer", (c) => c.notNull())
    .addColumn("item", "text", (c) => c.notNull())
    .addColumn("group_id", uuid, (c) => c.notNull().references("group_.id"))
    .addColumn("child", "text", (c) => c.notNull())
    .addColumn("informant", "text", (c) => c.notNull())
    .addColumn("wave", "text", (c) => c.notNull())
    .addColumn("instrument_hash", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("received_at", instant, (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_call_key", ["response_seq", "item"])
    .execute();
}

async function staffTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("staff_role")
    .addColumn("staff_id", "text", (c) => c.notNull().references("staff.id").onDelete("cascade"))
    .addColumn("programme_id", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("staff_role_key", ["staff_id", "programme_id", "role"])
    .execute();
  await db.schema
    .createTable("invitation")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("roles", json, (c) => c.notNull())
    .addColumn("programme_id", "text", (c) => c.notNull())
    .addColumn("expires_at", instant, (c) => c.notNull())
    .addColumn("accepted_at", instant)
    .addColumn("made_at", instant, (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .execute();
  await everyoneSoFarMayDoAll(db as Kysely<Grant>);
}

/** The second factor of the sign-in, as better-auth 1.7.25 compiles it, frozen here; a test compares. */
async function secondFactor(db: Kysely<unknown>): Promise<void> {
  const instant = isPostgres(db) ? "text" : "date";
  for (const statement of [
    `alter table "staff" add column "twoFactorEnabled" integer`,
    `create table "staff_two_factor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null,
      "userId" text not null references "staff" ("id") on delete cascade, "verified" integer,
      "failedVerificationCount" integer, "lockedUntil" ${instant})`,
    `create index "staff_two_factor_secret_idx" on "staff_two_factor" ("secret")`,
    `create index "staff_two_factor_userId_idx" on "staff_two_factor" ("userId")`,
  ])
    await sql.raw(statement).execute(db);
}

type Grant = { staff: { id: string }; staff_role: { staff_id: string; programme_id: string; role: string } };

/** Whoever could sign in until now could do everything, and nobody is locked out by an update. */
async function everyoneSoFarMayDoAll(db: Kysely<Grant>): Promise<void> {
  const staff = await db.selectFrom("staff").select("id").execute();
  for (const { id } of staff) {
    for (const role of ["facilitator", "keeper", "safeguarding", "publisher", "admin"]) {
      await db.insertInto("staff_role").values({ staff_id: id, programme_id: "*", role }).execute();
    }
  }
}
