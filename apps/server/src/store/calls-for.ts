import type { Call, Role } from "../../api/index.ts";
import { loadCalls } from "./calls.ts";
import { emailsWith } from "./roles.ts";
import type { Db } from "./tables.ts";

/** How long a lead has to look at what cannot wait, before the deputy sees it too. Nights and holidays do not stop the clock. */
const patience = 4 * 60 * 60_000;

export type Caller = { roles: readonly Role[]; programme: string | null; now: Date };

/**
 * The calls that somebody may see. The lead sees all of them; a deputy those of today that no lead has opened within four
 * hours; a group worker those that can wait a day or two. Who may see none is given none.
 */
export async function callsFor(db: Db, { roles, programme, now }: Caller): Promise<Call[]> {
  const leads = await emailsWith(db, "safeguarding", programme);
  const calls = (await loadCalls(db, programme)).map((call) => ({ ...call, withDeputy: isPassedOn(call, leads, now) }));
  const mine = calls.filter((call) => {
    if (roles.includes("safeguarding")) return true;
    if (call.level !== "today") return roles.includes("facilitator");
    return roles.includes("deputy") && call.withDeputy;
  });
  return mine.sort((one, other) => weight(one) - weight(other));
}

/** Whether no lead looked in time, whatever was done since. */
function isPassedOn(call: Omit<Call, "withDeputy">, leads: ReadonlySet<string>, now: Date): boolean {
  const until = Date.parse(call.receivedAt) + patience;
  if (call.level !== "today" || now.getTime() < until) return false;
  const looks = [...call.openedBy, ...(call.seen ? [call.seen] : [])];
  return !looks.some(({ by, at }) => leads.has(by) && Date.parse(at) < until);
}

const urgency: readonly Call["level"][] = ["today", "two-days", "next-session"];

/** Nobody has seen it: by how soon it must be. Somebody has: after all those, in the order they came. */
function weight({ level, seen }: Call): number {
  return seen === null ? urgency.indexOf(level) : urgency.length;
}
