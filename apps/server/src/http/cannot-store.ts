import { logTrouble } from "../observe/log-trouble.ts";
import { isDatabaseAway, isDiskTrouble } from "../store/trouble.ts";
import { type Refused, refuse } from "./refusal.ts";

/** For who sends a form: where the disk or the database gives out it is not taken, and stays where it is. The cause is logged. */
export function cannotStore(error: unknown): Refused {
  if (!isDiskTrouble(error) && !isDatabaseAway(error)) throw error;
  logTrouble(error);
  return refuse("cannot-store");
}
