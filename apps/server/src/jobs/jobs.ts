import { setTimeout as pause } from "node:timers/promises";
import type { Words } from "@kith/instrument";
import { makeOutage } from "../observe/outage.ts";
import {
  addJobs,
  beginJob,
  endJob,
  type Job,
  type Lane,
  loadJob,
  type NewJob,
  noteJob,
  TakenOver,
  unfinishedJob,
} from "../store/jobs.ts";
import type { Store } from "../store/store.ts";
import type { Db } from "../store/tables.ts";
import { byPgBoss } from "./by-pg-boss.ts";
import type { Courier, Delivered } from "./courier.ts";
import { inProcess } from "./in-process.ts";
import type { Works } from "./work.ts";

/** Work that is asked for here and done by whoever has a hand free. */
export type Jobs = {
  /** Gives its id: of the same work where that is asked for already and has not ended. */
  ask(job: NewJob): Promise<string>;
  /** Asks within a transaction of one's own; ring afterwards. */
  askAll(trx: Db, jobs: readonly NewJob[]): Promise<string[]>;
  ring(): void;
  /** The work once it has ended, well or not. */
  ended(id: string): Promise<Job>;
  stop(): Promise<void>;
};

type Options = {
  lane: Lane;
  works: Works;
  now: () => Date;
  log: (line: string) => void;
  /** Whether this process works too, or only asks. */
  isWorking: boolean;
};

/** How often a piece of work is begun before it is given up, and said so. */
const mostTries = 6;

/** Opens the queue of a store: pg-boss on PostgreSQL, the table itself on an embedded file. */
export async function openJobs(store: Store, { lane, works, now, log, isWorking }: Options): Promise<Jobs> {
  const outage = makeOutage((line) => log(`jobs: ${line}`));
  const url = process.env.DATABASE_URL;
  const courier: Courier =
    store.kind === "postgres" && url ? await byPgBoss(store, lane, { url, outage }) : inProcess(store, lane, outage);
  const at = () => now().toISOString();
  const askAll = async (trx: Db, jobs: readonly NewJob[]) => {
    const ids = await addJobs(trx, jobs, at());
    await courier.send(trx, ids);
    return ids;
  };
  if (isWorking) await courier.begin((id) => workOn({ store, works, at, log, askAll }, id));
  return {
    askAll,
    ask: async (job) => {
      const id = await store.write(async (trx) => {
        const known = await unfinishedJob(trx, job);
        const [added] = known === null ? await askAll(trx, [job]) : [known];
        if (added === undefined) throw new Error("ask requires an id");
        return added;
      });
      courier.nudge();
      return id;
    },
    ring: courier.nudge,
    ended: (id) => untilEnded(store, id),
    stop: courier.stop,
  };
}

type Bench = { store: Store; works: Works; at: () => string; log: (line: string) => void; askAll: Jobs["askAll"] };

/** Does one piece of work. What goes wrong is tried again a few times, then told in words. */
async function workOn({ store, works, at, log, askAll }: Bench, id: string): Promise<Delivered> {
  const job = await store.write((trx) => beginJob(trx, id, at()));
  if (job === null) return "ended";
  const work = works[job.kind];
  try {
    if (!work) throw new Error(`there is no work of the kind ${job.kind}`);
    if (job.tries > mostTries) throw new BrokenOff();
    const tell = (progress: { done: number; total: number }) => store.write((trx) => noteJob(trx, job, progress));
    const { outcome, says, keep } = await work.run(job, tell, askAll);
    await store.write(async (trx) => {
      await keep?.(trx);
      await endJob(trx, job, { state: "done", outcome, says, at: at() });
    });
    return "ended";
  } catch (error) {
    if (error instanceof TakenOver) return "ended";
    log(`job ${job.kind} ${id}, try ${job.tries}: ${error}`);
    if (job.tries < mostTries) {
      await store.write((trx) => noteJob(trx, job, { says: triedAgain }));
      return "again";
    }
    await store.write((trx) => endJob(trx, job, { state: "failed", outcome: null, says: givenUp, at: at() }));
    return "ended";
  }
}

/** Whoever worked on it died each time. */
class BrokenOff extends Error {
  constructor() {
    super("it was broken off each time");
  }
}

const triedAgain: Words = {
  "zh-CN": "中间出了一点问题，过一会儿会自己再试。",
  en: "Something went wrong on the way; it will be tried again by itself in a while.",
};
const givenUp: Words = {
  "zh-CN": "试了几次都没有做成，先停下了。数据没有动过。请看服务器的日志，修好以后再点一次。",
  en: "It did not work after several tries and was given up. The data are as they were. See the server's log, mend what it says, and ask for it again.",
};

async function untilEnded(store: Store, id: string): Promise<Job> {
  for (let wait = 30; ; wait = Math.min(400, wait * 1.3)) {
    const job = await store.read((db) => loadJob(db, id));
    if (!job) throw new Error("ended requires work that was asked for");
    if (job.state === "done" || job.state === "failed") return job;
    await pause(wait);
  }
}
