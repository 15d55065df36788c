import { randomUUID } from "node:crypto";
import type { PaperBooklet, PaperDifferences, PaperEntry, PaperRound } from "@kith/server/api";
import { anyResponse } from "@kith/testing";
import { day } from "../paper-house.ts";

type Asking = <T>(method: string, path: string, body?: object) => Promise<T>;

/** Booklets at every step: one settled where two people differed, one that waits for its second entry, one still out. */
export async function enterPaper(group: string, one: Asking, other: Asking): Promise<PaperRound> {
  const path = `/groups/${group}/waves/T0/booklets`;
  const round = await one<PaperRound>("POST", path, {});
  const of = (child: string) => {
    const found = round.booklets.find((each) => each.child === child && each.informant === "caregiver");
    if (!found) throw new Error(`enterPaper requires a booklet of ${child}`);
    return found;
  };
  const codes = ["c02", "c03", "c05"].map((child) => of(child).code);
  await one("PUT", path, { codes, isOut: true });
  const settled = of("c02");
  const first = entryOf(round, settled);
  await one("POST", `/paper/${settled.code}/entries`, first);
  await other("POST", `/paper/${settled.code}/entries`, misread(first));
  const { differences } = await one<PaperDifferences>("GET", `/paper/${settled.code}/differences`);
  const chosen = differences.flatMap((place) =>
    place.kind === "item" ? [{ at: `item ${place.assignment} ${place.item}`, is: place.two[0] }] : [],
  );
  await one("POST", `/paper/${settled.code}/settle`, { chosen });
  await one("POST", `/paper/${of("c03").code}/entries`, entryOf(round, of("c03")));
  return round;
}

function entryOf({ instruments }: PaperRound, { language, forms }: PaperBooklet): PaperEntry {
  return {
    id: randomUUID(),
    datedOn: day(-1),
    assistedBy: "nobody",
    rater: "usual",
    language,
    forms: forms.map(({ assignment, instrument }) => {
      const known = instruments[instrument];
      if (!known) throw new Error(`entryOf requires ${instrument}`);
      return { assignment, answers: anyResponse(known.instrument, 6).answers, unscored: {} };
    }),
  };
}

/** The same paper with two answers read otherwise. */
function misread(entry: PaperEntry): PaperEntry {
  const copy = { ...structuredClone(entry), id: randomUUID() };
  const answers = copy.forms[0]?.answers ?? {};
  for (const item of Object.keys(answers).slice(0, 2)) answers[item] = answers[item] === 1 ? 2 : 1;
  return copy;
}
