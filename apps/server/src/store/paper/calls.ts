import type { PaperEntry } from "../../../api/index.ts";
import type { Db } from "../tables.ts";
import type { FoundBooklet } from "./booklets.ts";

type Read = { seq: number; entry: PaperEntry; earlier: PaperEntry[]; at: string };

/** One booklet holds at most so many forms. */
const formsAtMost = 32;

/**
 * A call for help that stands on paper is raised the moment somebody has read it there. It needs no form that is in, so it
 * is kept with the calls that outlive theirs, under a number below zero that no form has.
 */
export async function raiseCalls(trx: Db, booklet: FoundBooklet, { seq, entry, earlier, at }: Read): Promise<void> {
  for (const [place, { assignment, unscored }] of entry.forms.entries()) {
    const form = booklet.forms.find((each) => each.assignment === assignment);
    const fresh = Object.entries(unscored).filter(
      ([item, answer]) => answer !== "no" && !earlier.some((one) => isRaised(one, assignment, item, answer)),
    );
    if (!form || fresh.length === 0) continue;
    const { group, child, informant, wave } = booklet;
    const of = { response_seq: -(seq * formsAtMost + place), group_id: group, child, informant, wave };
    await trx
      .insertInto("kept_call")
      .values(fresh.map(([item, answer]) => ({ ...of, item, answer, instrument_hash: form.hash, received_at: at })))
      .execute();
  }
}

/** Whether an entry has raised this call already. */
export function isRaised(entry: PaperEntry, assignment: string, item: string, answer: string): boolean {
  return (
    answer !== "no" && entry.forms.some((form) => form.assignment === assignment && form.unscored[item] === answer)
  );
}
