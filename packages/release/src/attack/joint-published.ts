import type { Figure, Published } from "./published.ts";
import { floor, half, negative, plus, type Rational, readDecimal, times } from "./rational.ts";
import { squaresOf, type Target, targetsOf } from "./targets.ts";

/** What was printed of the same children at two waves, and of the change between them. */
export type JointPublished = { before: Published; after: Published; changeSd: Figure | null; t: Figure | null };

/** Every sum of changes, and sum of squared changes, that fits what was printed of the change. */
export function changeTargets({ before, after, changeSd, t }: JointPublished): Target[] {
  const n = BigInt(before.people);
  const range = (after.highest - before.lowest) ** 2 * before.people;
  return changeSums(before, after).flatMap((sum): Target[] => {
    const bySd = changeSd === null ? null : squaresOf(BigInt(sum), n, changeSd);
    const byT = t === null ? null : squaresByT(BigInt(sum), n, t);
    const from = Math.max(0, bySd?.from ?? 0, byT?.from ?? 0);
    const to = Math.min(range, bySd?.to ?? range, byT?.to ?? range);
    return from > to ? [] : [{ sum, squares: { from, to } }];
  });
}

function changeSums(before: Published, after: Published): number[] {
  const first = targetsOf(before).map(({ sum }) => sum);
  const second = targetsOf(after).map(({ sum }) => sum);
  return [...new Set(first.flatMap((one) => second.map((other) => other - one)))].toSorted((one, other) => one - other);
}

/** t = D / √((nQ − D²) / (n−1)), so nQ = D² (1 + (n−1) / t²): the larger t, the smaller Q. */
function squaresByT(sum: bigint, n: bigint, { value, unit }: Figure): { from: number; to: number } {
  const printed = readDecimal(value);
  const nothing = { from: 1, to: 0 };
  if (sum !== 0n && printed.over !== 0n && sum < 0n !== printed.over < 0n) return nothing;
  const size = printed.over < 0n ? negative(printed) : printed;
  const reach = half(readDecimal(unit));
  const low = plus(size, negative(reach));
  const high = plus(size, reach);
  const isZero = low.over <= 0n;
  if (sum === 0n) return isZero ? { from: 0, to: Number.MAX_SAFE_INTEGER } : nothing;
  const square = sum * sum;
  const bound = (t: Rational): Rational => {
    const { over, under } = times(t, t);
    return { over: square * (over + (n - 1n) * under), under: n * over };
  };
  return {
    // t stays below its upper end, so Q stays above this bound; and t reaches its lower end, so Q may reach that one.
    from: Number(floor(bound(high)) + 1n),
    to: isZero ? Number.MAX_SAFE_INTEGER : Number(floor(bound(low))),
  };
}
