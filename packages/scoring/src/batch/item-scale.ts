import type { NoScore } from "../score.ts";
import { blank, missingOf, notAsked, notOffered } from "./answer-table.ts";
import { neededBy, putTotal, type Tally, whyNone } from "./put-total.ts";
import type { ItemKeys, ScalePlan } from "./scale-plan.ts";
import type { ScoreColumn } from "./score-column.ts";

/** Cells, a row of `width` for each person; a cell is how far an answer lies above `lowest`, below `span`. */
export type Cells = { cells: Int16Array; width: number; lowest: number; span: number };

/**
 * Scores one scale of items for every row of a table. What was ticked is added up; a row with a bad answer, a reason or
 * a question not asked is looked at once more. Gives the rows that must be scored the long way.
 */
export function scoreItemScale(plan: ScalePlan, keys: ItemKeys, table: Cells, column: ScoreColumn): number[] {
  const { cells, width } = table;
  const keyed = keyedCells(keys, table);
  const enough = plan.rule.zeroes ? Number.POSITIVE_INFINITY : neededBy(plan.scale.missing, keys.names.length);
  const longWay: number[] = [];
  const tally = { answered: 0, units: 0, plain: 0, weighted: 0, weightAnswered: 0, weightInAll: 0 };
  const rows = column.value.length;
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    const isOdd = addUp(plan, keys, keyed, cells, start, tally);
    const isPlain = !isOdd && tally.answered >= enough;
    const why = isPlain ? null : whyNot(plan, keys, table, start, isOdd, tally);
    column.answered[row] = tally.answered;
    column.items[row] = tally.units;
    if (why !== null) column.why.set(row, why);
    else if (!putTotal(plan, tally, column, row)) longWay.push(row);
  }
  return longWay;
}

/** What each cell of each item counts as, a row of `span` for each item. */
function keyedCells({ keyed }: ItemKeys, { lowest, span }: Cells): Int32Array {
  const counts = new Int32Array(keyed.length * span);
  keyed.forEach((choices, unit) => {
    for (const [value, counted] of choices) counts[unit * span + value - lowest] = counted;
  });
  return counts;
}

/** Adds up the cells of one person, whose row begins at `start`. True where there is more to it than answers and blanks. */
function addUp(
  plan: ScalePlan,
  keys: ItemKeys,
  keyed: Int32Array,
  cells: Int16Array,
  start: number,
  tally: Tally,
): boolean {
  const { columns } = keys;
  const units = columns.length;
  const span = keyed.length / units;
  let answered = 0;
  let plain = 0;
  let blanks = 0;
  let counts = 0;
  for (let unit = 0; unit < units; unit++) {
    const cell = cells[start + (columns[unit] as number)] as number;
    if (cell >= 0) {
      answered += 1;
      plain = (plain + (keyed[counts + cell] as number)) | 0;
    } else if (cell === blank) blanks += 1;
    counts += span;
  }
  tally.answered = answered;
  tally.units = units;
  tally.plain = plain;
  tally.weightInAll = plan.weightInAll;
  if (plan.evenWeight === null) weigh(keys, keyed, cells, start, tally);
  else {
    tally.weighted = plain * plan.evenWeight;
    tally.weightAnswered = answered * plan.evenWeight;
  }
  return answered + blanks < units;
}

function weigh(
  { columns, weights }: ItemKeys,
  keyed: Int32Array,
  cells: Int16Array,
  start: number,
  tally: Tally,
): void {
  const span = keyed.length / columns.length;
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

/** Why a row that is not plain is no score; null where it is one all the same. */
function whyNot(
  { scale }: ScalePlan,
  keys: ItemKeys,
  { cells, width }: Cells,
  start: number,
  isOdd: boolean,
  tally: Tally,
): NoScore | null {
  const { bad, notZero } = isOdd ? oddities(keys, cells, start, tally) : usual;
  const overForm = scale.missing.kind === "blank-as-zero" && scale.missing.over === "form";
  const blanksOnForm = overForm ? countBlanks(cells, start, width) : 0;
  return bad ?? whyNone(scale.missing, tally, blanksOnForm, notZero);
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

function countBlanks(cells: Int16Array, start: number, width: number): number {
  let blanks = 0;
  for (let cell = start; cell < start + width; cell++) if (cells[cell] === blank) blanks += 1;
  return blanks;
}
