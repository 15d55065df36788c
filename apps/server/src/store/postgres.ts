import { Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { Transactions } from "./group-commit.ts";
import { migrate } from "./migrate.ts";
import { openPool } from "./pool.ts";
import { KithPostgresDialect } from "./postgres-dialect.ts";
import type { Tables } from "./tables.ts";
import { isDatabaseAway, isDiskTrouble, isOvertaken } from "./trouble.ts";

/** A PostgreSQL database, for as many servers as share it. One that does not wait for its disk is refused. */
export async function openPostgres(url: string): Promise<Engine> {
  const writer = connect(url, { max: 4, isReader: false });
  const reader = connect(url, { max: 8, isReader: true });
  const close = async () => {
    await reader.destroy();
    await writer.destroy();
  };
  try {
    await makeSchema(writer);
    await migrate(writer);
    await mustBeWhole(writer);
  } catch (error) {
    await close();
    throw error;
  }
  return { kind: "postgres", writer, reader, transactions, version: () => turns(reader), close };
}

/** A database by its address: a reader cannot write, and a writer waits for the disk. */
export function connect(url: string, how: { max: number; isReader: boolean }): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new KithPostgresDialect({ pool: openPool(url, how) }) });
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
  isOvertaken,
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
