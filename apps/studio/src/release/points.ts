import type { Informant, Words } from "@kith/instrument";
import type { ReleaseDraft } from "@kith/server/api";

/** A sentence of the report, and whether it is of the harm that nobody can take out. */
export type Point = { words: Words; isHarm: boolean };

/** The report's main points, harm first and each once. */
export function pointsOf(draft: Pick<ReleaseDraft, "mainPoints" | "harm">): Point[] {
  const rest = draft.mainPoints.filter((words) => !draft.harm.some((harm) => isSame(harm, words)));
  return [...draft.harm.map((words) => ({ words, isHarm: true })), ...rest.map((words) => ({ words, isHarm: false }))];
}

/** The cells that are not published for one and the same reason. */
export type Withheld = { says: Words; wayOut: Words; cells: { cell: string; scale: Words; informant: Informant }[] };

/** What is held back, gathered by reason, in the order in which the reasons first come. */
export function withheldByReason(withheld: ReleaseDraft["withheld"]): Withheld[] {
  const reasons: Withheld[] = [];
  for (const { says, wayOut, ...cell } of withheld) {
    const known = reasons.find((reason) => isSame(reason.says, says));
    if (known) known.cells.push(cell);
    else reasons.push({ says, wayOut, cells: [cell] });
  }
  return reasons;
}

function isSame(one: Words, other: Words): boolean {
  return one["zh-CN"] === other["zh-CN"] && one.en === other.en;
}
