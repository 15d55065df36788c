import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";

/** Brings the tables up to date, each step whole or not at all. A folder written by a newer Kith is refused untouched. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const strangers = (await taken(db)).filter((name) => !(name in migrations));
  if (strangers.length > 0) throw new NewerSchema(strangers);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** The data folder was written by a newer Kith. */
export class NewerSchema extends Error {
  readonly strangers: string[];

  constructor(strangers: string[]) {
    super(`the data folder was written by a newer Kith (${strangers.join(", ")})`);
    this.strangers = strangers;
  }
}

async function taken<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
