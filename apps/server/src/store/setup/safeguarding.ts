import { randomUUID } from "node:crypto";
import { contentHash } from "@kith/instrument";
import type { DataNotice, Safeguarding, SetUp } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import type { Db } from "../tables.ts";

type Change = { programme: string; by: string; at: string };

/** Who is called when somebody says that a child is not safe. */
export async function saveSafeguarding(trx: Db, { programme, by, at }: Change, safe: Safeguarding): Promise<void> {
  const row = {
    lead: JSON.stringify(safe.lead),
    deputy: JSON.stringify(safe.deputy),
    numbers: JSON.stringify(safe.numbers),
    changed_at: at,
    changed_by: by,
  };
  await trx
    .insertInto("safeguarding")
    .values({ programme_id: programme, ...row })
    .onConflict((there) => there.column("programme_id").doUpdateSet(row))
    .execute();
  await addToAudit(trx, { at, actor: by, action: "safeguarding-set", subject: programme, detail: {} });
}

export async function loadSafeguarding(db: Db, programme: string): Promise<Safeguarding | null> {
  const row = await db.selectFrom("safeguarding").selectAll().where("programme_id", "=", programme).executeTakeFirst();
  if (!row) return null;
  return { lead: JSON.parse(row.lead), deputy: JSON.parse(row.deputy), numbers: JSON.parse(row.numbers) };
}

/** The rules for children's data as they now stand; what stood before stays as an earlier version. */
export async function saveNotice(trx: Db, { programme, by, at }: Change, notice: DataNotice): Promise<number> {
  const before = await loadNotice(trx, programme);
  const version = (before?.version ?? 0) + 1;
  const body = JSON.stringify(notice);
  const hash = contentHash({ ...notice, version });
  await trx
    .insertInto("data_notice")
    .values({ id: randomUUID(), programme_id: programme, version, body, hash, at, by })
    .execute();
  await addToAudit(trx, { at, actor: by, action: "notice-set", subject: programme, detail: { version, hash } });
  return version;
}

export async function loadNotice(db: Db, programme: string): Promise<SetUp["notice"]> {
  const row = await db
    .selectFrom("data_notice")
    .select(["version", "body", "at"])
    .where("programme_id", "=", programme)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...(JSON.parse(row.body) as DataNotice), version: row.version, at: row.at } : null;
}
