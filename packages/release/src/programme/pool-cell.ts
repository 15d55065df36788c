import { type GroupChange, type GroupEstimate, poolGroups } from "@kith/estimate";
import type { Instrument } from "@kith/instrument";
import { comparisonOf } from "../cells.ts";
import { type Cell, instrumentOf } from "../finding.ts";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import { type ScaleRange, scaleRange } from "../scale-range.ts";

/** One group's part of a cell: how many children, and their mean change. */
export type Part = { group: string; people: number; change: number };

/** The groups of one cell, and how much children's changes differ within them: pooled, so that it is no one group's. */
export type Parts = { parts: Part[]; variance: number };

/** From where to where the scores of a cell can go. Null where no group was asked. */
export function rangeOf(cell: Cell, estimates: readonly GroupEstimate[], instruments: Instrument[]): ScaleRange | null {
  const [comparison] = estimates.flatMap((estimate) => comparisonOf(cell, estimate, instruments) ?? []);
  return comparison === undefined ? null : scaleRange(instrumentOf(comparison, instruments), cell.scale);
}

/** Every group that has at least two pairs for this cell. */
export function partsOf(
  cell: Cell,
  estimates: readonly GroupEstimate[],
  instruments: Instrument[],
  step: number,
): Parts {
  const all = estimates.flatMap((estimate) => {
    const pairs = comparisonOf(cell, estimate, instruments)?.pairs ?? [];
    const changes = pairs.map(({ before, after }) => after - before);
    return changes.length < 2 ? [] : [{ group: estimate.group, changes }];
  });
  const squares = all.reduce((sum, { changes }) => sum + squaresAbout(meanOf(changes), changes), 0);
  const freedom = all.reduce((sum, { changes }) => sum + changes.length - 1, 0);
  return {
    parts: all.map(({ group, changes }) => ({ group, people: changes.length, change: meanOf(changes) })),
    // Children who all changed alike still differ by less than a step.
    variance: Math.max(freedom === 0 ? 0 : squares / freedom, (step * step) / 12),
  };
}

type Span = { from: number; to: number };

/** What is printed of the groups together: the change to a tenth, and its intervals, rounded outward. */
export type PrintedPool = { change: number; interval: Span; prediction: Span | null };

/** Pools the groups and rounds what comes of it. */
export function printedPool(parts: Parts, range: number): PrintedPool {
  return roundedPool(pooledOf(parts), range);
}

/** The same, of numbers that are pooled already. */
export function roundedPool({ estimate, interval, prediction }: Pooled, range: number): PrintedPool {
  return {
    change: roundTo(estimate, policy.pool.unit),
    interval: outward(interval, range),
    prediction: prediction === null ? null : outward(prediction, range),
  };
}

type Limits = { lower: number; upper: number };
type Pooled = { estimate: number; interval: Limits; prediction: Limits | null };

/** The groups together, by REML and Hartung–Knapp that may only widen. Nothing is rounded. */
function pooledOf({ parts, variance }: Parts): Pooled {
  const groups = parts.map(
    ({ group, people, change }): GroupChange => ({ group, change, variance: variance / people }),
  );
  const pooled = poolGroups(groups, 0.95);
  if (pooled.kind === "refused") throw new RangeError("pooledOf requires at least two groups");
  const { estimate, interval, prediction } = pooled;
  return { estimate, interval, prediction: prediction.kind === "refused" ? null : prediction.interval };
}

function outward({ lower, upper }: Limits, range: number): Span {
  const { unit } = policy.pool;
  const tidy = (value: number) => Number(Math.min(range, Math.max(-range, value)).toFixed(3)) + 0;
  return {
    from: tidy(Math.floor(lower / unit + 1e-9) * unit),
    to: tidy(Math.ceil(upper / unit - 1e-9) * unit),
  };
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresAbout(mean: number, values: number[]): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
