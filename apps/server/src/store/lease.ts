import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "./store.ts";
import type { Db } from "./tables.ts";

/** Asked inside a transaction: throws where another server has taken over meanwhile, so that nothing of it counts. */
export type StillMine = (trx: Db) => Promise<void>;

/** How often a holder gives a sign of life, and how long others wait for one. */
const leaseTimes = { beat: 3_000, patience: 15_000, look: 200 };

/**
 * Does what one server at a time may do. Who holds the lease makes it beat; another takes it over only after watching it
 * stand still, by its own clock, so that no two clocks need agree. An embedded file has one process, which waits in line.
 */
export async function alone<T>(
  store: Store,
  name: string,
  work: (stillMine: StillMine) => Promise<T>,
  times = leaseTimes,
): Promise<T> {
  if (store.kind === "embedded") return work(async () => undefined);
  const holder = randomUUID();
  await take(store, { name, holder, times });
  const beating = setInterval(() => void beat(store, name, holder).catch(() => undefined), times.beat);
  try {
    return await work((trx) => mustHold(trx, name, holder));
  } finally {
    clearInterval(beating);
    // Where even this fails, the others wait until they have seen it stand still.
    await store.write((trx) => letGo(trx, name, holder)).catch(() => undefined);
  }
}

/** Another server was patient for long enough, and has taken over. */
export class LeaseLost extends Error {
  constructor(name: string) {
    super(`the lease ${name} was taken over by another server`);
  }
}

type Wanted = { name: string; holder: string; times: typeof leaseTimes };

const nothing = { holder: "", beat: -1, since: 0 };

async function take(store: Store, { name, holder, times }: Wanted): Promise<void> {
  let seen = nothing;
  for (;;) {
    const found = await store.read((db) =>
      db.selectFrom("lease").select(["holder", "beat"]).where("name", "=", name).executeTakeFirst(),
    );
    const now = performance.now();
    if (!found || found.holder === null) {
      if (await store.write((trx) => grasp(trx, { name, holder, from: null }))) return;
    } else if (seen.holder !== found.holder || seen.beat !== found.beat) {
      seen = { holder: found.holder, beat: found.beat, since: now };
    } else if (now - seen.since > times.patience) {
      const from = seen;
      if (await store.write((trx) => grasp(trx, { name, holder, from }))) return;
    }
    await pause(times.look);
  }
}

/** Takes what nobody holds, or what still stands as it was seen; says whether it did. */
async function grasp(
  trx: Db,
  { name, holder, from }: { name: string; holder: string; from: { holder: string; beat: number } | null },
): Promise<boolean> {
  await trx
    .insertInto("lease")
    .values({ name, holder: null, beat: 0 })
    .onConflict((on) => on.doNothing())
    .execute();
  const { numUpdatedRows } = await trx
    .updateTable("lease")
    .set((is) => ({ holder, beat: is("beat", "+", 1) }))
    .where("name", "=", name)
    .where((is) =>
      from ? is.and([is("holder", "=", from.holder), is("beat", "=", from.beat)]) : is("holder", "is", null),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function beat(store: Store, name: string, holder: string): Promise<void> {
  await store.write((trx) =>
    trx
      .updateTable("lease")
      .set((is) => ({ beat: is("beat", "+", 1) }))
      .where("name", "=", name)
      .where("holder", "=", holder)
      .execute(),
  );
}

async function mustHold(trx: Db, name: string, holder: string): Promise<void> {
  const found = await trx.selectFrom("lease").select("holder").where("name", "=", name).executeTakeFirst();
  if (found?.holder !== holder) throw new LeaseLost(name);
}

async function letGo(trx: Db, name: string, holder: string): Promise<void> {
  await trx.updateTable("lease").set({ holder: null }).where("name", "=", name).where("holder", "=", holder).execute();
}
