import type { Instrument, Response } from "@kith/instrument";
import type { Score } from "./score.ts";
import { scoreScale } from "./score-scale.ts";

/** Every scale of a filled-in form, in the instrument's order. A form is only scored by the instrument it answers. */
export function scoreResponse(instrument: Instrument, response: Response): Score[] {
  const { id, version } = response.instrument;
  if (id !== instrument.id || version !== instrument.version) {
    throw new RangeError(
      `scoreResponse requires the instrument that was answered: ${id} ${version}, not ${instrument.id} ${instrument.version}`,
    );
  }
  return instrument.scales.map((scale) => scoreScale(instrument, scale.id, response.answers, response.language));
}
