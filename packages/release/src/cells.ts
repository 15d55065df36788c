import type { Comparison, GroupEstimate } from "@kith/estimate";
import { Informant, type Instrument, Wave } from "@kith/instrument";
import type { Cell } from "./finding.ts";

/** Those whose answers are about the children. Facilitators rate the sessions, which is told as process. */
const asked: readonly Informant[] = Informant.options.filter((informant) => informant !== "facilitator");

/**
 * Which cells a release has: by the forms in use, never by the answers. A scale that two kinds of people are asked for
 * has a cell for each kind, asked or not; a scale for one kind only has one.
 */
export function cellsOf(estimate: GroupEstimate, instruments: Instrument[]): Cell[] {
  const waves = newestPair(estimate.comparisons);
  return scaleIdsOf(instruments).flatMap((scale) => {
    const informants = informantsOf(instruments, scale);
    return (informants.length > 1 ? asked : informants).map((informant) => ({ scale, informant, ...waves }));
  });
}

/** The comparison of a cell. Where two forms gave one, it is the fuller form's: a second set would be a second table. */
export function comparisonOf(cell: Cell, estimate: GroupEstimate, instruments: Instrument[]): Comparison | null {
  const all = estimate.comparisons.filter(
    ({ scale, informant, from, to }) =>
      scale === cell.scale && informant === cell.informant && from === cell.from && to === cell.to,
  );
  const isShort = ({ instrument }: Comparison) =>
    instruments.some(({ id, shortFormOf }) => id === instrument && shortFormOf !== undefined);
  return all.find((comparison) => !isShort(comparison)) ?? all[0] ?? null;
}

/** From the baseline to the latest wave that has a comparison; before there is one, to the end of the group. */
function newestPair(comparisons: Comparison[]): { from: Wave; to: Wave } {
  const since = comparisons.filter(({ from, pairs }) => from === "T0" && pairs.length > 0);
  const to = Wave.options.findLast((wave) => since.some((comparison) => comparison.to === wave));
  return { from: "T0", to: to ?? "T1" };
}

export function scaleIdsOf(instruments: Instrument[]): string[] {
  const children = instruments.filter(({ informant }) => asked.includes(informant));
  return [...new Set(children.flatMap(({ scales }) => scales.map(({ id }) => id)))];
}

function informantsOf(instruments: Instrument[], scale: string): Informant[] {
  return asked.filter((one) =>
    instruments.some(({ informant, scales }) => informant === one && scales.some(({ id }) => id === scale)),
  );
}
