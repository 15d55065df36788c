import type { Wave, Words } from "@kith/instrument";
import type { GroupSetUp } from "@kith/server/api";
import { waveRoundWords } from "../words/waves.ts";

/** What to mind about a round's days: a baseline after the first session, an end that is over, the best days afterwards. */
export function windowNotes(
  group: Pick<GroupSetUp, "sessions" | "waves">,
  { wave, opensOn, closesOn }: { wave: Wave; opensOn: string; closesOn: string },
  today: string,
): Words[] {
  const held = group.sessions.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])).sort();
  const [first] = held;
  const last = held.at(-1);
  const notes: Words[] = [];
  if (wave === "T0" && first !== undefined && closesOn > first) notes.push(waveRoundWords.baselineAfter);
  if (wave === "T0" && group.waves.some((window) => window.late)) notes.push(waveRoundWords.late);
  if (wave === "T1" && (last === undefined || opensOn < later(last, 7) || opensOn > later(last, 21)))
    notes.push(waveRoundWords.postAdvice);
  if (closesOn !== "" && closesOn < today) notes.push(waveRoundWords.over);
  if (opensOn !== "" && opensOn > today) notes.push(waveRoundWords.notYet);
  return notes;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
