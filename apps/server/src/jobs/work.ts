import type { Words } from "@kith/instrument";
import type { Job, NewJob } from "../store/jobs.ts";
import type { Db } from "../store/tables.ts";

/** Says how far a piece of work is; whoever waits reads it. */
type Tell = (progress: { done: number; total: number }) => Promise<void>;

/** Asks for further work, in a transaction of one's own. */
type Ask = (trx: Db, jobs: readonly NewJob[]) => Promise<unknown>;

/** What came of it: for whoever asked, and in words. What `keep` writes counts exactly when the work counts as done. */
export type Came = { outcome: unknown; says: Words; keep?: (trx: Db) => Promise<void> };

/** One kind of work. It may be broken off anywhere and begun again, by another process too: then it must come to the same. */
type Work = { run(job: Job, tell: Tell, ask: Ask): Promise<Came> };

export type Works = Readonly<Record<string, Work>>;
