import { type Instrument, readInstrument } from "@kith/instrument";
import { readJson } from "../text/read-json.ts";
import { Unreadable } from "../unreadable.ts";

/** Reads an instrument file of our own. It has no open questions: it is whole, or every problem of it is said. */
export function readKith(bytes: Uint8Array): Instrument {
  const read = readInstrument(readJson(bytes));
  if (read.kind === "read") return read.value;
  throw new Unreadable(read.problems.slice(0, 100));
}
