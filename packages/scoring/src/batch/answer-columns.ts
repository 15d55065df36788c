import { type Answer, type Instrument, type Item, MissingCode } from "@kith/instrument";
import { isHidden } from "../is-hidden.ts";

/** What one person ticked, by item. */
export type Answers = Readonly<Record<string, Answer>>;

/** An answer in a column is how far it lies above the lowest choice; below zero it is one of these. */
export const notOffered = -1;
export const notAsked = -2;
const firstCode = -3;

export const codeOf = Object.fromEntries(MissingCode.options.map((code, at) => [code, firstCode - at])) as Readonly<
  Record<MissingCode, number>
>;

export const blank = codeOf.blank;

/** The missing code that a number below zero stands for; none for the others. */
export function missingOf(cell: number): MissingCode | undefined {
  return MissingCode.options[firstCode - cell];
}

/** One item read out of many answers at once. */
export type AnswerReader = { item: Item; lowest: number; offered: Uint8Array };

/** The widest span of choices that is kept as a table. */
const widest = 4096;

/** How an item's answers are read into a column; null where its choices lie too far apart for one. */
export function answerReader(instrument: Instrument, item: Item): AnswerReader | null {
  const options = instrument.optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
  const values = options.map((option) => option.value);
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest + 1;
  if (!(span >= 1 && span <= widest)) return null;
  const offered = new Uint8Array(span);
  for (const value of values) offered[value - lowest] = 1;
  return { item, lowest, offered };
}

/** Reads one item of the rows from `from` on into a column, as many as the column holds or the table still has. */
export function readColumn(reader: AnswerReader, table: readonly Answers[], from: number, column: Int16Array): void {
  const { item, lowest, offered } = reader;
  const { id, showIf } = item;
  const rows = Math.min(column.length, table.length - from);
  for (let row = 0; row < rows; row++) {
    const answers = table[from + row] as Answers;
    const answer = answers[id];
    if (typeof answer === "number") column[row] = offered[answer - lowest] === 1 ? answer - lowest : notOffered;
    else if (answer !== undefined) column[row] = codeOf[answer.missing];
    else column[row] = isHidden(showIf, answer, answers) ? notAsked : blank;
  }
}
