import { randomUUID } from "node:crypto";
import type { AttendanceStatus, PlannedSession, Strategy } from "../../../api/index.ts";
import { addToAudit } from "../audit.ts";
import type { Db } from "../tables.ts";
import { isWithin } from "./days.ts";

export type SessionPlan = { number: number; heldOn: string | null; strategies: Strategy[] };

/** Keeps when each session is and what it is to work on. */
export async function savePlan(trx: Db, group: string, plan: SessionPlan[]): Promise<void> {
  for (const { number, heldOn, strategies } of plan) {
    const row = { held_on: heldOn, strategies: JSON.stringify(strategies) };
    await trx
      .insertInto("session_plan")
      .values({ id: randomUUID(), group_id: group, number, attendance_at: null, ...row })
      .onConflict((there) => there.columns(["group_id", "number"]).doUpdateSet(row))
      .execute();
  }
  const planned = Math.max(...plan.map(({ number }) => number));
  await trx.updateTable("group_").set({ planned_sessions: planned }).where("id", "=", group).execute();
}

export type Attendance = {
  group: string;
  number: number;
  heldOn: string;
  attendance: { child: string; status: AttendanceStatus }[];
  by: string;
  at: string;
};

/** Who came to a session. What the group worker's own record says of it stays as it is. Gives the codes it does not know. */
export async function saveAttendance(
  trx: Db,
  { group, number, heldOn, attendance, by, at }: Attendance,
): Promise<string[]> {
  const children = await trx.selectFrom("child").select(["id", "code"]).where("group_id", "=", group).execute();
  const ids = new Map(children.map(({ id, code }) => [code, id]));
  const strangers = attendance.map(({ child }) => child).filter((child) => !ids.has(child));
  if (strangers.length > 0) return strangers;
  const session = await sessionOf(trx, group, number);
  for (const { child, status } of attendance) {
    await trx
      .insertInto("attendance")
      .values({ session_id: session, child_id: ids.get(child) ?? "", status })
      .onConflict((there) => there.columns(["session_id", "child_id"]).doUpdateSet({ status }))
      .execute();
  }
  const planned = await trx
    .selectFrom("session_plan")
    .select(["attendance_at", "strategies"])
    .where("group_id", "=", group)
    .where("number", "=", number)
    .executeTakeFirst();
  const row = { held_on: heldOn, attendance_at: planned?.attendance_at ?? at };
  await trx
    .insertInto("session_plan")
    .values({ id: randomUUID(), group_id: group, number, strategies: planned?.strategies ?? "[]", ...row })
    .onConflict((there) => there.columns(["group_id", "number"]).doUpdateSet(row))
    .execute();
  await addToAudit(trx, { at, actor: by, action: "attendance-noted", subject: group, detail: { session: number } });
  return [];
}

async function sessionOf(trx: Db, group: string, number: number): Promise<string> {
  const there = await trx
    .selectFrom("session")
    .select("id")
    .where("group_id", "=", group)
    .where("number", "=", number)
    .executeTakeFirst();
  if (there) return there.id;
  const id = randomUUID();
  await trx.insertInto("session").values({ id, group_id: group, number, answers: "{}" }).execute();
  return id;
}

/** The sessions of a group, planned and held. */
export async function loadSessions(db: Db, group: string): Promise<PlannedSession[]> {
  const plans = await db.selectFrom("session_plan").selectAll().where("group_id", "=", group).execute();
  const held = await db.selectFrom("session").selectAll().where("group_id", "=", group).execute();
  const came = await db
    .selectFrom("attendance")
    .innerJoin("session", "session.id", "attendance.session_id")
    .innerJoin("child", "child.id", "attendance.child_id")
    .select(["session.number", "child.code as child", "attendance.status"])
    .where("session.group_id", "=", group)
    .orderBy("child.code")
    .execute();
  const numbers = [...new Set([...plans, ...held].map(({ number }) => number))].sort((one, other) => one - other);
  return numbers.map((number) => {
    const plan = plans.find((each) => each.number === number);
    const enteredAt = plan?.attendance_at ?? null;
    const heldOn = plan?.held_on ?? null;
    return {
      number,
      heldOn,
      strategies: JSON.parse(plan?.strategies ?? "[]"),
      attendance: came.filter((row) => row.number === number).map(({ child, status }) => ({ child, status })),
      enteredAt,
      inTime: heldOn !== null && enteredAt !== null ? isWithin(heldOn, enteredAt, 3) : null,
      recorded: held.some((session) => session.number === number && session.answers !== "{}"),
    };
  });
}
