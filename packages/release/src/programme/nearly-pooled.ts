import { tQuantile } from "@kith/estimate";
import type { Parts } from "./pool-cell.ts";

type Interval = { lower: number; upper: number };

/**
 * What `poolGroups` says, as nearly as a search for witnesses needs it, which asks many thousands of times: the spread
 * between groups by the fixed point of the restricted likelihood. Each witness is printed again by `poolGroups` itself.
 */
export function nearlyPooled({ parts, variance }: Parts): {
  estimate: number;
  interval: Interval;
  prediction: Interval | null;
} {
  let between = 0;
  let sums = sumsOf(parts, variance, between);
  for (let round = 0; round < 60; round++) {
    // One step of the REML iteration: Σ w² ((y − μ)² − v) / Σ w² + 1 / Σ w, never below nothing.
    const next = Math.max(0, sums.over / sums.under + 1 / sums.total);
    const step = Math.abs(next - between);
    between = next;
    sums = sumsOf(parts, variance, between);
    if (step < 1e-8) break;
  }
  const square = Math.max(1, sums.q / (parts.length - 1)) / sums.total;
  const critical = criticalValue(parts.length - 1);
  const around = (half: number) => ({ lower: sums.mean - half, upper: sums.mean + half });
  return {
    estimate: sums.mean,
    interval: around(critical * Math.sqrt(square)),
    prediction: parts.length < 5 ? null : around(critical * Math.sqrt(square + between)),
  };
}

/** The weighted mean and what the iteration needs, in two plain passes: this is asked millions of times. */
function sumsOf(parts: Parts["parts"], variance: number, between: number) {
  let [total, weighted] = [0, 0];
  for (const { people, change } of parts) {
    const weight = 1 / (variance / people + between);
    total += weight;
    weighted += weight * change;
  }
  const mean = weighted / total;
  let [q, over, under] = [0, 0, 0];
  for (const { people, change } of parts) {
    const own = variance / people;
    const weight = 1 / (own + between);
    const far = (change - mean) ** 2;
    q += weight * far;
    over += weight * weight * (far - own);
    under += weight * weight;
  }
  return { mean, total, q, over, under };
}

const criticalValues = new Map<number, number>();

/** The same for each number of groups, and slow to find. */
function criticalValue(freedom: number): number {
  const kept = criticalValues.get(freedom) ?? tQuantile(0.975, freedom);
  criticalValues.set(freedom, kept);
  return kept;
}
