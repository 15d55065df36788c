import { type Lane, openJobs } from "../store/jobs.ts";
import type { Store } from "../store/store.ts";
import { type Courier, type Delivered, makeBell, orPatience } from "./courier.ts";

const longestPause = 60_000;

/**
 * The courier of an embedded file, which one process has open: what is written down is the queue, and what was begun by a
 * process that is gone is begun again.
 */
export function inProcess(store: Store, lane: Lane, trouble: (error: unknown) => void): Courier {
  const bell = makeBell();
  const later = new Map<string, { at: number; times: number }>();
  let isStopping = false;
  let running: Promise<void> = Promise.resolve();
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
  const loop = async (deliver: (id: string) => Promise<Delivered>) => {
    while (!isStopping) {
      const pause = await round(deliver).catch((error: unknown) => {
        trouble(error);
        return 1_000;
      });
      if (pause > 0 && !isStopping) await bell.wait(pause);
    }
  };
  return {
    send: async () => undefined,
    begin: async (deliver) => {
      running = loop(deliver);
    },
    nudge: bell.ring,
    stop: async () => {
      isStopping = true;
      bell.ring();
      await orPatience(running);
    },
  };
}
