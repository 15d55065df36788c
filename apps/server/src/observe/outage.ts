export type Outage = {
  /** It failed. Gives back how many milliseconds to wait before it is tried again: longer each time, up to a quarter of a minute. */
  failed(error: unknown): number;
  worked(): void;
};

const shortest = 500;
const longest = 15_000;

/**
 * Tells of something that is tried again and again: one line when it fails, one when it works again and after how long, and in between
 * one only where the cause is another. A database that is away for a night would else fill the log.
 */
export function makeOutage(log: (line: string) => void, now: () => number = () => performance.now()): Outage {
  const causes = new Set<string>();
  let since = 0;
  let pause = shortest;
  return {
    failed: (error) => {
      if (causes.size === 0) since = now();
      const cause = causeOf(error);
      if (!causes.has(cause) && causes.size < 10) {
        log(causes.size === 0 ? `${cause}; tried again until it works` : `${cause} meanwhile`);
        causes.add(cause);
      }
      pause = Math.min(longest, pause * 2);
      return pause;
    },
    worked: () => {
      if (causes.size === 0) return;
      log(`works again after ${((now() - since) / 1000).toFixed(0)} s`);
      causes.clear();
      pause = shortest;
    },
  };
}

/** Several addresses of one host that all refuse say so in a list, which has no words of its own. */
function causeOf(error: unknown): string {
  if (error instanceof AggregateError) return causeOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
