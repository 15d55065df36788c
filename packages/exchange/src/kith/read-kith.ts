import { type Instrument, readInstrument } from "@kith/instrument";
import { limits } from "../limits.ts";
import { readJson } from "../text/read-json.ts";
import { tooManyItems } from "../too-many-items.ts";
import { Unreadable, unreadable } from "../unreadable.ts";

/** Reads an instrument file of our own. It has no open questions: it is whole, or every problem of it is said. */
export function readKith(bytes: Uint8Array): Instrument {
  const thing = readJson(bytes);
  const count = itemsIn(thing);
  if (count > limits.items) throw unreadable(`items[${limits.items}]`, ...tooManyItems(count));
  const read = readInstrument(thing);
  if (read.kind === "read") return read.value;
  throw new Unreadable(read.problems.slice(0, 100));
}

function itemsIn(thing: unknown): number {
  const items = typeof thing === "object" && thing !== null && "items" in thing ? thing.items : [];
  return Array.isArray(items) ? items.length : 0;
}
