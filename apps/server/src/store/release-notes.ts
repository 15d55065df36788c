import type { Informant, Words } from "@kith/instrument";
import type { Design, Release } from "@kith/release";
import { addToAudit } from "./audit.ts";
import type { Db } from "./tables.ts";

/** What a group's report is told that no answer holds: how the group came about, and what people decided about it. */
export type ReleaseNote = {
  design: Partial<Design>;
  /** Where one teacher rated the group: whether that teacher agreed to the ratings being published. */
  oneTeacherAgrees: boolean;
  heldBack: { informant: Informant; scale: string }[];
  harmContext: Words | null;
};

const nothing: ReleaseNote = { design: {}, oneTeacherAgrees: false, heldBack: [], harmContext: null };

export async function loadReleaseNote(db: Db, group: string): Promise<ReleaseNote> {
  const row = await db.selectFrom("release_note").selectAll().where("group_id", "=", group).executeTakeFirst();
  if (!row) return nothing;
  return {
    design: JSON.parse(row.design),
    oneTeacherAgrees: row.one_teacher_agrees === 1,
    heldBack: JSON.parse(row.held_back),
    harmContext: row.harm_context === null ? null : JSON.parse(row.harm_context),
  };
}

/** Changes what is named and leaves the rest. */
export async function saveReleaseNote(
  trx: Db,
  { group, by, at, ...change }: { group: string; by: string; at: string } & Partial<ReleaseNote>,
): Promise<void> {
  const { design, oneTeacherAgrees, heldBack, harmContext } = { ...(await loadReleaseNote(trx, group)), ...change };
  const row = {
    design: JSON.stringify(design),
    one_teacher_agrees: oneTeacherAgrees ? 1 : 0,
    held_back: JSON.stringify(heldBack),
    harm_context: harmContext && JSON.stringify(harmContext),
    changed_at: at,
    changed_by: by,
  };
  await trx.deleteFrom("release_note").where("group_id", "=", group).execute();
  await trx
    .insertInto("release_note")
    .values({ group_id: group, ...row })
    .execute();
  const detail = { changed: Object.keys(change).toSorted() };
  await addToAudit(trx, { at, actor: by, action: "release-note", subject: group, detail });
}

/** How a programme's reports are signed, and the order of improvement that was expected beforehand. */
export type PublishPlan = { signing: Release["signing"]; order: string[] };

/** Where nothing was laid down, two people sign; for invented people one is enough. */
export async function loadPublishPlan(db: Db, programme: string, madeUp: boolean): Promise<PublishPlan> {
  const row = await db.selectFrom("publish_plan").selectAll().where("programme_id", "=", programme).executeTakeFirst();
  if (!row) return { signing: madeUp ? "one-person" : "two-people", order: [] };
  return { signing: row.signing, order: JSON.parse(row.expected_order) };
}

export async function addPublishPlan(
  trx: Db,
  { programme, by, at, signing, order }: PublishPlan & { programme: string; by: string; at: string },
): Promise<void> {
  await trx
    .insertInto("publish_plan")
    .values({
      programme_id: programme,
      signing,
      expected_order: JSON.stringify(order),
      changed_at: at,
      changed_by: by,
    })
    .execute();
}
