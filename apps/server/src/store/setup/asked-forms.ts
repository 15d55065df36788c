import type { Informant, Instrument, Wave } from "@kith/instrument";
import { library } from "@kith/library";

export type Asked = { informant: Exclude<Informant, "facilitator">; instruments: Instrument[] };

/** What each informant is asked at a wave. Half-way it is the teacher's short form alone; what may explain a change is asked before and after. */
export function askedAt(wave: Wave): Asked[] {
  const of = (...ids: string[]) => ids.map(instrumentOf);
  if (wave === "mid") return [{ informant: "teacher", instruments: of("kith-interpersonal-teacher-short") }];
  const mechanisms = wave === "T2" ? [] : mechanismIds;
  return [
    { informant: "child", instruments: of("kith-interpersonal-child", ...mechanisms) },
    { informant: "teacher", instruments: of("kith-interpersonal-teacher") },
    { informant: "caregiver", instruments: of("kith-interpersonal-caregiver") },
  ];
}

const mechanismIds = ["role-model", "bonds", "attribution", "self-concept"].map((id) => `kith-mechanism-${id}-child`);

function instrumentOf(id: string): Instrument {
  const found = library.find((instrument) => instrument.id === id);
  if (!found) throw new Error(`askedAt requires ${id} in the library`);
  return found;
}

/** What the group worker notes of each session. */
export function sessionRecord(): Instrument {
  return instrumentOf("kith-session-facilitator");
}

const secondsAnItem: Record<Asked["informant"], number> = { child: 20, caregiver: 20, teacher: 7.5 };

/** About how many minutes so many items take, rounded up to what one may promise. */
export function minutesFor(informant: Asked["informant"], items: number): number {
  return Math.max(1, Math.ceil((items * secondsAnItem[informant]) / 60));
}
