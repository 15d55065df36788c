import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { Transactions } from "./group-commit.ts";
import { migrate } from "./migrate.ts";
import { NodeSqliteDialect, openSqlite } from "./node-sqlite.ts";
import type { Tables } from "./tables.ts";
import { isDiskTrouble } from "./trouble.ts";

/** The file `kith.db` in a data folder. Whoever opens it has locked the folder. */
export async function openEmbedded(folder: string): Promise<Engine> {
  const file = join(folder, "kith.db");
  const sqlite = openSqlite(file);
  const writer = new Kysely<Tables>({ dialect: new NodeSqliteDialect(sqlite) });
  try {
    await migrate(writer);
    const reading = openSqlite(file);
    reading.exec("pragma query_only = on");
    const reader = new Kysely<Tables>({ dialect: new NodeSqliteDialect(reading) });
    return {
      kind: "embedded",
      writer,
      reader,
      transactions: transactionsOf(sqlite),
      version: () => dataVersion(reader),
      close: async () => {
        await reader.destroy();
        await writer.destroy();
      },
    };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

function transactionsOf(sqlite: DatabaseSync): Transactions {
  return {
    begin: (connection) => sql`begin immediate`.execute(connection),
    commit: (connection) => sql`commit`.execute(connection),
    undo: async () => {
      if (sqlite.isOpen && sqlite.isTransaction) sqlite.exec("rollback");
    },
    isLost: (error) => !sqlite.isTransaction || isDiskTrouble(error),
    // One process has the file open, and one of its transactions is open at a time.
    isOvertaken: () => false,
  };
}

async function dataVersion(reader: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(reader);
  const [row] = rows;
  if (!row) throw new Error("dataVersion requires SQLite's data_version");
  return row.data_version;
}
