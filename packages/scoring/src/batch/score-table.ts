import type { Instrument, Language } from "@kith/instrument";
import { scoreScale } from "../score-scale.ts";
import { type Answers, readCells } from "./answer-cells.ts";
import { type Block, scoreItemScale } from "./item-scale.ts";
import { scorePartScale } from "./part-scale.ts";
import type { ScalePlan } from "./scale-plan.ts";
import { emptyColumn, putScore, type ScoreColumn } from "./score-column.ts";
import { tablePlan } from "./table-plan.ts";

/** So many rows are read into cells at once: few enough to stay near the processor. */
const blockRows = 1024;

/**
 * Many people's answers to one instrument in one language, scored on every scale: a column for each scale, a row for
 * each person. It comes to what `scoreScale` comes to, to the last digit, and is made for tables of many thousands.
 */
export function scoreTable(
  instrument: Instrument,
  language: Language,
  table: readonly Answers[],
  population?: string,
): ScoreColumn[] {
  const { reader, scales } = tablePlan(instrument, language, population);
  const scored = scales.map(({ scale, bands }) => emptyColumn(scale.id, bands, table.length));
  const longWay = scales.map(() => new Set<number>());
  const width = reader?.ids.length ?? 0;
  const cells = new Int16Array(width * Math.min(blockRows, table.length));
  for (let from = 0; from < table.length; from += blockRows) {
    const rows = Math.min(blockRows, table.length - from);
    if (reader) readCells(reader, table, from, rows, cells);
    scales.forEach((plan, at) => {
      const column = scored[at];
      if (!column) return;
      for (const row of scoreBlock(plan, { from, rows, width, cells, scored, longWay }, column)) {
        longWay[at]?.add(row);
        putScore(column, row, scoreScale(instrument, plan.scale.id, table[row] ?? {}, language, population));
      }
    });
  }
  return scored;
}

type Working = Block & { scored: ScoreColumn[]; longWay: Set<number>[] };

/** Scores one scale of a block and gives the rows that are still to be scored a person at a time. */
function scoreBlock(plan: ScalePlan, working: Working, column: ScoreColumn): number[] {
  const { from, rows, scored, longWay } = working;
  switch (plan.way.kind) {
    case "items":
      return scoreItemScale(plan, plan.way.keys, working, column);
    case "parts":
      return scorePartScale(plan, plan.way.parts, { from, rows, columns: scored, longWay }, column);
    case "one-by-one":
      return Array.from({ length: rows }, (_, at) => from + at);
  }
}
