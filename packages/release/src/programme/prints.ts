import type { GroupEstimate } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import type { Cell } from "../finding.ts";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import type { ScaleRange } from "../scale-range.ts";
import { nearlyPooled } from "./nearly-pooled.ts";
import { type Parts, type PrintedPool, partsOf, printedPool, roundedPool } from "./pool-cell.ts";
import type { ToldBefore } from "./programme-context.ts";

/**
 * Everything that is printed of these groups together, as one text: what is not in it, nobody reads. `nearly` is quick and may be
 * wrong by a hair; a search asks it first, and believes `exactly` alone.
 */
export type Print = { nearly: Printer; exactly: Printer };
export type Printer = (estimates: readonly GroupEstimate[]) => string;

/** Whether of these groups the very same is printed as `before`. */
export function printsSame({ nearly, exactly }: Print, estimates: readonly GroupEstimate[], before: Printed): boolean {
  return nearly(estimates) === before.nearly && exactly(estimates) === before.exactly;
}

export type Printed = { nearly: string; exactly: string };

export function printOf({ nearly, exactly }: Print, estimates: readonly GroupEstimate[]): Printed {
  return { nearly: nearly(estimates), exactly: exactly(estimates) };
}

/** One cell as it is printed now, as each earlier edition printed it, and in the margins that were fixed from it. */
export function printOfCell(
  cell: Cell,
  range: ScaleRange,
  instruments: Instrument[],
  before: readonly ToldBefore[],
): Print {
  const most = range.highest - range.lowest;
  const of = (estimates: readonly GroupEstimate[]) => partsOf(cell, estimates, instruments, range.step);
  const printer = (pool: (parts: Parts) => PrintedPool): Printer => {
    const poolOf = remembering((parts) => JSON.stringify(pool(parts)));
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
  };
  return {
    nearly: printer((parts) => roundedPool(nearlyPooled(parts), most)),
    exactly: printer((parts) => printedPool(parts, most)),
  };
}

function remembering(print: (parts: Parts) => string): (parts: Parts) => string {
  const kept = new Map<string, string>();
  return (parts) => {
    const key = keyOf(parts);
    const printed = kept.get(key) ?? print(parts);
    kept.set(key, printed);
    return printed;
  };
}

/** Sums that differ in the last place of a computer's numbers are the same. */
function keyOf({ parts, variance }: Parts): string {
  return [variance, ...parts.map(({ change }) => change)].map((one) => one.toFixed(9)).join();
}
