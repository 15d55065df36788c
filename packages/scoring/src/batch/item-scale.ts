import type { NoScore } from "../score.ts";
import { blank, missingOf, notAsked, notOffered } from "./answer-cells.ts";
import { putTotal, type Tally, whyNone } from "./put-total.ts";
import type { ItemKeys, ScalePlan } from "./scale-plan.ts";
import type { ScoreColumn } from "./score-column.ts";

/** Some rows of a table, from one on, as cells: a row of `width` for each person. */
export type Block = { from: number; rows: number; width: number; cells: Int16Array };

/**
 * Scores one scale of items for a block of rows. What was ticked is added up; a row with a bad answer, a reason or a
 * question not asked is looked at once more. Gives the rows that must be scored the long way.
 */
export function scoreItemScale(plan: ScalePlan, keys: ItemKeys, block: Block, column: ScoreColumn): number[] {
  const { missing } = plan.scale;
  const overForm = missing.kind === "blank-as-zero" && missing.over === "form";
  const longWay: number[] = [];
  const tally = { answered: 0, units: 0, plain: 0, weighted: 0, weightAnswered: 0, weightInAll: 0 };
  for (let at = 0; at < block.rows; at++) {
    const row = block.from + at;
    const start = at * block.width;
    const odd = addUp(plan, keys, block.cells, start, tally) ? oddities(keys, block.cells, start, tally) : usual;
    column.answered[row] = tally.answered;
    column.items[row] = tally.units;
    const blanksOnForm = overForm ? countBlanks(block, start) : 0;
    const why = odd.bad ?? whyNone(missing, tally, blanksOnForm, odd.notZero);
    if (why) column.why.set(row, why);
    else if (!putTotal(plan, tally, column, row)) longWay.push(row);
  }
  return longWay;
}

/** Adds up the cells of one person, whose row begins at `start`. True where there is more to it than answers and blanks. */
function addUp(plan: ScalePlan, keys: ItemKeys, cells: Int16Array, start: number, tally: Tally): boolean {
  const { columns, keyed, span } = keys;
  const units = columns.length;
  let answered = 0;
  let plain = 0;
  let blanks = 0;
  for (let unit = 0; unit < units; unit++) {
    const cell = cells[start + (columns[unit] as number)] as number;
    if (cell >= 0) {
      answered += 1;
      plain = (plain + (keyed[unit * span + cell] as number)) | 0;
    } else if (cell === blank) blanks += 1;
  }
  tally.answered = answered;
  tally.units = units;
  tally.plain = plain;
  tally.weightInAll = plan.weightInAll;
  if (plan.evenWeight === null) weigh(keys, cells, start, tally);
  else {
    tally.weighted = plain * plan.evenWeight;
    tally.weightAnswered = answered * plan.evenWeight;
  }
  return answered + blanks < units;
}

function weigh({ columns, keyed, span, weights }: ItemKeys, cells: Int16Array, start: number, tally: Tally): void {
  tally.weighted = 0;
  tally.weightAnswered = 0;
  for (let unit = 0; unit < columns.length; unit++) {
    const cell = cells[start + (columns[unit] as number)] as number;
    const weight = weights[unit] as number;
    if (cell < 0) continue;
    tally.weighted += weight * (keyed[unit * span + cell] as number);
    tally.weightAnswered += weight;
  }
}

type Oddities = { bad: NoScore | null; notZero: NoScore | null };

const usual: Oddities = { bad: null, notZero: null };

/** Takes questions that were not asked out of the tally, and finds the first bad answer and the first reason given. */
function oddities({ names, columns, weights }: ItemKeys, cells: Int16Array, start: number, tally: Tally): Oddities {
  let { bad, notZero } = usual;
  names.forEach((item, unit) => {
    const cell = cells[start + (columns[unit] ?? 0)] ?? blank;
    if (cell >= 0 || cell === blank) return;
    const missing = missingOf(cell);
    if (cell === notAsked) {
      tally.units -= 1;
      tally.weightInAll -= weights[unit] ?? 0;
    } else if (cell === notOffered) bad ??= { kind: "bad-answer", item };
    else if (missing) notZero ??= { kind: "not-a-zero", item, missing };
  });
  return { bad, notZero };
}

function countBlanks({ cells, width }: Block, start: number): number {
  let blanks = 0;
  for (let cell = start; cell < start + width; cell++) if (cells[cell] === blank) blanks += 1;
  return blanks;
}
