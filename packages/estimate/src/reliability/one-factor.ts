import { identity, type Matrix, solve } from "../numbers/solve.ts";

/** What each item shares with the factor, and what it keeps to itself. */
export type OneFactor = { loadings: number[]; uniquenesses: number[] };

/** An item with less of its own than this is no proper solution (a Heywood case). */
const leastUniqueness = 1e-6;

/**
 * One common factor of a correlation matrix by maximum likelihood: the loadings l and uniquenesses u under which l l′ + u is most likely
 * to have given these correlations. By Fisher scoring from the first centroid, halving steps that do not help.
 * Source: Lawley & Maxwell (1971), Factor analysis as a statistical method.
 * Null when the matrix has no inverse, or the best fit has an item without error.
 */
export function fitOneFactor(correlations: Matrix): OneFactor | null {
  if (solve(correlations, identity(correlations.length)) === null) return null;
  let now = startOf(correlations);
  let state = discrepancyAt(correlations, now);
  for (let step = 0; state !== null && step < 500; step += 1) {
    const move = scoringStep(correlations, now, state.inverse);
    if (move === null) return null;
    if (Math.max(...move.map(Math.abs)) < 1e-12) break;
    const next = takeStep(correlations, now, move, state.value);
    if (next === null) break;
    now = next.fit;
    state = next.state;
  }
  return state === null || now.uniquenesses.some((uniqueness) => uniqueness < 10 * leastUniqueness) ? null : now;
}

/** The centroid: each item's correlations with all, over the root of their total. Items that run against the strongest are turned round. */
function startOf(correlations: Matrix): OneFactor {
  const strength = correlations.map((row) => row.reduce((total, r) => total + Math.abs(r), 0));
  const strongest = correlations[strength.indexOf(Math.max(...strength))] ?? [];
  const signs = strongest.map((r) => (r < 0 ? -1 : 1));
  const sums = times(correlations, signs);
  const size = Math.sqrt(Math.max(1, dot(sums, signs)));
  const loadings = sums.map((value) => Math.max(-0.9, Math.min(0.9, value / size)));
  return { loadings, uniquenesses: loadings.map((loading) => 1 - loading * loading) };
}

type State = { value: number; inverse: number[][] };

/** ln |Σ| + trace(R Σ⁻¹), which maximum likelihood makes least. */
function discrepancyAt(correlations: Matrix, { loadings, uniquenesses }: OneFactor): State | null {
  const k = loadings.length;
  const implied = loadings.map((one, i) =>
    loadings.map((other, j) => one * other + (i === j ? (uniquenesses[i] ?? 0) : 0)),
  );
  const solved = solve(implied, identity(k));
  if (solved === null) return null;
  let trace = 0;
  correlations.forEach((row, i) => {
    row.forEach((r, j) => {
      trace += r * (solved.x[i]?.[j] ?? 0);
    });
  });
  return { value: solved.logDeterminant + trace, inverse: solved.x };
}

/** Gradient over expected curvature: how to move the loadings, then the uniquenesses. */
function scoringStep(correlations: Matrix, { loadings }: OneFactor, inverse: Matrix): number[] | null {
  const k = loadings.length;
  const cell = (matrix: Matrix, i: number, j: number) => matrix[i]?.[j] ?? 0;
  const w = times(inverse, loadings);
  const c = dot(w, loadings);
  // Σ⁻¹ (Σ − R) Σ⁻¹ = Σ⁻¹ − Σ⁻¹ R Σ⁻¹
  const away = inverse.map((row, i) => {
    const left = times(correlations, row);
    return inverse.map((other, j) => cell(inverse, i, j) - dot(left, other));
  });
  const slopes = [...times(away, loadings).map((slope) => 2 * slope), ...away.map((row, i) => row[i] ?? 0)];
  const curvature = Array.from({ length: 2 * k }, (_, a) =>
    Array.from({ length: 2 * k }, (_, b) => {
      const i = a % k;
      const j = b % k;
      const direct = cell(inverse, i, j);
      if (a < k && b < k) return 2 * (direct * c + (w[i] ?? 0) * (w[j] ?? 0));
      if (a >= k && b >= k) return direct * direct;
      return a < k ? 2 * direct * (w[j] ?? 0) : 2 * direct * (w[i] ?? 0);
    }),
  );
  const solved = solve(
    curvature,
    slopes.map((slope) => [-slope]),
  );
  return solved === null ? null : solved.x.map((row) => row[0] ?? 0);
}

function takeStep(
  correlations: Matrix,
  from: OneFactor,
  move: readonly number[],
  value: number,
): { fit: OneFactor; state: State } | null {
  const k = from.loadings.length;
  for (let share = 1; share > 1e-10; share /= 2) {
    const fit = {
      loadings: from.loadings.map((loading, i) => loading + share * (move[i] ?? 0)),
      uniquenesses: from.uniquenesses.map((own, i) => Math.max(leastUniqueness, own + share * (move[k + i] ?? 0))),
    };
    const state = discrepancyAt(correlations, fit);
    if (state !== null && state.value <= value + 1e-15) return { fit, state };
  }
  return null;
}

function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((total, value, index) => total + value * (other[index] ?? 0), 0);
}
