import { contentHash } from "@kith/instrument";
import type { Db } from "./tables.ts";

export type AuditEntry = {
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
};

/** Adds a line to the audit, sealed with the hash of the line before. */
export async function addToAudit(trx: Db, entry: AuditEntry): Promise<void> {
  const last = await trx.selectFrom("audit").select("hash").orderBy("seq", "desc").limit(1).executeTakeFirst();
  const previous = last?.hash ?? "";
  await trx
    .insertInto("audit")
    .values({ ...entry, detail: JSON.stringify(entry.detail), previous, hash: contentHash({ ...entry, previous }) })
    .execute();
}

/** The number of the first line that does not follow from the one before, or null where the whole chain holds. */
export async function findBrokenAudit(db: Db): Promise<number | null> {
  const lines = await db.selectFrom("audit").selectAll().orderBy("seq").execute();
  let previous = "";
  for (const { seq, hash, at, actor, action, subject, detail, previous: named } of lines) {
    const entry = { at, actor, action, subject, detail: JSON.parse(detail), previous };
    if (named !== previous || hash !== contentHash(entry)) return seq;
    previous = hash;
  }
  return null;
}
