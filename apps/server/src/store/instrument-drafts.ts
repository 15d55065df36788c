import { randomUUID } from "node:crypto";
import type { DraftCard, DraftSaved, StoredDraft } from "../../api/index.ts";
import type { Db } from "./tables.ts";

export type DraftToSave = { title: DraftCard["title"]; body: unknown; by: string; at: string };

/** What stands in the way of saving: no such draft, or one that was saved in between, or is published already. */
export type DraftRefused = { kind: "no-such-draft" | "draft-moved-on" };

/** Everything that is being written, the last saved first. */
export async function loadDrafts(db: Db): Promise<DraftCard[]> {
  const rows = await db
    .selectFrom("instrument_draft")
    .select(["id", "title", "revision", "saved_at", "saved_by"])
    .where("published_as", "is", null)
    .where("discarded_at", "is", null)
    .orderBy("saved_at", "desc")
    .execute();
  return rows.map(cardOf);
}

/** One draft, also where it was thrown away; null where there is none. */
export async function loadDraft(db: Db, id: string): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom("instrument_draft")
    .selectAll()
    .where("id", "=", id)
    .where("published_as", "is", null)
    .executeTakeFirst();
  return row ? { ...cardOf(row), body: JSON.parse(row.body) } : null;
}

export async function addDraft(trx: Db, { title, body, by, at }: DraftToSave): Promise<DraftSaved> {
  const id = randomUUID();
  await trx
    .insertInto("instrument_draft")
    .values({
      id,
      title: JSON.stringify(title),
      body: JSON.stringify(body),
      revision: 1,
      made_by: by,
      made_at: at,
      saved_by: by,
      saved_at: at,
      published_as: null,
      discarded_at: null,
    })
    .execute();
  return { kind: "saved", id, revision: 1, savedAt: at };
}

/** Saves over the revision it was made from, and over no other. Saving a draft that was thrown away brings it back. */
export async function saveDraft(
  trx: Db,
  id: string,
  revision: number,
  { title, body, by, at }: DraftToSave,
): Promise<DraftSaved | DraftRefused> {
  const { numUpdatedRows } = await trx
    .updateTable("instrument_draft")
    .set({
      title: JSON.stringify(title),
      body: JSON.stringify(body),
      revision: revision + 1,
      saved_by: by,
      saved_at: at,
      discarded_at: null,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("published_as", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return { kind: "saved", id, revision: revision + 1, savedAt: at };
  return refusedFor(trx, id);
}

/** Puts a draft away. It stays in the database, and saving it again brings it back. */
export async function discardDraft(trx: Db, id: string, at: string): Promise<{ kind: "discarded" } | DraftRefused> {
  const { numUpdatedRows } = await trx
    .updateTable("instrument_draft")
    .set({ discarded_at: at })
    .where("id", "=", id)
    .where("published_as", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { kind: "discarded" } : refusedFor(trx, id);
}

/** Marks a draft as what it became; it can no longer be saved. */
export async function closeDraft(
  trx: Db,
  id: string,
  revision: number,
  hash: string,
): Promise<{ kind: "closed" } | DraftRefused> {
  const { numUpdatedRows } = await trx
    .updateTable("instrument_draft")
    .set({ published_as: hash })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("published_as", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { kind: "closed" } : refusedFor(trx, id);
}

async function refusedFor(db: Db, id: string): Promise<DraftRefused> {
  const there = await db.selectFrom("instrument_draft").select("id").where("id", "=", id).executeTakeFirst();
  return { kind: there ? "draft-moved-on" : "no-such-draft" };
}

type Row = { id: string; title: string; revision: number; saved_at: string; saved_by: string };

function cardOf(row: Row): DraftCard {
  return {
    id: row.id,
    title: JSON.parse(row.title),
    revision: row.revision,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}
