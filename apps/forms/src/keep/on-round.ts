import { withDatabase } from "./database.ts";

/** Whether this device goes from child to child just now, for the light page, which then leaves it to the other lane. */
export function isOnRound(): Promise<boolean> {
  return withDatabase(async (database) => (await database.count("kiosk")) > 0);
}
