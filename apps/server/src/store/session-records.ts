import { contentHash } from "@kith/instrument";
import type { SessionRecord, SessionsToRecord } from "../../api/index.ts";
import { addToAudit } from "./audit.ts";
import { toReceipt } from "./code.ts";
import type { Stored } from "./responses.ts";
import type { Secrets } from "./secrets.ts";
import { saveAttendance } from "./setup/attendance.ts";
import type { Db } from "./tables.ts";

export type Kept = Stored | { kind: "strangers"; codes: string[] };

/**
 * Keeps what the group worker noted of a session. The same record sent again gets the same receipt; another one for a session
 * that has a record is kept beside it and changes nothing until a person decides.
 */
export async function addSessionRecord(
  trx: Db,
  secrets: Secrets,
  { group, record, at }: { group: string; record: SessionRecord; at: string },
): Promise<Kept> {
  const hash = contentHash(record);
  const earlier = await trx
    .selectFrom("session_record")
    .select(["id", "content_hash", "receipt", "received_at"])
    .where((is) =>
      is.or([is("id", "=", record.id), is.and([is("group_id", "=", group), is("number", "=", record.number)])]),
    )
    .execute();
  const same = earlier.find((row) => row.id === record.id && row.content_hash === hash);
  if (same) return { kind: "already-stored", receipt: same.receipt, receivedAt: same.received_at };
  const kind = earlier.length > 0 ? "kept-both" : "stored";
  if (kind === "stored") {
    const { number, date: heldOn, attendance } = record;
    const codes = await saveAttendance(trx, { group, number, heldOn, attendance, by: "facilitator", at });
    if (codes.length > 0) return { kind: "strangers", codes };
    await trx
      .updateTable("session")
      .set({ answers: JSON.stringify(record.answers) })
      .where("group_id", "=", group)
      .where("number", "=", number)
      .execute();
  }
  const receipt = toReceipt(secrets.receiptBits(record.id, hash));
  const { safety, ...body } = record;
  const { seq } = await trx
    .insertInto("session_record")
    .values({
      id: record.id,
      group_id: group,
      number: record.number,
      content_hash: hash,
      body: JSON.stringify(body),
      receipt,
      received_at: at,
    })
    .returning("seq")
    .executeTakeFirstOrThrow();
  if (safety === "yes") await callFor(trx, group, record, seq, at);
  const detail = { record: record.id, session: record.number, content: hash };
  await addToAudit(trx, { at, actor: "informant", action: `session-${kind}`, subject: group, detail });
  return { kind, receipt, receivedAt: at };
}

/** A worry about safety goes where all calls go. It hangs on no form, so its number is counted below zero. */
async function callFor(trx: Db, group: string, record: SessionRecord, seq: number, at: string): Promise<void> {
  await trx
    .insertInto("kept_call")
    .values({
      response_seq: -seq,
      item: "safety",
      group_id: group,
      child: `#${record.number}`,
      informant: "facilitator",
      wave: "T1",
      instrument_hash: record.instrument.hash,
      answer: "yes",
      received_at: at,
    })
    .execute();
}

/** The children and the sessions that a session-record link is for. Children who left are not asked about. */
export async function sessionsToRecord(db: Db, group: string): Promise<SessionsToRecord> {
  const children = await db
    .selectFrom("child")
    .select(["code", "left"])
    .where("group_id", "=", group)
    .orderBy("code")
    .execute();
  const { planned_sessions: planned } = await db
    .selectFrom("group_")
    .select("planned_sessions")
    .where("id", "=", group)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("session_record")
    .select(["number", "receipt"])
    .where("group_id", "=", group)
    .orderBy("seq")
    .execute();
  const received = rows.filter((row, at) => rows.findIndex((other) => other.number === row.number) === at);
  return { children: children.filter((child) => child.left === null).map(({ code }) => code), planned, received };
}
