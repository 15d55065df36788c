import type { GroupRecord } from "@kith/estimate";
import { type Read, Response, readBy, readInstrument, sayProblem } from "@kith/instrument";
import type { Left } from "./people.ts";
import { notToBeTold } from "./setup/consents.ts";
import type { Db } from "./tables.ts";

/** Everything that `estimateGroup` needs of one group, as it stands now. */
export async function loadGroupRecord(db: Db, group: string): Promise<GroupRecord> {
  const row = await db.selectFrom("group_").selectAll().where("id", "=", group).executeTakeFirstOrThrow();
  const forms = await formsOf(db, group);
  return {
    group: row.slug,
    plannedSessions: row.planned_sessions,
    children: await childrenToTell(db, group),
    expected: forms.map(({ child, informant, wave, instrument }) => ({ child, informant, wave, instrument })),
    responses: await responsesOf(db, group),
    sessions: await sessionsOf(db, group),
    instruments: await instrumentsOf(db, group),
  };
}

/** As they stand in a report: a child whose family did not agree to one is counted out, as after a withdrawal. */
async function childrenToTell(db: Db, group: string): Promise<GroupRecord["children"]> {
  const untold = await notToBeTold(db, group);
  const children = await childrenOf(db, group);
  return children.map((child) => (untold.has(child.code) ? { ...child, consentWithdrawn: true } : child));
}

export async function childrenOf(db: Db, group: string): Promise<GroupRecord["children"]> {
  const rows = await db
    .selectFrom("child")
    .leftJoin("consent", (join) =>
      join.onRef("consent.child_id", "=", "child.id").on("consent.withdrawn_at", "is not", null),
    )
    .select(["child.code", "child.left", "consent.withdrawn_at"])
    .where("child.group_id", "=", group)
    .orderBy("child.code")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    left: row.left === null ? null : (JSON.parse(row.left) as Left),
    consentWithdrawn: row.withdrawn_at !== null,
  }));
}

function formsOf(db: Db, group: string) {
  return db
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .select(["child.code as child", "informant.role as informant", "assignment.wave", "instrument_version.instrument"])
    .where("child.group_id", "=", group)
    .orderBy("assignment.wave")
    .orderBy("child.code")
    .orderBy("instrument_version.instrument")
    .execute();
}

/** One response for each form: the first, or the correction that names it. Others wait for a person. */
async function responsesOf(db: Db, group: string): Promise<Response[]> {
  const rows = await db
    .selectFrom("response")
    .innerJoin("assignment", "assignment.id", "response.assignment_id")
    .innerJoin("child", "child.id", "assignment.child_id")
    .select(["response.assignment_id", "response.body"])
    .where("child.group_id", "=", group)
    .orderBy("response.seq")
    .execute();
  const standing = new Map<string, Response>();
  for (const row of rows) {
    const response = trusted(readBy(Response, JSON.parse(row.body)), "a stored response");
    const before = standing.get(row.assignment_id);
    if (!before || response.replaces === before.id) standing.set(row.assignment_id, response);
  }
  return [...standing.values()];
}

async function sessionsOf(db: Db, group: string): Promise<GroupRecord["sessions"]> {
  const sessions = await db.selectFrom("session").selectAll().where("group_id", "=", group).orderBy("number").execute();
  const attendance = await db
    .selectFrom("attendance")
    .innerJoin("session", "session.id", "attendance.session_id")
    .innerJoin("child", "child.id", "attendance.child_id")
    .select(["attendance.session_id", "child.code as child", "attendance.status"])
    .where("session.group_id", "=", group)
    .orderBy("child.code")
    .execute();
  return sessions.map((session) => ({
    number: session.number,
    answers: JSON.parse(session.answers),
    attendance: attendance
      .filter((row) => row.session_id === session.id)
      .map(({ child, status }) => ({ child, status })),
  }));
}

/** The versions this group was asked with, and the session record. */
async function instrumentsOf(db: Db, group: string): Promise<GroupRecord["instruments"]> {
  const asked = db
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .select("assignment.instrument_version_id")
    .where("child.group_id", "=", group);
  const rows = await db
    .selectFrom("instrument_version")
    .select(["id", "definition"])
    .where((is) => is.or([is("id", "in", asked), is("instrument", "=", "kith-session-facilitator")]))
    .orderBy("instrument")
    .execute();
  return rows.map((row) => trusted(readInstrument(JSON.parse(row.definition)), "a stored instrument"));
}

function trusted<T>(read: Read<T>, what: string): T {
  if (read.kind === "read") return read.value;
  throw new Error(
    `loadGroupRecord requires ${what} to be whole: ${read.problems[0] && sayProblem(read.problems[0], "en")}`,
  );
}
