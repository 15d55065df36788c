import { type Job, loadJob, type NewJob, toJob } from "./jobs.ts";
import type { Db } from "./tables.ts";

/** The two kinds of work of a national run: asking for every group, and one group. */
export const runKind = "national-run";
export const groupKind = "national-group";

/** How many of a run's groups stand where. */
export type RunCounts = Record<Job["state"], number>;

/** The newest run with anything left to do, or null. */
export async function openRun(db: Db): Promise<Job | null> {
  const row = await db
    .selectFrom("job")
    .selectAll()
    .where("kind", "=", runKind)
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return (await isOver(db, row.id)) ? null : toJob(row);
}

/** Whether every group of a run was asked for and has ended. */
export async function isOver(db: Db, run: string): Promise<boolean> {
  const own = await loadJob(db, run);
  if (own?.state !== "done") return own?.state === "failed";
  const open = await db
    .selectFrom("job")
    .select("id")
    .where("run", "=", run)
    .where("state", "in", ["waiting", "working"])
    .limit(1)
    .executeTakeFirst();
  return open === undefined;
}

export async function countRun(db: Db, run: string): Promise<RunCounts> {
  const rows = await db
    .selectFrom("job")
    .select(["state", (of) => of.fn.countAll<number | string>().as("count")])
    .where("run", "=", run)
    .groupBy("state")
    .execute();
  const counts: RunCounts = { waiting: 0, working: 0, done: 0, failed: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

const atOnce = 500;

/** The next groups in the order of their ids, and those among them that this run has not asked for yet. */
export async function nextGroups(
  db: Db,
  { run, after }: { run: string; after: string | null },
): Promise<{ fresh: string[]; last: string | null }> {
  const all = db.selectFrom("group_").select("id").orderBy("id").limit(atOnce);
  const rows = await (after === null ? all : all.where("id", ">", after)).execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { fresh: [], last: null };
  const asked = await db
    .selectFrom("job")
    .select("subject")
    .where("kind", "=", groupKind)
    .where("subject", "in", ids)
    .where("run", "=", run)
    .execute();
  const known = new Set(asked.map(({ subject }) => subject));
  return { fresh: ids.filter((id) => !known.has(id)), last: ids.at(-1) ?? null };
}

/** One group's part of a run. */
export function partOf({ id, by, input }: Job, group: string): NewJob {
  return { kind: groupKind, lane: "national", subject: group, input, by, run: id };
}

/** Every group's part of a run, in the order of their ids: some hundred at a time in memory. */
export async function* partsOf(db: Db, run: string): AsyncGenerator<Job> {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("job")
      .selectAll()
      .where("kind", "=", groupKind)
      .where("subject", ">", after)
      .where("run", "=", run)
      .orderBy("subject")
      .limit(atOnce)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    yield* rows.map(toJob);
    after = last.subject;
  }
}
