import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { GroupCommit } from "./group-commit.ts";
import { lockFolder } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { NodeSqliteDialect, openSqlite } from "./node-sqlite.ts";
import { readSecrets, type Secrets } from "./secrets.ts";
import type { Tables } from "./tables.ts";

/** One data folder, held open by one process. What `write` has given back is on disk. */
export class Store {
  readonly folder: string;
  readonly secrets: Secrets;
  /** For the sign-in library alone; everything else reads by `read` and writes by `write`. */
  readonly writer: Kysely<Tables>;
  readonly #reader: Kysely<Tables>;
  readonly #commits: GroupCommit;
  readonly #lock: { release(): void };
  #open = true;

  /** Opens a data folder, or makes a new one. Refuses one that another process has open, or that a newer Kith wrote. */
  static async open(folder: string): Promise<Store> {
    const path = resolve(folder);
    makeDurableFolder(path);
    const lock = lockFolder(path);
    try {
      const file = join(path, "kith.db");
      const sqlite = openSqlite(file);
      const writer = new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite) });
      try {
        await migrate(writer);
        const reading = openSqlite(file);
        reading.exec("pragma query_only = on");
        const isNew = !(await writer.selectFrom("link").select("id").limit(1).executeTakeFirst());
        return new Store(path, readSecrets(path, isNew), sqlite, writer, reading, lock);
      } catch (error) {
        await writer.destroy();
        throw error;
      }
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  private constructor(
    folder: string,
    secrets: Secrets,
    sqlite: DatabaseSync,
    writer: Kysely<Tables>,
    reading: DatabaseSync,
    lock: { release(): void },
  ) {
    this.folder = folder;
    this.secrets = secrets;
    this.writer = writer;
    this.#reader = new Kysely<Tables>({ dialect: new NodeSqliteDialect(reading) });
    this.#commits = new GroupCommit(writer, sqlite);
    this.#lock = lock;
  }

  /** Reads what is committed. */
  read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return work(this.#reader);
  }

  /** A number that changes whenever something was committed, by whomever. */
  async version(): Promise<number> {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(this.#reader);
    const [row] = rows;
    if (!row) throw new Error("version requires SQLite's data_version");
    return row.data_version;
  }

  /** Runs one unit of work whole or not at all. Only the database inside: it holds the one writer. */
  write<T>(work: (trx: Kysely<Tables>) => Promise<T>): Promise<T> {
    if (!this.#open) return Promise.reject(new Error("write requires an open store"));
    return this.#commits.write(work);
  }

  /** Finishes what was begun, and lets the folder go. */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#commits.idle();
    await this.#reader.destroy();
    await this.writer.destroy();
    this.#lock.release();
  }
}

function makeDurableFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === "win32") return;
  for (const path of [folder, dirname(folder)]) {
    const handle = openSync(path, "r");
    fsyncSync(handle);
    closeSync(handle);
  }
}
