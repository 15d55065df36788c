import type { GroupEstimate } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import type { Cell } from "../finding.ts";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import type { ScaleRange } from "../scale-range.ts";
import { type Parts, partsOf, printedPool } from "./pool-cell.ts";
import type { ToldBefore } from "./programme-context.ts";

/** Everything that is printed of these groups together, as one text: what is not in it, nobody reads. */
export type Print = (estimates: readonly GroupEstimate[]) => string;

/** One cell as it is printed now, as each earlier edition printed it, and in the margins that were fixed from it. */
export function printOfCell(
  cell: Cell,
  range: ScaleRange,
  instruments: Instrument[],
  before: readonly ToldBefore[],
): Print {
  const kept = new Map<string, string>();
  const poolOf = (parts: Parts) => {
    const key = keyOf(parts);
    const printed = kept.get(key) ?? JSON.stringify(printedPool(parts, range.highest - range.lowest));
    kept.set(key, printed);
    return printed;
  };
  const of = (estimates: readonly GroupEstimate[]) => partsOf(cell, estimates, instruments, range.step);
  return (estimates) =>
    [
      poolOf(of(estimates)),
      ...before.map((told) => {
        if (told.what === "spread" && (told.scale !== cell.scale || told.informant !== cell.informant)) return "";
        const parts = of(estimates.filter(({ group }) => told.groups.includes(group)));
        if (told.what === "spread") return roundTo(Math.sqrt(parts.variance), policy.margin.unit);
        return parts.parts.length < policy.pool.groups ? "too few" : poolOf(parts);
      }),
    ].join();
}

/** Sums that differ in the last place of a computer's numbers are the same. */
function keyOf({ parts, variance }: Parts): string {
  return [variance, ...parts.map(({ change }) => change)].map((one) => one.toFixed(9)).join();
}
