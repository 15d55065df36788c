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

/** Many people's answers as cells: a row of `width` for each person, a cell for each item in the instrument's order. */
export type AnswerTable = {
  instrument: Instrument;
  people: readonly Answers[];
  width: number;
  /** What the cell 0 stands for, and how many choices there are room for. */
  lowest: number;
  span: number;
  /** Null where the choices lie too far apart for cells. */
  cells: Int16Array | null;
};

/** Choices in cells lie no farther apart than this, and no farther from zero than that. */
const widest = 4096;
const farthest = 2 ** 29;

/**
 * Reads many people's answers into cells, once for all that is then asked of them. Answers mostly stand in the order of
 * the questions, so the next one is tried first, and looked up only where it is another.
 */
export function readAnswerTable(instrument: Instrument, people: readonly Answers[]): AnswerTable {
  const { items, optionSets } = instrument;
  const choices = items.map((item) => {
    const options = optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
    return options.map((option) => option.value);
  });
  const all = choices.flat();
  const lowest = Math.min(...all);
  const span = Math.max(...all) - lowest + 1;
  const width = items.length;
  const fits = span <= widest && all.every((value) => Math.abs(value) <= farthest);
  const table = { instrument, people, width, lowest, span };
  return { ...table, cells: fits ? readCells(table, offeredCells(choices, lowest, span)) : null };
}

/** Which cells of each item were offered, a row of `span` for each; null where all of them were. */
function offeredCells(choices: number[][], lowest: number, span: number): Uint8Array | null {
  const offered = new Uint8Array(choices.length * span);
  choices.forEach((values, at) => {
    for (const value of values) offered[at * span + value - lowest] = 1;
  });
  return offered.every((one) => one === 1) ? null : offered;
}

function readCells(
  { instrument, people, width, lowest, span }: Omit<AnswerTable, "cells">,
  offered: Uint8Array | null,
) {
  // Taken from an object's keys, ids are the very strings that other objects' keys are, and are told apart at a glance.
  const ids = Object.keys(Object.fromEntries(instrument.items.map((item) => [item.id, null])));
  const places = new Map(ids.map((id, at) => [id, at]));
  const hanging = instrument.items.flatMap(({ showIf }, item) => (showIf ? [{ item, showIf }] : []));
  const cells = filled(
    people.length,
    instrument.items.map((item) => (item.showIf ? untold : blank)),
  );
  let start = 0;
  for (const answers of people) {
    let next = 0;
    for (const id in answers) {
      if (ids[next] !== id) next = places.get(id) ?? width;
      if (next < width) {
        const answer = answers[id];
        if (typeof answer === "number") {
          const whole = answer | 0;
          const above = whole - lowest;
          const isInside = whole === answer && above >>> 0 < span;
          const isChoice = isInside && (offered === null || offered[next * span + above] === 1);
          cells[start + next] = isChoice ? above : notOffered;
        } else if (answer !== undefined) cells[start + next] = cellOf[answer.missing];
      }
      next += 1;
    }
    settle(hanging, answers, cells, start);
    start += width;
  }
  return cells;
}

/** So many rows, each as somebody's who told nothing. */
function filled(rows: number, silent: number[]): Int16Array {
  const cells = new Int16Array(rows * silent.length);
  if (rows > 0) cells.set(silent);
  for (let done = silent.length; done < cells.length; done *= 2) cells.copyWithin(done, 0, done);
  return cells;
}

/** A question that hangs on an earlier answer, and has none itself, was skipped or not asked. */
function settle(hanging: { item: number; showIf: ShowIf }[], answers: Answers, cells: Int16Array, start: number): void {
  for (const { item, showIf } of hanging) {
    if (cells[start + item] !== untold) continue;
    cells[start + item] = isHidden(showIf, undefined, answers) ? notAsked : blank;
  }
}
