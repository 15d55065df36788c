import type { Instrument, Scale } from "@kith/instrument";

/** A scale of an instrument by its id. Asking for one that is not there is our mistake, and is thrown. */
export function findScale(instrument: Instrument, id: string): Scale {
  const scale = instrument.scales.find((candidate) => candidate.id === id);
  if (!scale) throw new RangeError(`findScale requires a scale of ${instrument.id}, and it has no "${id}"`);
  return scale;
}
