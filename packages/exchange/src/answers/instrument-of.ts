import type { Instrument, Response } from "@kith/instrument";

/** The instrument that a response answers, of these. */
export function instrumentOf(
  instruments: readonly Instrument[],
  { instrument: { id, version } }: Response,
): Instrument {
  const own = instruments.find((instrument) => instrument.id === id && instrument.version === version);
  if (!own) throw new RangeError(`instrumentOf requires ${id} ${version}`);
  return own;
}

/** The responses to one instrument. */
export function responsesTo(instrument: Instrument, responses: readonly Response[]): Response[] {
  return responses.filter(
    (response) => response.instrument.id === instrument.id && response.instrument.version === instrument.version,
  );
}
