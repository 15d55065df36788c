import { setTimeout as pause } from "node:timers/promises";
import * as v from "valibot";
import { openJobs } from "../jobs/jobs.ts";
import type { Job } from "../store/jobs.ts";
import { walkLedger } from "../store/ledger-lines.ts";
import { countRun, isOver, openRun, partsOf, type RunCounts, runKind } from "../store/national-runs.ts";
import { countSiteChange } from "../store/site-changes.ts";
import type { Store } from "../store/store.ts";
import { GroupOutcome, type OutcomeState } from "./group-outcome.ts";
import { nationalWorks } from "./national-works.ts";
import type { NationalRun } from "./run.ts";

export type NationalWorld = { now: () => Date; log: (line: string) => void };

/** Works on whatever national run there is, until it is told to stop. */
export function openNationalJobs(store: Store, { now, log }: NationalWorld) {
  return openJobs(store, { lane: "national", works: nationalWorks(store, now), now, log, isWorking: true });
}

/** What a run came to: how many groups in which state, how many numbers, and why the others are withheld. */
export type RunSummary = {
  groups: Partial<Record<OutcomeState, number>>;
  failed: number;
  shown: number;
  withheld: Record<string, number>;
};

type Hearing = {
  /** Told now and then while it goes on. */
  progress: (counts: RunCounts) => void;
  isStopping: () => boolean;
};

/** The ledger does not hold, so that nobody could say what a new number gives away. */
export class LedgerDoesNotHold extends Error {}

/**
 * Goes on with the run that is not over, or asks for a new one; works on it here, beside any other worker, and waits until every
 * group has ended. The whole ledger is walked before it and after it. Null where it was told to stop: the next one goes on.
 */
export async function runNationally(
  store: Store,
  world: NationalWorld,
  { asked, by, ...hearing }: { asked: NationalRun; by: string } & Hearing,
): Promise<{ run: Job; summary: RunSummary } | null> {
  await mustHold(store);
  const going = await store.read(openRun);
  const jobs = await openNationalJobs(store, world);
  try {
    const id = going?.id ?? (await jobs.ask({ kind: runKind, lane: "national", subject: "", input: asked, by }));
    for (let wait = 20; !(await store.read((db) => isOver(db, id))); wait = Math.min(1_000, wait * 1.5)) {
      if (hearing.isStopping()) return null;
      hearing.progress(await store.read((db) => countRun(db, id)));
      await pause(wait);
    }
    await mustHold(store);
    const summary = await summaryOf(store, id);
    // Servers that share this database show from now on what went out, all of it at once.
    if (summary.groups.published) await store.write(countSiteChange);
    return { run: await jobs.ended(id), summary };
  } finally {
    await jobs.stop();
  }
}

async function mustHold(store: Store): Promise<void> {
  const { broken, lost } = await store.read(walkLedger);
  if (broken !== null || lost > 0) throw new LedgerDoesNotHold();
}

async function summaryOf(store: Store, run: string): Promise<RunSummary> {
  const summary: RunSummary = { groups: {}, failed: 0, shown: 0, withheld: {} };
  for await (const { outcome } of outcomesOf(store, run)) {
    if (outcome === null) {
      summary.failed++;
      continue;
    }
    summary.groups[outcome.state] = (summary.groups[outcome.state] ?? 0) + 1;
    summary.shown += outcome.shown;
    for (const [reason, count] of Object.entries(outcome.withheld)) {
      summary.withheld[reason] = (summary.withheld[reason] ?? 0) + count;
    }
  }
  return summary;
}

/** What came of each group, one after the other; null where its part was given up. */
export async function* outcomesOf(store: Store, run: string) {
  const parts = await store.read(async (db) => partsOf(db, run));
  for await (const { subject, state, outcome } of parts) {
    yield { group: subject, outcome: state === "done" ? v.parse(GroupOutcome, outcome) : null };
  }
}
