import type { Marked, MissingReason } from "../../api/index.ts";
import { addToAudit } from "./audit.ts";
import type { Db } from "./tables.ts";

export type MissingMark = { assignment: string; reason: MissingReason | null; by: string; at: string };

/**
 * Notes why a form will not come, or with no reason that it is waited for again. What has come in, or is not needed, has
 * nothing to note. Every change is a line in the audit.
 */
export async function markMissing(
  trx: Db,
  { assignment, reason, by, at }: MissingMark,
): Promise<Marked | { kind: "no-such-form" | "form-is-in" | "form-not-needed" }> {
  const form = await findForm(trx, assignment);
  if (!form) return { kind: "no-such-form" };
  if (form.withdrawn !== null || form.closed === "not-needed") return { kind: "form-not-needed" };
  if (form.response !== null) return { kind: "form-is-in" };
  if (form.closed_reason !== reason) {
    await trx
      .updateTable("assignment")
      .set({ closed: reason && "missing", closed_reason: reason })
      .where("id", "=", assignment)
      .execute();
    const action = reason === null ? "waiting-again" : "marked-missing";
    await addToAudit(trx, { at, actor: by, action, subject: assignment, detail: { reason } });
  }
  if (reason !== null) return { kind: "marked", status: "missing", reason };
  return { kind: "marked", status: form.opened_at === null ? "expected" : "opened", reason: null };
}

function findForm(db: Db, assignment: string) {
  return db
    .selectFrom("assignment")
    .select((of) => [
      "assignment.closed",
      "assignment.closed_reason",
      "assignment.opened_at",
      of
        .selectFrom("response")
        .select("response.id")
        .whereRef("response.assignment_id", "=", "assignment.id")
        .limit(1)
        .as("response"),
      of
        .selectFrom("consent")
        .select("consent.withdrawn_at")
        .whereRef("consent.child_id", "=", "assignment.child_id")
        .where("consent.withdrawn_at", "is not", null)
        .limit(1)
        .as("withdrawn"),
    ])
    .where("assignment.id", "=", assignment)
    .executeTakeFirst();
}
