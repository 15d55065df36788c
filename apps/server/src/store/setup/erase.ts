import { askedCalls } from "../asked-calls.ts";
import { addToAudit } from "../audit.ts";
import type { Db } from "../tables.ts";
import { toDay } from "./days.ts";

/** Erases what is due. Gives how many children's answers went. */
export async function eraseDue(trx: Db, now: Date): Promise<number> {
  const due = await trx
    .selectFrom("erasure")
    .selectAll()
    .where("done_at", "is", null)
    .where("due_on", "<=", toDay(now))
    .execute();
  for (const { id } of due) await erase(trx, { erasure: id, by: "kith", at: now.toISOString() });
  return due.length;
}

/**
 * Deletes a child's answers, and what was known of the child beside the code. What remains says that forms were asked for and
 * erased; calls for help go to a list of their own first, since a child's safety does not depend on the study.
 */
export async function erase(
  trx: Db,
  { erasure, by, at }: { erasure: string; by: string; at: string },
): Promise<"erased" | "nothing-to-erase"> {
  const asked = await trx.selectFrom("erasure").selectAll().where("id", "=", erasure).executeTakeFirst();
  if (!asked || asked.done_at !== null) return "nothing-to-erase";
  const child = asked.child_id;
  await keepCalls(trx, child);
  const forms = trx.selectFrom("assignment").select("assignment.id").where("assignment.child_id", "=", child);
  const responses = trx.selectFrom("response").select("response.seq").where("response.assignment_id", "in", forms);
  await trx.deleteFrom("concern").where("response_seq", "in", responses).execute();
  const gone = await trx.deleteFrom("response").where("assignment_id", "in", forms).returning("seq").execute();
  await trx
    .updateTable("assignment")
    .set({ closed: "not-needed", closed_reason: "consent-withdrawn", opened_at: null })
    .where("child_id", "=", child)
    .execute();
  await dropDrafts(trx, child);
  await dropPaper(trx, child);
  await forgetInRecords(trx, child, asked.scope);
  await trx.deleteFrom("child_card").where("child_id", "=", child).execute();
  if (asked.scope === "everything") await trx.deleteFrom("attendance").where("child_id", "=", child).execute();
  await trx.updateTable("erasure").set({ done_at: at }).where("id", "=", erasure).execute();
  const detail = { receipt: asked.receipt, forms: gone.length };
  await addToAudit(trx, { at, actor: by, action: "erased", subject: child, detail });
  return "erased";
}

/** Forms begun at one device to be carried on at another. */
async function dropDrafts(trx: Db, child: string): Promise<void> {
  const code = trx.selectFrom("child").select("child.code").where("child.id", "=", child);
  const links = trx
    .selectFrom("link")
    .innerJoin("child", "child.group_id", "link.group_id")
    .select("link.id")
    .where("child.id", "=", child);
  await trx.deleteFrom("draft").where("child", "in", code).where("link_id", "in", links).execute();
}

/** What was read on paper by one and by the other, what was settled, and what was begun. */
async function dropPaper(trx: Db, child: string): Promise<void> {
  const booklets = trx.selectFrom("paper_booklet").select("id").where("child_id", "=", child);
  for (const table of ["paper_draft", "paper_entry", "paper_settlement", "paper_form"] as const)
    await trx.deleteFrom(table).where("booklet_id", "in", booklets).execute();
  await trx.deleteFrom("paper_booklet").where("child_id", "=", child).execute();
}

type Noted = { attendance: { child: string }[]; counts: { child: string }[] };

/** What the group worker counted of the child, and with everything whether it came: the records stay, without this child. */
async function forgetInRecords(trx: Db, child: string, scope: "forms" | "everything"): Promise<void> {
  const { code, group_id } = await trx
    .selectFrom("child")
    .select(["code", "group_id"])
    .where("id", "=", child)
    .executeTakeFirstOrThrow();
  const records = await trx
    .selectFrom("session_record")
    .select(["seq", "body"])
    .where("group_id", "=", group_id)
    .execute();
  for (const { seq, body } of records) {
    const noted = JSON.parse(body) as Noted;
    const others = (of: { child: string }[]) => of.filter((each) => each.child !== code);
    const attendance = scope === "everything" ? others(noted.attendance) : noted.attendance;
    const kept = JSON.stringify({ ...noted, attendance, counts: others(noted.counts) });
    if (kept !== body) await trx.updateTable("session_record").set({ body: kept }).where("seq", "=", seq).execute();
  }
}

async function keepCalls(trx: Db, child: string): Promise<void> {
  const calls = await askedCalls(trx)
    .select([
      "concern.response_seq",
      "concern.item",
      "child.group_id",
      "child.code as child",
      "informant.role as informant",
      "assignment.wave",
      "instrument_version.hash as instrument_hash",
      "concern.answer",
      "concern.received_at",
    ])
    .where("child.id", "=", child)
    .execute();
  for (const call of calls) {
    await trx
      .insertInto("kept_call")
      .values(call)
      .onConflict((there) => there.columns(["response_seq", "item"]).doNothing())
      .execute();
  }
}
