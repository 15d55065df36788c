import type { Instrument } from "@kith/instrument";
import { utf8 } from "../text/utf8.ts";

/** An instrument as our own file: everything is in it. */
export function toKith(instrument: Instrument): { bytes: Uint8Array; losses: [] } {
  return { bytes: utf8(`${JSON.stringify(instrument, null, 2)}\n`), losses: [] };
}
