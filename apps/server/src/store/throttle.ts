import type { Db } from "./tables.ts";

/** Ten wrong codes from one address in a quarter of an hour are enough; right ones are never counted. */
const allowed = 10;
const minutes = 15;

/** Seconds until this address may try again; zero if now. It outlives a restart. */
export async function secondsToWait(db: Db, key: string, now: Date): Promise<number> {
  const row = await db.selectFrom("throttle").selectAll().where("key", "=", key).executeTakeFirst();
  if (!row || row.failures < allowed) return 0;
  return Math.max(0, Math.ceil((Date.parse(row.until) - now.getTime()) / 1000));
}

export async function countFailure(trx: Db, key: string, now: Date): Promise<void> {
  const row = await trx.selectFrom("throttle").selectAll().where("key", "=", key).executeTakeFirst();
  const until = new Date(now.getTime() + minutes * 60_000).toISOString();
  const fresh = !row || Date.parse(row.until) <= now.getTime();
  if (!row) {
    await trx.insertInto("throttle").values({ key, failures: 1, until }).execute();
  } else {
    await trx
      .updateTable("throttle")
      .set({ failures: fresh ? 1 : row.failures + 1, until })
      .where("key", "=", key)
      .execute();
  }
}
