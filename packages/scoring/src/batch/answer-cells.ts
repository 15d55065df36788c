import { type Answer, type Instrument, MissingCode, type ShowIf } from "@kith/instrument";
import { isHidden } from "../is-hidden.ts";

/** What one person ticked, by item. */
export type Answers = Readonly<Record<string, Answer>>;

/** A cell is how far an answer lies above the lowest choice; below zero it is one of these, or a missing code. */
export const notOffered = -1;
export const notAsked = -2;
const untold = -3;
const firstCode = -4;

const cellOf = Object.fromEntries(MissingCode.options.map((code, at) => [code, firstCode - at])) as Readonly<
  Record<MissingCode, number>
>;

export const blank = cellOf.blank;

/** The missing code that a cell stands for; none for the others. */
export function missingOf(cell: number): MissingCode | undefined {
  return MissingCode.options[firstCode - cell];
}

/** How answers become cells: the items in order, the lowest choice of each, and a row of `span` for what is offered. */
export type CellReader = {
  ids: string[];
  at: ReadonlyMap<string, number>;
  /** The items that hang on an earlier answer. */
  hanging: { item: number; showIf: ShowIf }[];
  /** The cell of each item for somebody who told nothing. */
  silent: Int16Array;
  lowest: Int32Array;
  offered: Uint8Array;
  span: number;
};

/** Choices in a table lie no farther apart than this, and no farther from zero than that. */
const widest = 4096;
const farthest = 2 ** 29;

/** The reader for an instrument; null where the choices of an item lie too far apart for a table. */
export function cellReader(instrument: Instrument): CellReader | null {
  const { items, optionSets } = instrument;
  const choices = items.map((item) => {
    const options = optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
    return options.map((option) => option.value);
  });
  if (!choices.flat().every((value) => Math.abs(value) <= farthest)) return null;
  const lowest = Int32Array.from(choices, (values) => Math.min(...values));
  const span = 1 + Math.max(...choices.map((values, at) => Math.max(...values) - (lowest[at] ?? 0)));
  if (span > widest) return null;
  const offered = new Uint8Array(items.length * span);
  choices.forEach((values, at) => {
    for (const value of values) offered[at * span + value - (lowest[at] ?? 0)] = 1;
  });
  const ids = items.map((item) => item.id);
  const hanging = items.flatMap(({ showIf }, item) => (showIf ? [{ item, showIf }] : []));
  const silent = Int16Array.from(items, (item) => (item.showIf ? untold : blank));
  return { ids, at: new Map(ids.map((id, at) => [id, at])), hanging, silent, lowest, offered, span };
}

/**
 * Reads so many rows from `from` on into cells, row by row. Answers mostly stand in the order of the questions, so the
 * next one is tried first and looked up only where it is another.
 */
export function readCells(
  reader: CellReader,
  table: readonly Answers[],
  from: number,
  rows: number,
  cells: Int16Array,
): void {
  const { ids, at, lowest, offered, span, hanging, silent } = reader;
  const width = ids.length;
  for (let row = 0; row < rows; row++) {
    const answers = table[from + row] as Answers;
    const start = row * width;
    cells.set(silent, start);
    let next = 0;
    for (const id in answers) {
      if (ids[next] !== id) next = at.get(id) ?? width;
      if (next < width) {
        const answer = answers[id];
        if (typeof answer === "number") {
          const whole = answer | 0;
          const above = whole - (lowest[next] as number);
          const isChoice = whole === answer && above >= 0 && above < span && offered[next * span + above] === 1;
          cells[start + next] = isChoice ? above : notOffered;
        } else if (answer !== undefined) cells[start + next] = cellOf[answer.missing];
      }
      next += 1;
    }
    for (const { item, showIf } of hanging) {
      if (cells[start + item] !== untold) continue;
      cells[start + item] = isHidden(showIf, undefined, answers) ? notAsked : blank;
    }
  }
}
