import { randomUUID } from "node:crypto";
import type { Purpose, WithdrawalEffects, Withdrawn } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import { revokeLink } from "../links.ts";
import type { Db } from "../tables.ts";
import { addNote, newReceipt } from "./consents.ts";
import { afterWorkingDays, toDay } from "./days.ts";

type Scope = "forms" | "everything";

const workingDays = 15;

/** What withdrawing would do to one child's forms, before it does it. */
export async function withdrawalEffects(db: Db, child: string, now: Date): Promise<WithdrawalEffects> {
  const forms = await db
    .selectFrom("assignment")
    .leftJoin("response", "response.assignment_id", "assignment.id")
    .select(["assignment.id", "assignment.closed", "response.seq"])
    .where("assignment.child_id", "=", child)
    .execute();
  const calls = await db
    .selectFrom("concern")
    .innerJoin("response", "response.seq", "concern.response_seq")
    .innerJoin("assignment", "assignment.id", "response.assignment_id")
    .select("concern.id")
    .where("assignment.child_id", "=", child)
    .where("concern.answer", "!=", "no")
    .execute();
  const stays = await db
    .selectFrom("release")
    .innerJoin("group_", "group_.id", "release.group_id")
    .innerJoin("child", "child.group_id", "group_.id")
    .leftJoin("tombstone", (join) =>
      join.onRef("tombstone.group_id", "=", "release.group_id").onRef("tombstone.edition", "=", "release.edition"),
    )
    .select(["group_.name", "release.edition"])
    .where("child.id", "=", child)
    .where("tombstone.id", "is", null)
    .orderBy("release.edition")
    .execute();
  const onPaper = new Set(await enteredFromPaper(db, child));
  return {
    stops: forms.filter(({ id, seq, closed }) => seq === null && closed !== "not-needed" && !onPaper.has(id)).length,
    erases: forms.filter(({ id, seq }) => seq !== null || onPaper.has(id)).length,
    eraseBy: afterWorkingDays(toDay(now), workingDays),
    stays: stays.map(({ name, edition }) => ({ group: JSON.parse(name), edition })),
    callsKept: calls.length,
  };
}

/** Forms that somebody has entered from paper, whether or not they are settled. */
async function enteredFromPaper(db: Db, child: string): Promise<string[]> {
  const rows = await db
    .selectFrom("paper_form")
    .innerJoin("paper_booklet", "paper_booklet.id", "paper_form.booklet_id")
    .innerJoin("paper_entry", "paper_entry.booklet_id", "paper_booklet.id")
    .select("paper_form.assignment_id")
    .distinct()
    .where("paper_booklet.child_id", "=", child)
    .execute();
  return rows.map((row) => row.assignment_id);
}

export type Withdrawing = { child: string; scope: Scope; who: "parent" | "other-guardian"; by: string; now: Date };

/** Stops everything at once, and sets the day by which the answers are erased. Nobody is asked why. */
export async function withdraw(trx: Db, { child, scope, who, by, now }: Withdrawing): Promise<Withdrawn> {
  const at = now.toISOString();
  const receipt = newReceipt();
  const eraseBy = afterWorkingDays(toDay(now), workingDays);
  const purposes: Purpose[] = ["forms", "publish", "follow-up", ...(scope === "everything" ? ["join" as const] : [])];
  for (const purpose of purposes) {
    await addNote(trx, {
      child,
      purpose,
      decision: "withdrawn",
      who,
      how: "phone-witness",
      wave: null,
      receipt,
      by,
      at,
    });
  }
  await stopAsking(trx, child, at);
  if (scope === "everything") await leave(trx, child);
  await trx
    .insertInto("erasure")
    .values({ id: randomUUID(), child_id: child, scope, receipt, asked_at: at, due_on: eraseBy, done_at: null })
    .execute();
  await addToAudit(trx, { at, actor: by, action: "consent-withdrawn", subject: child, detail: { scope, receipt } });
  return { kind: "withdrawn", receipt, eraseBy };
}

async function stopAsking(trx: Db, child: string, at: string): Promise<void> {
  const row = await trx.selectFrom("consent").select("id").where("child_id", "=", child).executeTakeFirst();
  if (row) await trx.updateTable("consent").set({ withdrawn_at: at }).where("child_id", "=", child).execute();
  else {
    await trx
      .insertInto("consent")
      .values({ id: randomUUID(), child_id: child, kind: "guardian", given_at: at, withdrawn_at: at })
      .execute();
  }
  // A teacher's list is about others too, so it stays open; the child is no longer on it.
  const links = await trx
    .selectFrom("assignment")
    .innerJoin("link", "link.id", "assignment.link_id")
    .select("link.id")
    .distinct()
    .where("assignment.child_id", "=", child)
    .where("link.kind", "!=", "class-list")
    .where("link.revoked_at", "is", null)
    .execute();
  for (const { id } of links) await revokeLink(trx, id, at);
}

async function leave(trx: Db, child: string): Promise<void> {
  const { last } = await trx
    .selectFrom("session")
    .innerJoin("child", "child.group_id", "session.group_id")
    .select((of) => of.fn.max<number | null>("session.number").as("last"))
    .where("child.id", "=", child)
    .executeTakeFirstOrThrow();
  const left = JSON.stringify({ afterSession: last ?? 0, reason: "consent-withdrawn", worseOrUnsafe: false });
  await trx.updateTable("child").set({ left }).where("id", "=", child).where("left", "is", null).execute();
}
