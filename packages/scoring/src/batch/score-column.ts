import type { NoScore, Score } from "../score.ts";
import type { BandStep } from "./band-steps.ts";

/** One scale of a whole table, a row for each person. Of a row without a score only `why` says anything. */
export type ScoreColumn = {
  scale: string;
  scored: Uint8Array;
  value: Float64Array;
  prorated: Uint8Array;
  answered: Uint16Array;
  items: Uint16Array;
  why: Map<number, NoScore>;
  bands: readonly BandStep[];
};

/** A score as `scoreScale` gives it, less the items behind it: a table keeps no trace. */
export type TableScore = { scale: string; answered: number; items: number } & (
  | { kind: "score"; value: number; prorated: boolean; band: string | null }
  | { kind: "missing"; why: NoScore }
);

export function emptyColumn(scale: string, bands: readonly BandStep[], rows: number): ScoreColumn {
  return {
    scale,
    scored: new Uint8Array(rows),
    value: new Float64Array(rows),
    prorated: new Uint8Array(rows),
    answered: new Uint16Array(rows),
    items: new Uint16Array(rows),
    why: new Map(),
    bands,
  };
}

/** What one row of a column says. */
export function scoreAt(column: ScoreColumn, row: number): TableScore {
  const { scale, scored, value, prorated, answered, items, why, bands } = column;
  const told = { scale, answered: answered[row] ?? 0, items: items[row] ?? 0 };
  const none = why.get(row);
  if (none) return { ...told, kind: "missing", why: none };
  const score = value[row];
  if (score === undefined || scored[row] !== 1) throw new RangeError("scoreAt requires a row of the table");
  const band = bands.findLast((step) => step.lower <= score)?.band ?? null;
  return { ...told, kind: "score", value: score, prorated: prorated[row] === 1, band };
}

/** Puts a score of one person into its row. */
export function putScore(column: ScoreColumn, row: number, score: Score): void {
  column.answered[row] = score.answered;
  column.items[row] = score.items;
  if (score.kind === "missing") {
    column.why.set(row, score.why);
    return;
  }
  column.scored[row] = 1;
  column.value[row] = score.value;
  column.prorated[row] = score.prorated ? 1 : 0;
}
