import type { Instrument, Language } from "@kith/instrument";
import type { Printed } from "./blocks.ts";

/** A booklet of one instrument that belongs to nobody yet: no code, no child, no wave. */
export function blankOf(instrument: Instrument, language: Language): Printed {
  const { informant } = instrument;
  const asksRater = informant === "teacher" || informant === "caregiver";
  return {
    code: null,
    child: null,
    informant,
    wave: null,
    language,
    asksRater,
    instruments: [instrument],
    assent: null,
  };
}
