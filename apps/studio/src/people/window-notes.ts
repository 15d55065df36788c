import type { Wave, Words } from "@kith/instrument";
import type { BoardGroup } from "@kith/server/api";
import { isWaitedFor } from "../board/square.ts";
import { waveRoundWords } from "../words/waves.ts";

/** What to mind about a round's days: a baseline after the first session, an end that is over, the best days afterwards. */
export function windowNotes(
  { windows, sessionDays }: Pick<BoardGroup, "windows" | "sessionDays">,
  { wave, opensOn, closesOn }: { wave: Wave; opensOn: string; closesOn: string },
  today: string,
): Words[] {
  const [first] = sessionDays;
  const last = sessionDays.at(-1);
  const notes: Words[] = [];
  if (wave === "T0" && first !== undefined && closesOn > first) notes.push(waveRoundWords.baselineAfter);
  if (wave === "T0" && windows.some((window) => window.late)) notes.push(waveRoundWords.late);
  if (wave === "T1" && (last === undefined || opensOn < later(last, 7) || opensOn > later(last, 21)))
    notes.push(waveRoundWords.postAdvice);
  if (closesOn !== "" && closesOn < today) notes.push(waveRoundWords.over);
  if (opensOn !== "" && opensOn > today) notes.push(waveRoundWords.notYet);
  return notes;
}

/** The same for every round of a group that has days, and of a first session that came before any baseline. */
export function boardNotes(group: BoardGroup, today: string): { wave: Wave; says: Words }[] {
  const { windows, sessionDays } = group;
  const isAwaited = (wave: Wave) => group.cells.some((cell) => cell.wave === wave && isWaitedFor(cell));
  const notes = windows.flatMap((window) => {
    // What is over is not advised on any more: only what still waits, and what cannot be mended.
    const isOver = window.closesOn < today;
    const lasts = (says: Words) =>
      says === waveRoundWords.late || (says === waveRoundWords.over ? isAwaited(window.wave) : !isOver);
    return windowNotes(group, window, today)
      .filter(lasts)
      .map((says) => ({ wave: window.wave, says }));
  });
  const [first] = sessionDays;
  const hasBaseline = windows.some(({ wave, openedAt }) => wave === "T0" && openedAt !== null);
  const isTooLate = first !== undefined && first < today && !hasBaseline && group.cells.length === 0;
  return isTooLate ? [{ wave: "T0" as const, says: waveRoundWords.noBaseline }, ...notes] : notes;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
