import type { Release } from "@kith/release";

/** What a programme's published groups come to, added up from what each report says. */
export type Totals = {
  groups: number;
  /** In tens, so that a group that comes or goes does not show by one child. */
  children: { from: number; to: number };
  sessions: number;
  /** `isBound` where a group near an end of attendance says only "or more": then the sum is at least that. */
  times: { atLeast: number; isBound: boolean };
};

export function totalsOf(releases: readonly Release[]): Totals {
  const sum = (number: (release: Release) => number) => releases.reduce((all, release) => all + number(release), 0);
  const tens = Math.floor(sum(({ enrolled }) => enrolled) / 10) * 10;
  const counted = releases.filter(({ process }) => process.attendance !== "or-fewer");
  return {
    groups: releases.length,
    children: { from: Math.max(tens, 1), to: tens + 9 },
    sessions: sum(({ process }) => process.heldSessions),
    times: {
      atLeast: counted.reduce((all, { process }) => all + process.personTimes, 0),
      isBound: releases.some(({ process }) => process.attendance !== "as-counted"),
    },
  };
}

/** Every number that the totals say. They follow from the reports' own by adding up, and so let nothing more out. */
export function numbersOfTotals({ groups, children, sessions, times }: Totals): number[] {
  return [groups, children.from, children.to, sessions, times.atLeast];
}
