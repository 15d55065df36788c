import type { Outage } from "../observe/outage.ts";
import type { Delivered } from "./courier.ts";

type Deliver = (id: string) => Promise<Delivered>;

/**
 * One round after another until it is stopped: `round` hands out at most one piece and says how many milliseconds to wait
 * before the next. While rounds fail, as when the database is away, they come more and more seldom.
 */
export function makeRounds(round: (deliver: Deliver) => Promise<number>, outage: Outage) {
  const bell = makeBell();
  let isStopping = false;
  let running: Promise<void> = Promise.resolve();
  const loop = async (deliver: Deliver) => {
    while (!isStopping) {
      const pause = await round(deliver).then((next) => {
        outage.worked();
        return next;
      }, outage.failed);
      if (pause > 0 && !isStopping) await bell.wait(pause);
    }
  };
  return {
    begin: (deliver: Deliver): void => {
      running = loop(deliver);
    },
    nudge: bell.ring,
    stop: async (): Promise<void> => {
      isStopping = true;
      bell.ring();
      await orPatience(running);
    },
  };
}

/** A pause that a nudge ends early. */
function makeBell(): { ring(): void; wait(ms: number): Promise<void> } {
  let ring: (() => void) | null = null;
  let rung = false;
  return {
    ring: () => {
      rung = true;
      ring?.();
    },
    wait: async (ms) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          ring = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      ring = null;
      rung = false;
    },
  };
}

/** How long a stop waits for what is in hand; after that another takes it up. */
const patienceAtStop = 20_000;

/** Waits for what is in hand, but not for ever. */
async function orPatience(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceAtStop);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
