import { makeProgrammeRelease, type ProgrammeRelease, type Spread, spreadsOf } from "@kith/release";

/** What the thread aside can be asked for, by name. */
export function together(input: Parameters<typeof makeProgrammeRelease>): ProgrammeRelease {
  return makeProgrammeRelease(...input);
}

export function spreads(input: Parameters<typeof spreadsOf>): Spread[] {
  return spreadsOf(...input);
}
