import type { makeProgrammeRelease, ProgrammeRelease, Spread, spreadsOf } from "@kith/release";
import { Piscina } from "piscina";

/**
 * What several groups show together takes seconds to search for witnesses. It is done aside, on a thread of its own, one at a time,
 * so that no phone waits for its receipt meanwhile.
 */
export function makeTogetherAside(...input: Parameters<typeof makeProgrammeRelease>): Promise<ProgrammeRelease> {
  return threads().run(input, { name: "together" });
}

/** The same for the spreads that later margins rest on. */
export function spreadsAside(...input: Parameters<typeof spreadsOf>): Promise<Spread[]> {
  return threads().run(input, { name: "spreads" });
}

let pool: Piscina | null = null;

/** The thread begins with the first search and ends a while after the last. */
function threads(): Piscina {
  const filename = new URL("./aside-work.ts", import.meta.url).href;
  pool ??= new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: 10_000 });
  return pool;
}
