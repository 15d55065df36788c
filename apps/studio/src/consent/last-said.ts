import type { Wave } from "@kith/instrument";
import type { ConsentNote, Decision, Purpose } from "@kith/server/api";

export const guardianPurposes: readonly Purpose[] = ["join", "forms", "publish", "follow-up"];

/** What was last said to a purpose; null where nothing was. The notes come newest first. */
export function lastSaid(notes: ConsentNote[], purpose: Purpose, wave: Wave | null = null): Decision | null {
  return notes.find((note) => note.purpose === purpose && note.wave === wave)?.decision ?? null;
}
