import { type Instrument, instrumentHash } from "@kith/instrument";
import type { Release } from "./release.ts";

/** What a release says of a form that was used: which one exactly, who answered it, and that it is not validated where it is not. */
export function toldInstrument(instrument: Instrument): Release["instruments"][number] {
  const { id, version, informant, title, status, notice } = instrument;
  return { id, version, hash: instrumentHash(instrument), informant, title, status, notice };
}
