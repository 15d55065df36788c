import type { LedgerEntry } from "@kith/release";
import { type Kysely, sql } from "kysely";
import { instant, json, uuid } from "./column-types.ts";

type Ledger = { ledger: { seq: number; body: string }; ledger_line: { seq: number; subject: string } };

/**
 * Work that goes on without anybody waiting, and whose turn it is where one server at a time may act. The lines of the ledger
 * get a list by whom they are about, so that one group's lines are found without reading all of them. Failed sign-ins are
 * counted for all servers together.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).modifyEnd(sql`strict`);
  await table("job")
    .addColumn("id", uuid, (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("lane", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("run", uuid, (c) => c.references("job.id"))
    .addColumn("input", json, (c) => c.notNull())
    .addColumn("asked_at", instant, (c) => c.notNull())
    .addColumn("asked_by", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("tries", "integer", (c) => c.notNull())
    .addColumn("done", "integer", (c) => c.notNull())
    .addColumn("total", "integer", (c) => c.notNull())
    .addColumn("says", json)
    .addColumn("outcome", json)
    .addColumn("began_at", instant)
    .addColumn("ended_at", instant)
    .execute();
  await db.schema.createIndex("job_asked").on("job").columns(["asked_at", "id"]).execute();
  await db.schema.createIndex("job_waiting").on("job").columns(["lane", "state", "asked_at", "id"]).execute();
  await db.schema.createIndex("job_run").on("job").columns(["run", "state"]).execute();
  await db.schema.createIndex("job_subject").on("job").columns(["kind", "subject", "state"]).execute();
  await table("lease")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("holder", "text")
    .addColumn("beat", "integer", (c) => c.notNull())
    .execute();
  await table("ledger_line")
    .addColumn("seq", "integer", (c) => c.primaryKey().references("ledger.seq"))
    .addColumn("subject", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("ledger_line_subject").on("ledger_line").columns(["subject", "seq"]).execute();
  await listLedger(db as Kysely<Ledger>);
  // As better-auth 1.7.25 compiles it, like the other tables of the sign-in.
  await sql`create table "staff_rate_limit" ("id" text not null primary key, "key" text not null unique,
    "count" integer not null, "lastRequest" bigint not null)`.execute(db);
}

/** A line that cannot be read is left out: whoever reads the whole ledger is told of it. */
async function listLedger(db: Kysely<Ledger>): Promise<void> {
  const rows = await db.selectFrom("ledger").select(["seq", "body"]).orderBy("seq").execute();
  for (const { seq, body } of rows) {
    const subject = subjectOf(body);
    if (subject !== null) await db.insertInto("ledger_line").values({ seq, subject }).execute();
  }
}

function subjectOf(body: string): string | null {
  try {
    const { group } = JSON.parse(body) as Partial<LedgerEntry>;
    return typeof group === "string" ? group : null;
  } catch {
    return null;
  }
}
