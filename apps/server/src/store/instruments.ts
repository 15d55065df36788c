import { type Instrument, readInstrument } from "@kith/instrument";
import type { Db } from "./tables.ts";

const known = new Map<string, Instrument>();

/** An instrument as the database has it, read once for each hash; one that is broken or not there is our mistake. */
export async function loadInstrument(db: Db, hash: string): Promise<Instrument> {
  const before = known.get(hash);
  if (before) return before;
  const { definition } = await db
    .selectFrom("instrument_version")
    .select("definition")
    .where("hash", "=", hash)
    .executeTakeFirstOrThrow();
  const read = readInstrument(JSON.parse(definition));
  if (read.kind === "refused") throw new Error("loadInstrument requires a whole instrument");
  known.set(hash, read.value);
  return read.value;
}
