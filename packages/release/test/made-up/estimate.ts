import type { Comparison, GroupEstimate, LeftOut } from "@kith/estimate";
import type { Informant } from "@kith/instrument";
import { instruments } from "./instruments.ts";

/** A made-up group: for each informant and scale the scores before and after, child by child. */
export type MadeUpGroup = {
  group: string;
  enrolled: number;
  cells: {
    informant: Informant;
    scale: string;
    pairs: [before: number, after: number][];
    leftOut?: LeftOut[];
    raters?: number;
  }[];
  left?: GroupEstimate["left"];
  plannedSessions?: number;
  heldSessions?: number;
  personTimes?: number;
};

/** What `estimateGroup` would give for it. */
export function estimateOf(group: MadeUpGroup): GroupEstimate {
  const held = group.heldSessions ?? 8;
  const informants = [...new Set(group.cells.map(({ informant }) => informant))];
  return {
    group: group.group,
    enrolled: group.enrolled,
    left: group.left ?? [],
    consentWithdrawn: [],
    comparisons: group.cells.map(comparison),
    orderings: [],
    process: {
      plannedSessions: group.plannedSessions ?? held,
      heldSessions: held,
      personTimes: group.personTimes ?? Math.round(0.77 * held * group.enrolled),
      possibleTimes: held * group.enrolled,
      strategies: [{ strategy: "supportive-environment", delivery: 2.875, uptake: 3.25, sessions: held }],
      doses: [],
    },
    responses: informants.flatMap((informant) => {
      const received = Math.max(...group.cells.map((cell) => (cell.informant === informant ? cell.pairs.length : 0)));
      return [
        { informant, wave: "T0" as const, expected: group.enrolled, received: group.enrolled },
        { informant, wave: "T1" as const, expected: group.enrolled, received },
      ];
    }),
    quality: [],
  };
}

function comparison(cell: MadeUpGroup["cells"][number]): Comparison {
  const { informant, scale, pairs } = cell;
  const instrument = instruments.find(
    (one) => one.informant === informant && one.scales.some(({ id }) => id === scale),
  );
  const direction = instrument?.scales.find(({ id }) => id === scale)?.direction;
  if (instrument === undefined || direction === undefined)
    throw new RangeError(`comparison requires a scale, not ${scale}`);
  const before = mean(pairs.map(([one]) => one));
  const after = mean(pairs.map(([, two]) => two));
  return {
    informant,
    instrument: instrument.id,
    scale,
    direction,
    from: "T0",
    to: "T1",
    pairs: pairs.map(([one, two], index) => ({ child: `c${index + 1}`, before: one, after: two })),
    leftOut: cell.leftOut ?? [],
    raters: cell.raters ?? (informant === "teacher" ? 2 : pairs.length),
    before,
    after,
    change: before === null || after === null ? null : after - before,
  };
}

function mean(numbers: number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((total, one) => total + one, 0) / numbers.length;
}
