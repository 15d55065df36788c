import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";

/** Opens one connection that acknowledges nothing before it is on disk; a file that cannot promise so is refused. */
export function openSqlite(file: string): DatabaseSync {
  const sqlite = new DatabaseSync(file, { timeout: 5_000 });
  sqlite.exec(
    "pragma journal_mode = wal; pragma synchronous = full; pragma fullfsync = 1; pragma checkpoint_fullfsync = 1; pragma foreign_keys = on; pragma secure_delete = on",
  );
  if (pragma(sqlite, "synchronous") !== 2 || pragma(sqlite, "journal_mode") !== "wal") {
    sqlite.close();
    throw new Error("openSqlite requires a disk on which SQLite can write ahead and wait for it");
  }
  return sqlite;
}

/** Kysely on Node's own SQLite, with statements kept ready and schema changes inside transactions. */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(sqlite: DatabaseSync) {
    super({ database: prepared(sqlite) });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** SQLite can undo a half-made table, so a crash inside a migration leaves the file as it was. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function prepared(sqlite: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, { statement: StatementSync; reader: boolean }>();
  const make = (sql: string) => {
    const statement = sqlite.prepare(sql);
    const made = { statement, reader: statement.columns().length > 0 };
    if (ready.size < 500) ready.set(sql, made);
    return made;
  };
  return {
    close: () => {
      ready.clear();
      if (sqlite.isOpen) sqlite.close();
    },
    prepare: (sql) => {
      const { statement, reader } = ready.get(sql) ?? make(sql);
      return {
        reader,
        all: (parameters) => statement.all(...parameters.map(toInput)),
        run: (parameters) => statement.run(...parameters.map(toInput)),
        iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
      };
    },
  };
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint")
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError("a query requires text, numbers, bytes or null");
}

function pragma(sqlite: DatabaseSync, name: string): unknown {
  return sqlite.prepare(`pragma ${name}`).get()?.[name];
}
