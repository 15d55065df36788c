import { CompiledQuery, Kysely, sql } from "kysely";
import { Client, type ClientConfig, Pool, types } from "pg";
import type { Engine } from "./engine.ts";
import type { Transactions } from "./group-commit.ts";
import { migrate } from "./migrate.ts";
import { KithPostgresDialect } from "./postgres-dialect.ts";
import type { Tables } from "./tables.ts";
import { isDatabaseAway, isDiskTrouble } from "./trouble.ts";

/** A PostgreSQL database, for as many servers as share it. One that does not wait for its disk is refused. */
export async function openPostgres(url: string): Promise<Engine> {
  const writer = connect(url, { max: 4, isReader: false });
  const reader = connect(url, { max: 8, isReader: true });
  const close = async () => {
    await reader.destroy();
    await writer.destroy();
  };
  try {
    await mustBeDurable(writer);
    await makeSchema(writer);
    await migrate(writer);
    await mustBeWhole(writer);
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: "postgres", writer, reader, transactions, version: () => turns(reader), close };
}

/** The database may acknowledge what is not on its disk. */
export class NotDurable extends Error {
  readonly setting: string;

  constructor(setting: string) {
    super(`openPostgres requires a database with ${setting} = on`);
    this.setting = setting;
  }
}

/** A pool of connections: a reader cannot write, and a writer waits for the disk. */
export function connect(url: string, { max, isReader }: { max: number; isReader: boolean }): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: "kith",
    types: { getTypeParser },
    Client: PreparingClient,
  });
  // A connection that breaks while nobody uses it is replaced by the pool; whoever uses one hears of it.
  pool.on("error", () => undefined);
  const first = CompiledQuery.raw(isReader ? "set default_transaction_read_only = on" : waitForDisk);
  const dialect = new KithPostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(first);
    },
  });
  return new Kysely<Tables>({ dialect });
}

/** A role or a database may have been set to acknowledge early; a stronger setting than ours is left. */
const waitForDisk = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') in ('off', 'local')`;

/** Counts come as numbers. */
const getTypeParser: typeof types.getTypeParser = (oid: number) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid);

/** Sends each query under a name of its own, so that PostgreSQL reads and plans it once for a connection. */
class PreparingClient extends Client {
  readonly #names = new Map<string, string>();

  constructor(config?: string | ClientConfig) {
    super(config);
    // A connection that is cut between two queries of a transaction tells nobody who waits; the next query fails, and says so.
    this.on("error", () => undefined);
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    const prepared = (text: unknown, values?: unknown, ...rest: unknown[]) => {
      if (typeof text !== "string" || !Array.isArray(values) || !/^\s*(select|insert|update|delete)/i.test(text)) {
        return send(text, values, ...rest);
      }
      const name = this.#nameOf(text);
      return name === null ? send(text, values, ...rest) : send({ name, text, values }, ...rest);
    };
    Object.defineProperty(this, "query", { value: prepared });
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= 300) return null;
    const name = `k${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/**
 * Every transaction first takes its turn: one row, which all servers share, is locked until the end. So the chain of the audit
 * and the ledger are written one line after another, and the row counts every commit.
 */
const transactions: Transactions = {
  begin: (connection) => sql`begin; update turn set number = number + 1 where name = 'writer'`.execute(connection),
  commit: async (connection) => {
    const { rows } = await sql<{ command: string }>`commit`.execute(connection);
    if (rows[0]?.command === "ROLLBACK") throw new Error("commit requires a transaction that was not given up");
  },
  undo: (connection) => sql`rollback`.execute(connection),
  isLost: (error) => isDatabaseAway(error) || isDiskTrouble(error),
};

async function turns(reader: Kysely<Tables>): Promise<number> {
  const { number } = await reader
    .selectFrom("turn")
    .select("number")
    .where("name", "=", "writer")
    .executeTakeFirstOrThrow();
  return number;
}

/** A database into which a data folder is still being moved. */
export class UnfinishedMove extends Error {}

async function mustBeWhole(db: Kysely<Tables>): Promise<void> {
  const mark = await db.selectFrom("turn").select("name").where("name", "=", "moving").executeTakeFirst();
  if (mark) throw new UnfinishedMove("a move into this database was not finished");
}

async function mustBeDurable(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit')`.execute(db);
  const weak = rows.find(({ setting }) => setting === "off" || setting === "local");
  if (weak) throw new NotDurable(weak.name);
}

/** A schema that the address names and that is not there yet is made. */
export async function makeSchema(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ is: string | null; path: string }>`select current_schema() as is,
    current_setting('search_path') as path`.execute(db);
  const [found] = rows;
  if (!found || found.is !== null) return;
  const name = found.path
    .split(",")
    .map((part) => part.trim().replaceAll('"', ""))
    .find((part) => part !== "$user" && part !== "");
  if (name) await db.schema.createSchema(name).ifNotExists().execute();
}
