import type { LeavingEffects } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import type { Left } from "../people.ts";
import type { Db } from "../tables.ts";

const leftGroup = "left-group";

/** What noting that a child has left would do, before it does it. */
export async function leavingEffects(db: Db, child: string): Promise<LeavingEffects> {
  const { group_id } = await db
    .selectFrom("child")
    .select("group_id")
    .where("id", "=", child)
    .executeTakeFirstOrThrow();
  const waited = await waitedFor(db, child);
  const others = await db
    .selectFrom("child")
    .leftJoin("consent", "consent.child_id", "child.id")
    .select("child.id")
    .where("child.group_id", "=", group_id)
    .where("child.id", "!=", child)
    .where("child.left", "is", null)
    .where("consent.withdrawn_at", "is", null)
    .execute();
  const kept = await db
    .selectFrom("response")
    .innerJoin("assignment", "assignment.id", "response.assignment_id")
    .select("assignment.id")
    .distinct()
    .where("assignment.child_id", "=", child)
    .execute();
  const lastHeld = await db
    .selectFrom("attendance")
    .innerJoin("session", "session.id", "attendance.session_id")
    .select((of) => of.fn.max<number | null>("session.number").as("number"))
    .where("attendance.child_id", "=", child)
    .where("attendance.status", "in", ["full", "part"])
    .executeTakeFirst();
  return {
    stops: waited.length,
    kept: kept.length,
    stay: others.length,
    afterSession: lastHeld?.number ?? 0,
  };
}

export type Leaving = { child: string; afterSession: number; reason: string; by: string; at: string };

/** The child is counted as one who left: nothing more is waited for, and what came stays. A form that comes all the same is taken. */
export async function leave(trx: Db, { child, afterSession, reason, by, at }: Leaving): Promise<void> {
  const left: Left = { afterSession, reason, worseOrUnsafe: reason === "worsening" };
  await trx
    .updateTable("child")
    .set({ left: JSON.stringify(left) })
    .where("id", "=", child)
    .execute();
  const waited = await waitedFor(trx, child);
  if (waited.length > 0) {
    await trx
      .updateTable("assignment")
      .set({ closed: "missing", closed_reason: leftGroup })
      .where("id", "in", waited)
      .execute();
  }
  await addToAudit(trx, { at, actor: by, action: "left-group", subject: child, detail: { reason } });
}

/** It was a mistake, or the child is back: everything is waited for again. One who left by withdrawal does not come back so. */
export async function comeBack(
  trx: Db,
  { child, by, at }: { child: string; by: string; at: string },
): Promise<"back" | "not-gone"> {
  const row = await trx.selectFrom("child").select("left").where("id", "=", child).executeTakeFirst();
  const left: Left | null = row?.left ? JSON.parse(row.left) : null;
  if (left === null || left.reason === "consent-withdrawn") return "not-gone";
  await trx.updateTable("child").set({ left: null }).where("id", "=", child).execute();
  await trx
    .updateTable("assignment")
    .set({ closed: null, closed_reason: null })
    .where("child_id", "=", child)
    .where("closed_reason", "=", leftGroup)
    .execute();
  await addToAudit(trx, { at, actor: by, action: "came-back", subject: child, detail: {} });
  return "back";
}

/** Forms that were asked for, and are neither in nor given up. */
async function waitedFor(db: Db, child: string): Promise<string[]> {
  const rows = await db
    .selectFrom("assignment")
    .leftJoin("response", "response.assignment_id", "assignment.id")
    .select("assignment.id")
    .where("assignment.child_id", "=", child)
    .where("assignment.closed", "is", null)
    .where("response.seq", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
