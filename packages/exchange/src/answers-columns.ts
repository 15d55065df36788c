import type { Instrument } from "@kith/instrument";

/** The columns about a form as a whole. No item can be called `assisted_by`; the others are looked for. */
export const formColumns = [
  "child",
  "wave",
  "informant",
  "rater",
  "instrument",
  "version",
  "language",
  "mode",
  "assisted_by",
] as const;

/** Every column that a table of answers to these instruments may have: about the form first, then one for each item. */
export function answersColumns(instruments: readonly Instrument[]): string[] {
  const items = instruments.flatMap((instrument) => instrument.items.map((item) => item.id));
  return [...new Set([...formColumns, ...items])];
}
