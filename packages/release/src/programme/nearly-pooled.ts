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
  const changes = parts.map(({ change }) => change);
  const variances = parts.map(({ people }) => variance / people);
  let between = 0;
  for (let round = 0; round < 60; round++) {
    const next = betweenFrom(changes, variances, between);
    const step = Math.abs(next - between);
    between = next;
    if (step < 1e-9) break;
  }
  const { mean, total, q } = weightedBy(changes, variances, between);
  const square = Math.max(1, q / (parts.length - 1)) / total;
  const critical = criticalValue(parts.length - 1);
  const around = (half: number) => ({ lower: mean - half, upper: mean + half });
  return {
    estimate: mean,
    interval: around(critical * Math.sqrt(square)),
    prediction: parts.length < 5 ? null : around(critical * Math.sqrt(square + between)),
  };
}

/** One step of the REML iteration: Σ w² ((y − μ)² − v) / Σ w² + 1 / Σ w, never below nothing. */
function betweenFrom(changes: number[], variances: number[], between: number): number {
  const { mean, total } = weightedBy(changes, variances, between);
  let [over, under] = [0, 0];
  for (const [index, variance] of variances.entries()) {
    const square = 1 / (variance + between) ** 2;
    over += square * (((changes[index] ?? 0) - mean) ** 2 - variance);
    under += square;
  }
  return Math.max(0, over / under + 1 / total);
}

function weightedBy(changes: number[], variances: number[], between: number) {
  let [total, sum] = [0, 0];
  for (const [index, variance] of variances.entries()) {
    const weight = 1 / (variance + between);
    total += weight;
    sum += weight * (changes[index] ?? 0);
  }
  const mean = sum / total;
  let q = 0;
  for (const [index, variance] of variances.entries()) q += ((changes[index] ?? 0) - mean) ** 2 / (variance + between);
  return { mean, total, q };
}

const criticalValues = new Map<number, number>();

/** The same for each number of groups, and slow to find. */
function criticalValue(freedom: number): number {
  const kept = criticalValues.get(freedom) ?? tQuantile(0.975, freedom);
  criticalValues.set(freedom, kept);
  return kept;
}
