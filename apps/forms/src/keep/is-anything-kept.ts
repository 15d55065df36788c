import { withDatabase } from "./database.ts";

/** Whether forms are begun or wait on this device. */
export function isAnythingKept(): Promise<boolean> {
  return withDatabase(async (database) => (await database.count("sittings")) + (await database.count("outbox")) > 0);
}
