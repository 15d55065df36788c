import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Kysely } from "kysely";
import { type Engine, openEngine } from "./engine.ts";
import { type Finder, makeFinder } from "./finder.ts";
import { GroupCommit } from "./group-commit.ts";
import { Intake } from "./intake.ts";
import { lockFolder } from "./lock.ts";
import { OtherPepper, readSecrets, type Secrets } from "./secrets.ts";
import type { Tables } from "./tables.ts";

/** One data folder and its database. What `write` has given back is on disk. */
export class Store {
  readonly folder: string;
  readonly secrets: Secrets;
  readonly kind: Engine["kind"];
  /** Where filled-in forms come in. */
  readonly intake: Intake;
  /** Where links and forms are looked up for what comes in. */
  readonly finder: Finder;
  /** For the sign-in library alone; everything else reads by `read` and writes by `write`. */
  readonly writer: Kysely<Tables>;
  readonly #engine: Engine;
  readonly #commits: GroupCommit;
  readonly #lock: { release(): void };
  #open = true;

  /**
   * Opens a data folder, or makes a new one, with the database that DATABASE_URL names or a file of its own. Refuses a
   * folder that another process has open, and what a newer Kith wrote.
   */
  static async open(folder: string): Promise<Store> {
    const path = resolve(folder);
    makeDurableFolder(path);
    const lock = lockFolder(path);
    try {
      const engine = await openEngine(path);
      try {
        const isNew = !(await engine.writer.selectFrom("link").select("id").limit(1).executeTakeFirst());
        const secrets = readSecrets(path, isNew);
        await mustBeItsPepper(engine.writer, secrets, path);
        return new Store(path, secrets, engine, lock);
      } catch (error) {
        await engine.close();
        throw error;
      }
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  private constructor(folder: string, secrets: Secrets, engine: Engine, lock: { release(): void }) {
    this.folder = folder;
    this.secrets = secrets;
    this.kind = engine.kind;
    this.writer = engine.writer;
    this.#engine = engine;
    this.#lock = lock;
    this.#commits = new GroupCommit(engine.writer, engine.transactions);
    this.finder = makeFinder(engine.reader, secrets);
    this.intake = new Intake((work) => this.write(work), secrets);
  }

  /** Reads what is committed. */
  read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return work(this.#engine.reader);
  }

  /** A number that changes whenever something was committed, by whomever. */
  version(): Promise<number> {
    return this.#engine.version();
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
    await this.#engine.close();
    this.#lock.release();
  }
}

/** The database remembers whose pepper its links were made with: another server that shares it must have the same. */
async function mustBeItsPepper(db: Kysely<Tables>, { mark }: Secrets, folder: string): Promise<void> {
  const name = "pepper";
  await db
    .insertInto("installation")
    .values({ name, value: mark })
    .onConflict((on) => on.doNothing())
    .execute();
  const { value } = await db
    .selectFrom("installation")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  if (value !== mark) throw new OtherPepper(folder);
}

/** A folder that is there after a power cut too, for its owner alone. */
export function makeDurableFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === "win32") return;
  for (const path of [folder, dirname(folder)]) {
    const handle = openSync(path, "r");
    fsyncSync(handle);
    closeSync(handle);
  }
}
