import { type PostgresPool, sql } from "kysely";
import { fromKysely, PgBoss } from "pg-boss";
import type { Outage } from "../observe/outage.ts";
import { type Lane, openJobs } from "../store/jobs.ts";
import { openPool } from "../store/pool.ts";
import type { Store } from "../store/store.ts";
import type { Courier, Delivered } from "./courier.ts";
import { makeRounds } from "./rounds.ts";

/** Who no longer says that they work on it is taken for dead after this many seconds, and looked for this often. */
const heartbeatSeconds = 10;
const lookSeconds = 5;

/** How long an idle worker waits before it looks again; who asks for work rings at its own door at once. */
const pause = 500;

/**
 * The courier of a PostgreSQL, for as many processes as share it: pg-boss hands each piece to one of them, hears whether it
 * still works, and hands it to another when it does not. Its tables are in a schema of their own beside ours.
 */
export async function byPgBoss(
  store: Store,
  lane: Lane,
  { url, outage }: { url: string; outage: Outage },
): Promise<Courier> {
  const pool = openPool(url, { max: 3, isReader: false, name: "kith-jobs" });
  const boss = new PgBoss({
    db: { executeSql: (text, values) => ask(pool, text, values) },
    schema: await schemaBeside(store),
    schedule: false,
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
  });
  boss.on("error", outage.failed);
  await boss.start();
  for (const each of ["desk", "national"] satisfies Lane[]) {
    await boss.createQueue(each, {
      heartbeatSeconds,
      expireInSeconds: 6 * 3600,
      retryLimit: 30,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
    });
  }
  const round = async (deliver: (id: string) => Promise<Delivered>): Promise<number> => {
    const [next] = await boss.fetch(lane, { batchSize: 1 });
    if (!next) return pause;
    const { id } = next;
    const alive = setInterval(() => void boss.touch(lane, id).catch(outage.failed), (heartbeatSeconds * 1000) / 3);
    try {
      if ((await deliver(id)) === "ended") await boss.complete(lane, id);
      else await boss.fail(lane, id);
    } finally {
      clearInterval(alive);
    }
    return 0;
  };
  const rounds = makeRounds(round, outage);
  return {
    send: async (trx, ids) => {
      for (let from = 0; from < ids.length; from += 500) {
        const some = ids.slice(from, from + 500).map((id) => ({ id, data: {} }));
        await boss.insert(lane, some, { db: fromKysely(trx) });
      }
    },
    begin: async (deliver) => {
      // What came with a backup or from an embedded file is known to us and not yet to pg-boss; the rest it has already.
      const open = await store.read((db) => openJobs(db, lane, 100_000));
      for (let from = 0; from < open.length; from += 500) {
        await boss.insert(
          lane,
          open.slice(from, from + 500).map((id) => ({ id, data: {} })),
        );
      }
      rounds.begin(deliver);
    },
    nudge: rounds.nudge,
    stop: async () => {
      await rounds.stop();
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

/** Asks on the host that takes writes. A connection on which something failed is not used again: it may be amid a transaction. */
async function ask(pool: PostgresPool, text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
  const client = await pool.connect();
  try {
    const answer = await client.query(text, values);
    client.release();
    return answer;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function schemaBeside(store: Store): Promise<string> {
  const { rows } = await store.read((db) => sql<{ name: string }>`select current_schema() as name`.execute(db));
  const [{ name } = { name: "public" }] = rows;
  return name === "public" ? "kith_jobs" : `${name}_jobs`;
}
