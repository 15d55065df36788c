import { setTimeout as pause } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * How one engine begins, ends and takes back a transaction, after which error nothing of it can be saved, and after which it is
 * to be begun anew, because another came first.
 */
export type Transactions = {
  begin(connection: Kysely<Tables>): Promise<unknown>;
  commit(connection: Kysely<Tables>): Promise<unknown>;
  undo(connection: Kysely<Tables>): Promise<unknown>;
  isLost(error: unknown): boolean;
  isOvertaken(error: unknown): boolean;
};

/** How often a transaction that others come before is begun before its writers are told to come again. */
const mostTries = 20;
/** Who waits longer than others write is overtaken by them again. */
const longestPause = 100;

/** Its work gives back how to tell the writer that it is done. */
type Unit = { work: (trx: Kysely<Tables>) => Promise<() => void>; failed: (error: unknown) => void };

/**
 * Gathers the writes of one moment into one transaction: one wait for the disk, and nobody hears "stored" before it is over.
 * A unit that fails is undone alone; if the disk fails, every unit of that moment hears so.
 */
export class GroupCommit {
  readonly #db: Kysely<Tables>;
  readonly #transactions: Transactions;
  #waiting: Unit[] = [];
  #running: Promise<void> | null = null;

  constructor(db: Kysely<Tables>, transactions: Transactions) {
    this.#db = db;
    this.#transactions = transactions;
  }

  write<T>(work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({
        work: async (trx) => {
          const value = await work(trx);
          return () => resolve(value);
        },
        failed: reject,
      });
      this.#running ??= this.#run();
    });
  }

  /** When everything written so far is on disk. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((next) => setImmediate(next));
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#commit(batch);
    }
    this.#running = null;
  }

  async #commit(batch: Unit[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        const stored = await this.#db.connection().execute((connection) => this.#together(batch, connection));
        for (const tell of stored) tell();
        return;
      } catch (error) {
        if (tries < mostTries && this.#transactions.isOvertaken(error)) {
          await pause(Math.random() * Math.min(longestPause, 5 * 2 ** tries));
          continue;
        }
        for (const unit of batch) unit.failed(error);
        return;
      }
    }
  }

  async #together(batch: Unit[], connection: Kysely<Tables>): Promise<(() => void)[]> {
    const { begin, commit, undo } = this.#transactions;
    try {
      await begin(connection);
      const stored: (() => void)[] = [];
      // A unit alone is undone with its transaction; only one among others needs a place to go back to.
      const [only] = batch;
      if (only && batch.length === 1) stored.push(await only.work(connection));
      else for (const unit of batch) stored.push(await this.#attempt(unit, connection));
      await commit(connection);
      return stored;
    } catch (error) {
      // Where even this fails the connection is gone, and its transaction with it.
      await undo(connection).catch(() => undefined);
      throw error;
    }
  }

  async #attempt(unit: Unit, connection: Kysely<Tables>): Promise<() => void> {
    await sql`savepoint unit`.execute(connection);
    try {
      const done = await unit.work(connection);
      await sql`release savepoint unit`.execute(connection);
      return done;
    } catch (error) {
      if (this.#transactions.isLost(error)) throw error;
      await sql`rollback to savepoint unit`.execute(connection);
      await sql`release savepoint unit`.execute(connection);
      return () => unit.failed(error);
    }
  }
}
