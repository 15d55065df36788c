import type { NoScore } from "../score.ts";
import { blank, missingOf, notAsked, notOffered } from "./answer-columns.ts";
import { putTotal, type Tally, whyNone } from "./put-total.ts";
import type { PlannedItem, ScalePlan } from "./scale-plan.ts";
import type { ScoreColumn } from "./score-column.ts";

/** Some rows of a table, from one on, read into a column for each item. */
export type Block = { from: number; rows: number; columns: Int16Array[] };

/**
 * Scores one scale of items for a block of rows. What was ticked is added up column by column; a row with a bad answer,
 * a reason or a question not asked is looked at by itself. Gives the rows that must be scored the long way.
 */
export function scoreItemScale(plan: ScalePlan, items: PlannedItem[], block: Block, column: ScoreColumn): number[] {
  const { missing } = plan.scale;
  const overForm = missing.kind === "blank-as-zero" && missing.over === "form";
  const sums = addUp(plan, items, block);
  const longWay: number[] = [];
  for (let at = 0; at < block.rows; at++) {
    const tally = tallyOf(plan, items, sums, at);
    const odd = sums.isOdd[at] === 1 ? oddities(items, block, at, tally) : usual;
    const row = block.from + at;
    column.answered[row] = tally.answered;
    column.items[row] = tally.units;
    const blanksOnForm = overForm ? countBlanks(block, at) : 0;
    const why = odd.bad ?? whyNone(missing, tally, { blanksOnForm, notZero: odd.notZero });
    if (why) column.why.set(row, why);
    else if (!putTotal(plan, tally, column, row)) longWay.push(row);
  }
  return longWay;
}

type Sums = {
  answered: Float64Array;
  plain: Float64Array;
  weighted: Float64Array;
  weightAnswered: Float64Array;
  isOdd: Uint8Array;
};

function addUp({ evenWeight }: ScalePlan, items: PlannedItem[], { rows, columns }: Block): Sums {
  const isEven = evenWeight !== null;
  const sums = {
    answered: new Float64Array(rows),
    plain: new Float64Array(rows),
    weighted: new Float64Array(isEven ? 0 : rows),
    weightAnswered: new Float64Array(isEven ? 0 : rows),
    isOdd: new Uint8Array(rows),
  };
  for (const item of items) {
    const cells = columns[item.column];
    if (!cells) throw new RangeError("scoreTable requires a column for every item");
    addItem(sums, cells, item);
    if (!isEven) addWeights(sums, cells, item);
  }
  return sums;
}

function addItem({ answered, plain, isOdd }: Sums, cells: Int16Array, { keyed }: PlannedItem): void {
  for (let row = 0; row < isOdd.length; row++) {
    const cell = cells[row] as number;
    if (cell >= 0) {
      (answered[row] as number) += 1;
      (plain[row] as number) += keyed[cell] as number;
    } else if (cell !== blank) isOdd[row] = 1;
  }
}

function addWeights({ weighted, weightAnswered }: Sums, cells: Int16Array, { keyed, weight }: PlannedItem): void {
  for (let row = 0; row < weighted.length; row++) {
    const cell = cells[row] as number;
    if (cell < 0) continue;
    (weighted[row] as number) += weight * (keyed[cell] as number);
    (weightAnswered[row] as number) += weight;
  }
}

function tallyOf({ evenWeight, weightInAll }: ScalePlan, items: PlannedItem[], sums: Sums, at: number): Tally {
  const answered = sums.answered[at] ?? 0;
  const plain = sums.plain[at] ?? 0;
  const [weighted, weightAnswered] =
    evenWeight === null
      ? [sums.weighted[at] ?? 0, sums.weightAnswered[at] ?? 0]
      : [plain * evenWeight, answered * evenWeight];
  return { answered, units: items.length, plain, weighted, weightAnswered, weightInAll };
}

type Oddities = { bad: NoScore | null; notZero: NoScore | null };

const usual: Oddities = { bad: null, notZero: null };

/** Takes questions that were not asked out of the tally, and finds the first bad answer and the first reason given. */
function oddities(items: PlannedItem[], { columns }: Block, at: number, tally: Tally): Oddities {
  let { bad, notZero } = usual;
  for (const { name, column, weight } of items) {
    const cell = columns[column]?.[at] ?? blank;
    if (cell >= 0 || cell === blank) continue;
    const missing = missingOf(cell);
    if (cell === notAsked) {
      tally.units -= 1;
      tally.weightInAll -= weight;
    } else if (cell === notOffered) bad ??= { kind: "bad-answer", item: name };
    else if (missing) notZero ??= { kind: "not-a-zero", item: name, missing };
  }
  return { bad, notZero };
}

function countBlanks({ columns }: Block, at: number): number {
  return columns.reduce((count, cells) => count + (cells[at] === blank ? 1 : 0), 0);
}
