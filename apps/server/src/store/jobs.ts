import { randomUUID } from "node:crypto";
import type { Words } from "@kith/instrument";
import type { Selectable } from "kysely";
import type { JobTables } from "./job-tables.ts";
import type { Db } from "./tables.ts";

export type Lane = JobTables["job"]["lane"];
type JobState = JobTables["job"]["state"];

/** What is asked for: which kind of work, about what, and as a part of which larger one. */
export type NewJob = { kind: string; lane: Lane; subject: string; input: unknown; by: string; run?: string | null };

/** One piece of work as it stands now. */
export type Job = {
  id: string;
  kind: string;
  lane: Lane;
  subject: string;
  run: string | null;
  input: unknown;
  by: string;
  askedAt: string;
  state: JobState;
  tries: number;
  done: number;
  total: number;
  says: Words | null;
  outcome: unknown;
  endedAt: string | null;
};

/** Writes down what is asked for; gives the ids, in their order. */
export async function addJobs(trx: Db, jobs: readonly NewJob[], at: string): Promise<string[]> {
  const rows = jobs.map(({ kind, lane, subject, input, by, run = null }) => ({
    id: randomUUID(),
    kind,
    lane,
    subject,
    run,
    input: JSON.stringify(input),
    asked_at: at,
    asked_by: by,
    state: "waiting" as const,
    tries: 0,
    done: 0,
    total: 0,
    says: null,
    outcome: null,
    began_at: null,
    ended_at: null,
  }));
  for (let from = 0; from < rows.length; from += 500) {
    await trx
      .insertInto("job")
      .values(rows.slice(from, from + 500))
      .execute();
  }
  return rows.map(({ id }) => id);
}

/** The very same work about this subject that has not ended, or null. */
export async function unfinishedJob(db: Db, { kind, subject, input }: NewJob): Promise<string | null> {
  const row = await db
    .selectFrom("job")
    .select("id")
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .where("input", "=", JSON.stringify(input))
    .where("state", "in", ["waiting", "working"])
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function loadJob(db: Db, id: string): Promise<Job | null> {
  const row = await db.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toJob(row) : null;
}

/** Takes a piece of work in hand, once more where it was broken off. Null where it has ended already. */
export async function beginJob(trx: Db, id: string, at: string): Promise<Job | null> {
  const found = await loadJob(trx, id);
  if (!found || found.state === "done" || found.state === "failed") return null;
  const tries = found.tries + 1;
  await trx.updateTable("job").set({ state: "working", tries, began_at: at }).where("id", "=", id).execute();
  return { ...found, state: "working", tries };
}

/** How far it is, or why it is tried again. */
export async function noteJob(
  trx: Db,
  { id, tries }: Pick<Job, "id" | "tries">,
  { done, total, says }: { done?: number; total?: number; says?: Words | null },
): Promise<void> {
  const row = {
    ...(done === undefined ? {} : { done }),
    ...(total === undefined ? {} : { total }),
    ...(says === undefined ? {} : { says: says && JSON.stringify(says) }),
  };
  await trx.updateTable("job").set(row).where("id", "=", id).where("tries", "=", tries).execute();
}

/** Ends it, well or not. Whoever was taken for dead, and another has gone on, is told by an error, so that nothing is done twice. */
export async function endJob(
  trx: Db,
  { id, tries }: Pick<Job, "id" | "tries">,
  { state, outcome, says, at }: { state: "done" | "failed"; outcome: unknown; says: Words | null; at: string },
): Promise<void> {
  const told = { outcome: JSON.stringify(outcome), says: says && JSON.stringify(says), ended_at: at };
  const { numUpdatedRows } = await trx
    .updateTable("job")
    .set({ state, ...told })
    .where("id", "=", id)
    .where("tries", "=", tries)
    .where("state", "=", "working")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new TakenOver();
}

/** Somebody else has gone on with this piece of work. */
export class TakenOver extends Error {
  constructor() {
    super("this piece of work was taken over");
  }
}

/** What has not ended: first what somebody has begun, then what waits, the oldest first. However long the queue is, no more is read. */
export async function openJobs(db: Db, lane: Lane, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (const state of ["working", "waiting"] as const) {
    const rows = await db
      .selectFrom("job")
      .select("id")
      .where("lane", "=", lane)
      .where("state", "=", state)
      .orderBy("asked_at")
      .orderBy("id")
      .limit(limit - ids.length)
      .execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/** The newest pieces of work that are no part of a larger one. */
export async function newestJobs(db: Db, limit: number): Promise<Job[]> {
  const rows = await db
    .selectFrom("job")
    .selectAll()
    .where("run", "is", null)
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toJob);
}

export function toJob(row: Selectable<JobTables["job"]>): Job {
  const { input, says, outcome } = row;
  return {
    id: row.id,
    kind: row.kind,
    lane: row.lane,
    subject: row.subject,
    run: row.run,
    input: JSON.parse(input),
    by: row.asked_by,
    askedAt: row.asked_at,
    state: row.state,
    tries: row.tries,
    done: row.done,
    total: row.total,
    says: says === null ? null : JSON.parse(says),
    outcome: outcome === null ? null : JSON.parse(outcome),
    endedAt: row.ended_at,
  };
}
