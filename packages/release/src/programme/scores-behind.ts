import type { GroupEstimate } from "@kith/estimate";
import type { Informant, Instrument } from "@kith/instrument";
import { comparisonOf } from "../cells.ts";
import { instrumentOf } from "../finding.ts";
import type { Release, ShownFinding } from "../release.ts";
import { isHarm } from "../rules/harm-is-said.ts";
import { type ScaleRange, scaleRange } from "../scale-range.ts";

/** One group's children on one scale, at the same place before and after, and what is public of them already. */
export type OneGroup = {
  group: string;
  children: string[];
  before: number[];
  after: number[];
  shown: ShownFinding | null;
  isHarmed: boolean;
};

/** All groups on one scale, as one kind of people answered. */
export type OneScale = { scale: string; range: ScaleRange; better: 1 | -1; groups: OneGroup[] };

/** The scores behind everything that one kind of people's answers come to on a programme's page. */
export function scoresBehind(
  informant: Informant,
  scales: readonly string[],
  estimates: readonly GroupEstimate[],
  instruments: Instrument[],
  published: readonly Release[],
): OneScale[] {
  return scales.flatMap((scale) => {
    const cell = { scale, informant, from: "T0", to: "T1" } as const;
    const found = estimates.flatMap((estimate) => {
      const comparison = comparisonOf(cell, estimate, instruments);
      return comparison === null ? [] : [{ group: estimate.group, comparison }];
    });
    const [first] = found;
    if (first === undefined) return [];
    const range = scaleRange(instrumentOf(first.comparison, instruments), scale);
    return [
      {
        scale,
        range,
        better: first.comparison.direction === "higher-is-better" ? 1 : -1,
        groups: found.map(({ group, comparison }): OneGroup => {
          const { pairs } = comparison;
          const change = pairs.reduce((sum, { before, after }) => sum + after - before, 0) / pairs.length;
          return {
            group,
            children: pairs.map(({ child }) => child),
            before: pairs.map(({ before }) => before),
            after: pairs.map(({ after }) => after),
            shown: shownOf(cell, group, published),
            isHarmed: pairs.length > 0 && isHarm(comparison, change, range.highest - range.lowest),
          };
        }),
      },
    ];
  });
}

function shownOf(
  cell: { scale: string; informant: Informant },
  group: string,
  published: readonly Release[],
): ShownFinding | null {
  const found = published
    .filter((release) => release.group.slug === group)
    .flatMap(({ findings }) => findings)
    .find((one) => one.scale === cell.scale && one.informant === cell.informant && one.kind === "shown");
  return found?.kind === "shown" ? found : null;
}

/** The mean of some scores; nought of none. */
export function average(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Each child's gain on each scale, in one group, for the children who have an answer on all; larger is better. */
export function gainsIn(scales: readonly OneScale[], group: string): number[][] {
  const own = scales.map(({ better, groups }) => ({ better, found: groups.find((one) => one.group === group) }));
  const [first] = own;
  return (first?.found?.children ?? []).flatMap((child) => {
    const row = own.flatMap(({ better, found }) => {
      const at = found?.children.indexOf(child) ?? -1;
      return at < 0 ? [] : [better * ((found?.after[at] ?? 0) - (found?.before[at] ?? 0))];
    });
    return row.length === scales.length ? [row] : [];
  });
}

/** Whether these gains, on average, go in the order of the columns. */
export function goesInOrder(rows: readonly number[][]): boolean {
  const averages = (rows[0] ?? []).map((_, column) => average(rows.map((row) => row[column] ?? 0)));
  return averages.slice(1).every((lower, index) => lower < (averages[index] ?? 0));
}
