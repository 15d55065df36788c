import type { Instrument, Language } from "@kith/instrument";
import { scoreScale } from "../score-scale.ts";
import { type Answers, type AnswerTable, readAnswerTable } from "./answer-table.ts";
import { scoreItemScale } from "./item-scale.ts";
import { type Before, scorePartScale } from "./part-scale.ts";
import type { ScalePlan } from "./scale-plan.ts";
import { emptyColumn, putScore, type ScoreColumn } from "./score-column.ts";
import { tablePlan } from "./table-plan.ts";

/**
 * Many people's answers to one instrument in one language, scored on every scale: a column for each scale, a row for
 * each person. It comes to what `scoreScale` comes to, to the last digit, and is made for tables of many thousands.
 */
export function scoreTable(
  instrument: Instrument,
  language: Language,
  people: readonly Answers[],
  population?: string,
): ScoreColumn[] {
  return scoreAnswerTable(readAnswerTable(instrument, people), language, population);
}

/** The same for answers that have been read into cells before. */
export function scoreAnswerTable(table: AnswerTable, language: Language, population?: string): ScoreColumn[] {
  const { instrument, people } = table;
  const scored: Before = { columns: [], longWay: [] };
  for (const plan of tablePlan(instrument, language, population)) {
    const column = emptyColumn(plan.scale.id, plan.bands, people.length);
    const longWay = scoreColumn(plan, table, scored, column);
    for (const row of longWay) {
      putScore(column, row, scoreScale(instrument, plan.scale.id, people[row] ?? {}, language, population));
    }
    scored.columns.push(column);
    scored.longWay.push(new Set(longWay));
  }
  return scored.columns;
}

/** Scores one scale and gives the rows that are still to be scored a person at a time. */
function scoreColumn({ way, ...plan }: ScalePlan, table: AnswerTable, scored: Before, column: ScoreColumn): number[] {
  const { cells, people } = table;
  if (cells === null || way.kind === "one-by-one") return people.map((_, row) => row);
  if (way.kind === "parts") return scorePartScale({ ...plan, way }, way.parts, scored, column);
  return scoreItemScale({ ...plan, way }, way.keys, { ...table, cells }, column);
}
