import type { Problem } from "@kith/instrument";

/** Why a file could not be read. It is thrown inside this room and caught at its door, so that nothing is half read. */
export class Unreadable extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ at, says }) => `${at}: ${says.en}`).join("; "));
    this.problems = problems;
  }
}

/** Where something is: a cell, a path, or a line of a table; empty for the whole file. */
export type Place = string | { line: number; at?: string };

/** One problem, as what is thrown for it. */
export function unreadable(place: Place, chinese: string, english: string): Unreadable {
  const where = typeof place === "string" ? { at: place } : { at: "", ...place };
  return new Unreadable([{ ...where, says: { "zh-CN": chinese, en: english } }]);
}
