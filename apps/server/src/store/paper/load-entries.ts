import type { PaperEntry } from "../../../api/index.ts";
import type { Db } from "../tables.ts";

export type StoredEntry = {
  id: string;
  turn: number;
  content_hash: string;
  entered_at: string;
  entered_by: string;
  entry: PaperEntry;
};

/** Both entries of a booklet, the first one first. */
export async function entriesOf(db: Db, booklet: string): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom("paper_entry")
    .select(["id", "turn", "content_hash", "entered_at", "entered_by", "body"])
    .where("booklet_id", "=", booklet)
    .orderBy("turn")
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, entry: JSON.parse(body) as PaperEntry }));
}
