import { putTotal, type Tally, whyNone } from "./put-total.ts";
import { largestExact, type PlannedPart, type ScalePlan } from "./scale-plan.ts";
import type { ScoreColumn } from "./score-column.ts";

/** The scales that were scored before, and which of their rows went the long way. */
export type Before = { columns: ScoreColumn[]; longWay: Set<number>[] };

/**
 * Scores one scale made of finished scales for every row of a table. Only whole scores are added here; a row with a part
 * such as 2.75 is scored the long way. Gives those rows.
 */
export function scorePartScale(plan: ScalePlan, planned: PlannedPart[], scored: Before, column: ScoreColumn): number[] {
  const { missing } = plan.scale;
  const before = planned.map((part) => ({ ...part, ...partOf(scored, part) }));
  const longWay: number[] = [];
  for (let row = 0; row < column.value.length; row++) {
    column.answered[row] = before.reduce((sum, part) => sum + (part.column.answered[row] ?? 0), 0);
    column.items[row] = before.reduce((sum, part) => sum + (part.column.items[row] ?? 0), 0);
    const bad = before.map((part) => part.column.why.get(row)).find((why) => why?.kind === "bad-answer");
    const tally = tallyOf(plan, before, row);
    const absent = before.find((part) => part.column.why.has(row));
    if (bad) column.why.set(row, bad);
    else if (missing.kind === "blank-as-zero" || tally === null) longWay.push(row);
    else if (whyNone(missing, tally, 0, null)) {
      if (absent) column.why.set(row, { kind: "part-missing", part: absent.name });
      else longWay.push(row);
    } else if (!putTotal(plan, tally, column, row)) longWay.push(row);
    else if (before.some((part) => part.column.prorated[row] === 1)) column.prorated[row] = 1;
  }
  return longWay;
}

type Part = PlannedPart & { column: ScoreColumn; longWay: Set<number> };

function partOf({ columns, longWay }: Before, { scale }: PlannedPart): Pick<Part, "column" | "longWay"> {
  const [column, rows] = [columns[scale], longWay[scale]];
  if (!column || !rows) throw new RangeError("scoreTable requires the parts of a scale before it");
  return { column, longWay: rows };
}

/** The parts of one person added up, or null where one is not a whole number for certain. */
function tallyOf(plan: ScalePlan, before: Part[], row: number): Tally | null {
  const tally = { answered: 0, units: before.length, plain: 0, weighted: 0, weightAnswered: 0 };
  for (const { column, longWay, weight } of before) {
    if (column.scored[row] !== 1) continue;
    const value = column.value[row] ?? 0;
    if (longWay.has(row) || !Number.isInteger(value)) return null;
    tally.answered += 1;
    tally.plain += value;
    tally.weighted += weight * value;
    tally.weightAnswered += weight;
    if (Math.abs(tally.plain) > largestExact || Math.abs(tally.weighted) > largestExact) return null;
  }
  return { ...tally, weightInAll: plan.weightInAll };
}
