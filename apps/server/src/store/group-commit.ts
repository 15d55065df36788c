import type { DatabaseSync } from "node:sqlite";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Its work gives back how to tell the writer that it is done. */
type Unit = { work: (trx: Kysely<Tables>) => Promise<() => void>; failed: (error: unknown) => void };

/**
 * Gathers the writes of one moment into one transaction: one wait for the disk, and nobody hears "stored" before it is over.
 * A unit that fails is undone alone; if the disk fails, every unit of that moment hears so.
 */
export class GroupCommit {
  readonly #db: Kysely<Tables>;
  readonly #sqlite: DatabaseSync;
  #waiting: Unit[] = [];
  #running: Promise<void> | null = null;

  constructor(db: Kysely<Tables>, sqlite: DatabaseSync) {
    this.#db = db;
    this.#sqlite = sqlite;
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
    const stored: (() => void)[] = [];
    try {
      await this.#db.connection().execute(async (connection) => {
        await sql`begin immediate`.execute(connection);
        for (const unit of batch) stored.push(await this.#attempt(unit, connection));
        await sql`commit`.execute(connection);
      });
    } catch (error) {
      if (this.#sqlite.isOpen && this.#sqlite.isTransaction) this.#sqlite.exec("rollback");
      for (const unit of batch) unit.failed(error);
      return;
    }
    for (const tell of stored) tell();
  }

  async #attempt(unit: Unit, connection: Kysely<Tables>): Promise<() => void> {
    await sql`savepoint unit`.execute(connection);
    try {
      const done = await unit.work(connection);
      await sql`release unit`.execute(connection);
      return done;
    } catch (error) {
      if (!this.#sqlite.isTransaction || isDiskTrouble(error)) throw error;
      await sql`rollback to unit`.execute(connection);
      await sql`release unit`.execute(connection);
      return () => unit.failed(error);
    }
  }
}

/** Full, broken or read-only: SQLite's codes 13, 10 and 8, whatever their extension, and the system's own. */
export function isDiskTrouble(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("errcode" in error && typeof error.errcode === "number") return [8, 10, 13].includes(error.errcode & 0xff);
  return "code" in error && fileTrouble.includes(String(error.code));
}

const fileTrouble = ["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EIO"];
