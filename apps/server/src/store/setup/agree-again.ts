import { addToAudit } from "../audit.ts";
import type { Left } from "../people.ts";
import type { Db } from "../tables.ts";
import type { NewConsent } from "./consents.ts";
import { addEmptyCard } from "./make-group.ts";

/**
 * A family that says yes again after it withdrew: a yes to the group brings the child back into it, a yes to forms calls off
 * an erasure that still waits. What is erased already stays erased, and the forms are asked for anew with the next opening.
 */
export async function agreeAgain(trx: Db, { child, decisions, by, at }: NewConsent): Promise<void> {
  const says = (purpose: string) => decisions.some((one) => one.purpose === purpose && one.decision === "yes");
  if (says("join")) await backInGroup(trx, child);
  if (!says("forms")) return;
  const called = await trx
    .deleteFrom("erasure")
    .where("child_id", "=", child)
    .where("done_at", "is", null)
    .returning("receipt")
    .execute();
  for (const { receipt } of called) {
    await addToAudit(trx, { at, actor: by, action: "erasure-called-off", subject: child, detail: { receipt } });
  }
  await addEmptyCard(trx, child);
}

async function backInGroup(trx: Db, child: string): Promise<void> {
  const row = await trx.selectFrom("child").select("left").where("id", "=", child).executeTakeFirst();
  const left: Left | null = row?.left ? JSON.parse(row.left) : null;
  if (left?.reason !== "consent-withdrawn") return;
  await trx.updateTable("child").set({ left: null }).where("id", "=", child).execute();
}
