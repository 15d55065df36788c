import type { Spread } from "@kith/release";
import type { Db } from "./tables.ts";

/**
 * The spreads that a group's margins of error may come from: fixed before, and of other groups alone. A group whose own
 * children are in one has no margin from it, or the margin would speak of them.
 */
export async function loadSpreads(db: Db, programme: string, slug: string): Promise<Spread[]> {
  const fixed = await loadFixedSpreads(db, programme);
  return fixed.flatMap(({ spread, from }) => (from.includes(slug) ? [] : [spread]));
}

/** Each spread of a programme, and the groups that it was fixed from. */
export async function loadFixedSpreads(db: Db, programme: string): Promise<{ spread: Spread; from: string[] }[]> {
  const rows = await db
    .selectFrom("spread")
    .select(["body", "groups"])
    .where("programme_id", "=", programme)
    .orderBy("informant")
    .orderBy("scale")
    .execute();
  return rows.map(({ body, groups }) => ({ spread: JSON.parse(body), from: JSON.parse(groups) }));
}

/** Fixes each spread that there is none of yet. What is fixed stays, whatever comes in later. */
export async function fixSpreads(
  trx: Db,
  { programme, spreads, groups, at }: { programme: string; spreads: readonly Spread[]; groups: string[]; at: string },
): Promise<void> {
  for (const spread of spreads) {
    await trx
      .insertInto("spread")
      .values({
        programme_id: programme,
        scale: spread.scale,
        informant: spread.informant,
        body: JSON.stringify(spread),
        groups: JSON.stringify(groups.toSorted()),
        fixed_at: at,
      })
      .onConflict((conflict) => conflict.columns(["programme_id", "scale", "informant"]).doNothing())
      .execute();
  }
}
