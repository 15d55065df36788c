import type { Outage } from "../observe/outage.ts";
import { type Lane, openJobs } from "../store/jobs.ts";
import type { Store } from "../store/store.ts";
import type { Courier, Delivered } from "./courier.ts";
import { makeRounds } from "./rounds.ts";

const longestPause = 60_000;

/**
 * The courier of an embedded file, which one process has open: what is written down is the queue, and what was begun by a
 * process that is gone is begun again.
 */
export function inProcess(store: Store, lane: Lane, outage: Outage): Courier {
  const later = new Map<string, { at: number; times: number }>();
  const round = async (deliver: (id: string) => Promise<Delivered>): Promise<number> => {
    const now = performance.now();
    const open = await store.read((db) => openJobs(db, lane, 100 + later.size));
    const [next] = open.filter((id) => (later.get(id)?.at ?? 0) <= now);
    if (next === undefined) return later.size === 0 ? longestPause : 250;
    if ((await deliver(next)) === "ended") later.delete(next);
    else {
      const times = (later.get(next)?.times ?? 0) + 1;
      later.set(next, { at: now + Math.min(longestPause, 500 * 2 ** times), times });
    }
    return 0;
  };
  const rounds = makeRounds(round, outage);
  return {
    send: async () => undefined,
    begin: async (deliver) => {
      rounds.begin(deliver);
    },
    nudge: rounds.nudge,
    stop: rounds.stop,
  };
}
