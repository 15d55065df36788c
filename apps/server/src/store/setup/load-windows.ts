import type { Response } from "@kith/instrument";
import type { WaveWindow } from "../../../api/index.ts";
import type { Db } from "../tables.ts";

/** The rounds that have days, and the days of the sessions. A baseline is late where a form was filled in after the first session's day. */
export async function loadWindows(db: Db, group: string): Promise<{ windows: WaveWindow[]; sessionDays: string[] }> {
  const plans = await db
    .selectFrom("session_plan")
    .select("held_on")
    .where("group_id", "=", group)
    .where("held_on", "is not", null)
    .orderBy("held_on")
    .execute();
  const sessionDays = plans.flatMap(({ held_on }) => (held_on === null ? [] : [held_on]));
  const firstSession = sessionDays[0] ?? null;
  const rows = await db.selectFrom("wave_window").selectAll().where("group_id", "=", group).execute();
  const isLate = firstSession !== null && (await cameLate(db, group, firstSession));
  const order = ["T0", "mid", "T1", "T2"];
  const windows = rows
    .toSorted((one, other) => order.indexOf(one.wave) - order.indexOf(other.wave))
    .map(({ wave, opens_on, closes_on, opened_at }) => ({
      wave,
      opensOn: opens_on,
      closesOn: closes_on,
      openedAt: opened_at,
      late: wave === "T0" && isLate,
    }));
  return { windows, sessionDays };
}

/** Paper is filled in on the day that stands on it, whenever it is typed in. */
async function cameLate(db: Db, group: string, firstSession: string): Promise<boolean> {
  const late = await db
    .selectFrom("response")
    .innerJoin("assignment", "assignment.id", "response.assignment_id")
    .innerJoin("child", "child.id", "assignment.child_id")
    .select("response.body")
    .where("child.group_id", "=", group)
    .where("assignment.wave", "=", "T0")
    .where("response.received_at", ">=", `${firstSession}T99`)
    .execute();
  return late
    .map(({ body }) => JSON.parse(body) as Pick<Response, "mode" | "finished">)
    .some(({ mode, finished }) => mode !== "paper" || finished.slice(0, 10) > firstSession);
}
