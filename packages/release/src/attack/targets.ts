import type { Figure, Published } from "./published.ts";
import { below, ceiling, half, negative, plus, type Rational, readDecimal, times, whole } from "./rational.ts";

/** One sum that fits the printed mean, and the sums of squares that fit the printed spread with it. */
export type Target = { sum: number; squares: { from: number; to: number } | null };

/**
 * Every sum, and sum of squares, that prints as was printed: from half a unit below, inclusive, to half a unit above,
 * exclusive. A wider interval would call a release safe that is not.
 */
export function targetsOf({ people, lowest, highest, mean, sd, se = null }: Published): Target[] {
  const n = BigInt(people);
  const range = { from: n * BigInt(lowest), to: n * BigInt(highest) };
  const { from, to } = mean === null ? range : within(range, sumsNear(mean, n));
  const targets: Target[] = [];
  for (let sum = from; sum <= to; sum += 1n) {
    if (mean !== null && !isPrintedAs(sum, n, mean)) continue;
    const squares = bothOf(
      sd === null ? null : squaresOf(sum, n, sd, n * (n - 1n)),
      se === null ? null : squaresOf(sum, n, se, n * n * (n - 1n)),
    );
    if (squares === null || squares.from <= squares.to) targets.push({ sum: Number(sum), squares });
  }
  return targets;
}

function sumsNear(mean: Figure, n: bigint): { from: bigint; to: bigint } {
  const { from, to } = intervalOf(mean);
  return { from: ceiling(times(from, whole(n))), to: below(times(to, whole(n))) };
}

function bothOf(one: Target["squares"], other: Target["squares"]): Target["squares"] {
  if (one === null || other === null) return one ?? other;
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** Half a unit either way, both ends in: whether an end itself belongs is asked of each sum by `isPrintedAs`. */
function intervalOf({ value, unit }: Figure): { from: Rational; to: Rational } {
  const middle = readDecimal(value);
  const reach = half(readDecimal(unit));
  return { from: plus(middle, negative(reach)), to: plus(plus(middle, reach), { over: 1n, under: 10n ** 30n }) };
}

/** The publisher's own rule, on exact numbers: halves go away from zero. */
function isPrintedAs(sum: bigint, n: bigint, { value, unit }: Figure): boolean {
  const step = readDecimal(unit);
  const size = sum < 0n ? -sum : sum;
  // |sum| / n in units, plus a half, rounded down
  const units = (2n * size * step.under + n * step.over) / (2n * n * step.over);
  const printed = readDecimal(value);
  return (sum < 0n ? -units : units) * step.over * printed.under === printed.over * step.under;
}

/** lo² · n(n−1) ≤ nQ − S² < hi² · n(n−1) for a standard deviation; the factor is n²(n−1) for a standard error. */
export function squaresOf(
  sum: bigint,
  n: bigint,
  { value, unit }: Figure,
  factor: bigint = n * (n - 1n),
): { from: number; to: number } {
  const middle = readDecimal(value);
  const reach = half(readDecimal(unit));
  const low = plus(middle, negative(reach));
  const high = plus(middle, reach);
  if (high.over <= 0n) return { from: 1, to: 0 };
  const atLeast = low.over <= 0n ? whole(0n) : times(low, low);
  const bound = (spread: Rational): Rational => {
    const { over, under } = times(spread, whole(factor));
    return { over: over + sum * sum * under, under: under * n };
  };
  return { from: Number(ceiling(bound(atLeast))), to: Number(below(bound(times(high, high)))) };
}

function within(range: { from: bigint; to: bigint }, { from, to }: { from: bigint; to: bigint }): typeof range {
  return { from: from < range.from ? range.from : from, to: to > range.to ? range.to : to };
}
