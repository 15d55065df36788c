import { type Answer, type Instrument, type Problem, type Read, type Response, readResponse } from "@kith/instrument";
import type { PaperAnswers, PaperEntry } from "../../../api/index.ts";
import { loadInstrument } from "../instruments.ts";
import type { Db } from "../tables.ts";
import type { FoundBooklet } from "./booklets.ts";

export type PaperForm = { assignment: string; response: Response };

/**
 * What was read on a booklet as responses, one for each of its forms that is still waited for, or where it does not fit its
 * questions. The day on the paper is when it was filled in; who typed it stands in the record of what was done, not here.
 */
export async function toResponses(
  db: Db,
  booklet: FoundBooklet,
  entry: PaperEntry,
  at: string,
  idOf: (assignment: string) => string,
): Promise<Read<PaperForm[]>> {
  const forms: PaperForm[] = [];
  const problems: Problem[] = [];
  for (const { assignment, hash, instrument: id, version, isIn, isNeeded } of booklet.forms) {
    if (isIn || !isNeeded) continue;
    const read = entry.forms.find((form) => form.assignment === assignment);
    if (!read) {
      problems.push({ at: assignment, says: notEntered });
      continue;
    }
    const instrument = await loadInstrument(db, hash);
    const filled = entry.datedOn === null ? at : `${entry.datedOn}T12:00:00.000Z`;
    const response = readResponse(instrument, hash, {
      id: idOf(assignment),
      instrument: { id, version, hash },
      child: booklet.child,
      informant: booklet.informant,
      raterId: booklet.raterId,
      wave: booklet.wave,
      mode: "paper",
      lane: "paper",
      assistedBy: entry.assistedBy,
      language: entry.language,
      answers: inSight(instrument, read),
      unscored: read.unscored,
      opened: filled,
      finished: filled,
    });
    if (response.kind === "refused") problems.push(...response.problems);
    else forms.push({ assignment, response: response.value });
  }
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "read", value: forms };
}

/** A question that the paper says to skip has no answer; one that it asks and that nobody entered was left empty. */
function inSight(instrument: Instrument, { answers }: PaperAnswers): Record<string, Answer> {
  // An answer to no question of this form stays, so that it is told.
  const own = new Set(instrument.items.map(({ id }) => id));
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !own.has(id)));
  for (const item of instrument.items) {
    const hangsOn = item.showIf && kept[item.showIf.item];
    const isAsked = !item.showIf || (typeof hangsOn === "number" && item.showIf.in.includes(hangsOn));
    if (!isAsked) continue;
    const answer = answers[item.id];
    if (answer !== undefined) kept[item.id] = answer;
    else if (item.showIf) kept[item.id] = { missing: "blank" };
  }
  return kept;
}

const notEntered = {
  "zh-CN": "这本里有一份表还没有录入。",
  en: "One of the forms in this booklet was not entered.",
};
