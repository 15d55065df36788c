import type { Figure, Published } from "./published.ts";
import { below, ceiling, half, negative, plus, type Rational, readDecimal, times, whole } from "./rational.ts";

/** One sum that fits the printed mean, and the sums of squares that fit the printed spread with it. */
export type Target = { sum: number; squares: { from: number; to: number } | null };

/**
 * Every sum, and sum of squares, that prints as was printed: from half a unit below, inclusive, to half a unit above,
 * exclusive. A wider interval would call a release safe that is not.
 */
export function targetsOf({ people, lowest, highest, mean, sd }: Published): Target[] {
  const n = BigInt(people);
  const { from, to } = intervalOf(mean);
  const first = clamp(ceiling(times(from, whole(n))), n, lowest, highest);
  const last = clamp(below(times(to, whole(n))), n, lowest, highest);
  const targets: Target[] = [];
  for (let sum = first; sum <= last; sum += 1n) {
    if (!isPrintedAs(sum, n, mean)) continue;
    const squares = sd === null ? null : squaresOf(sum, n, sd);
    if (squares === null || squares.from <= squares.to) targets.push({ sum: Number(sum), squares });
  }
  return targets;
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

/** lo² · n(n−1) ≤ nQ − S² < hi² · n(n−1) */
export function squaresOf(sum: bigint, n: bigint, { value, unit }: Figure): { from: number; to: number } {
  const middle = readDecimal(value);
  const reach = half(readDecimal(unit));
  const low = plus(middle, negative(reach));
  const high = plus(middle, reach);
  const atLeast = low.over <= 0n ? whole(0n) : times(low, low);
  const bound = (spread: Rational): Rational => {
    const { over, under } = times(spread, whole(n * (n - 1n)));
    return { over: over + sum * sum * under, under: under * n };
  };
  return { from: Number(ceiling(bound(atLeast))), to: Number(below(bound(times(high, high)))) };
}

function clamp(sum: bigint, n: bigint, lowest: number, highest: number): bigint {
  const least = n * BigInt(lowest);
  const most = n * BigInt(highest);
  return sum < least ? least : sum > most ? most : sum;
}
