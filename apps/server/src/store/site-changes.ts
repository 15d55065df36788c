import type { Db } from "./tables.ts";

const name = "site";

/** Counts, with the change itself, that what is public has changed: other servers look at this number alone. */
export async function countSiteChange(trx: Db): Promise<void> {
  await trx
    .insertInto("turn")
    .values({ name, number: 0 })
    .onConflict((on) => on.doNothing())
    .execute();
  await trx
    .updateTable("turn")
    .set((is) => ({ number: is("number", "+", 1) }))
    .where("name", "=", name)
    .execute();
}

/** How often what is public has changed. */
export async function siteChanges(db: Db): Promise<number> {
  const row = await db.selectFrom("turn").select("number").where("name", "=", name).executeTakeFirst();
  return row?.number ?? 0;
}
