import type { Secrets } from "../secrets.ts";
import type { Db } from "../tables.ts";

type Mine = { booklet: string; by: string };

/** Keeps a half-entered booklet for the one who began it; null forgets it. What comes after the entry itself is not kept. */
export async function keepPaperDraft(
  trx: Db,
  secrets: Secrets,
  { booklet, by, text, at }: Mine & { text: string | null; at: string },
): Promise<void> {
  const entered = await trx
    .selectFrom("paper_entry")
    .select("turn")
    .where("booklet_id", "=", booklet)
    .where("entered_by", "=", by)
    .executeTakeFirst();
  if (text === null || entered) return dropPaperDraft(trx, { booklet, by });
  const row = { sealed: secrets.seal(text), at };
  await trx
    .insertInto("paper_draft")
    .values({ booklet_id: booklet, by, ...row })
    .onConflict((there) => there.columns(["booklet_id", "by"]).doUpdateSet(row))
    .execute();
}

export async function loadPaperDraft(db: Db, secrets: Secrets, { booklet, by }: Mine): Promise<string | null> {
  const row = await db
    .selectFrom("paper_draft")
    .select("sealed")
    .where("booklet_id", "=", booklet)
    .where("by", "=", by)
    .executeTakeFirst();
  return row ? secrets.unseal(row.sealed) : null;
}

export async function dropPaperDraft(trx: Db, { booklet, by }: Mine): Promise<void> {
  await trx.deleteFrom("paper_draft").where("booklet_id", "=", booklet).where("by", "=", by).execute();
}
