import type { PaperRule } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import type { Db } from "../tables.ts";

/** Where nobody has said otherwise, two people enter each booklet, and either of them settles. */
const usual: PaperRule = { entries: "double", settledBy: "either" };

export async function loadPaperRule(db: Db, programme: string): Promise<PaperRule> {
  const row = await db
    .selectFrom("paper_rule")
    .select(["entries", "settled_by"])
    .where("programme_id", "=", programme)
    .executeTakeFirst();
  return row ? { entries: row.entries, settledBy: row.settled_by } : usual;
}

/** Changes the rule for what is entered from now on. What was settled stays. */
export async function savePaperRule(
  trx: Db,
  { programme, by, at }: { programme: string; by: string; at: string },
  rule: PaperRule,
): Promise<void> {
  const row = { entries: rule.entries, settled_by: rule.settledBy, changed_at: at, changed_by: by };
  await trx
    .insertInto("paper_rule")
    .values({ programme_id: programme, ...row })
    .onConflict((there) => there.column("programme_id").doUpdateSet(row))
    .execute();
  await addToAudit(trx, { at, actor: by, action: "paper-rule-set", subject: programme, detail: rule });
}
