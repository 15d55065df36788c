import { sql } from "kysely";
import type { Store } from "../store.ts";
import { eraseDue } from "./erase.ts";

const every = 6 * 3_600_000;

/** Erases what is due, now and four times a day, until it is told to stop. What the disk does not allow now is tried again then. */
export function keepErasing(store: Store, now: () => Date, trouble: (error: unknown) => void): { stop(): void } {
  const work = () => eraseNow(store, now()).catch(trouble);
  void work();
  const timer = setInterval(() => void work(), every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

async function eraseNow(store: Store, now: Date): Promise<void> {
  const erased = await store.write((trx) => eraseDue(trx, now));
  if (erased > 0) await wipeLog(store);
}

/** SQLite overwrites what is deleted; its write-ahead file still holds what stood there before, until it is emptied. */
export async function wipeLog(store: Store): Promise<void> {
  if (store.kind === "embedded") await sql`pragma wal_checkpoint(truncate)`.execute(store.writer);
}
