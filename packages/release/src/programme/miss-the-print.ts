import { policy } from "../policy.ts";
import { nearlyPooled } from "./nearly-pooled.ts";
import type { Parts, PrintedPool } from "./pool-cell.ts";

/** How far unrounded numbers are from printing so, nearly: nought only where they do, and each find is printed again. */
export function missBy(printed: PrintedPool, parts: Parts, range: number): number {
  const { estimate, interval, prediction } = nearlyPooled(parts);
  const { unit } = policy.pool;
  const outside = (value: number, from: number, to: number) => Math.max(0, from - value, value - to);
  const spans = [
    [interval, printed.interval] as const,
    ...(prediction && printed.prediction ? [[prediction, printed.prediction] as const] : []),
  ];
  return (
    outside(estimate, printed.change - unit * 0.499, printed.change + unit * 0.499) +
    spans.reduce(
      (sum, [span, print]) =>
        sum +
        (print.from <= -range ? 0 : outside(span.lower, print.from + hair, print.from + unit - hair)) +
        (print.to >= range ? 0 : outside(span.upper, print.to - unit + hair, print.to - hair)),
      0,
    )
  );
}

const hair = 1e-6;

/** Whether the very same is printed. */
export function printsTheSame(one: PrintedPool, other: PrintedPool): boolean {
  const isSpan = (a: PrintedPool["prediction"], b: PrintedPool["prediction"]) => a?.from === b?.from && a?.to === b?.to;
  return (
    one.change === other.change && isSpan(one.interval, other.interval) && isSpan(one.prediction, other.prediction)
  );
}
