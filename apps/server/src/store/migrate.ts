import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";

/** Brings the tables up to date, each step whole or not at all. A folder written by a newer Kith is refused untouched. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const strangers = (await takenSteps(db)).filter((name) => !(name in migrations));
  if (strangers.length > 0) throw new NewerSchema(strangers);
  await takeSteps(db, Object.keys(migrations));
}

/** Takes these steps and no others, so that the tables are as they were when a backup was made. */
export async function takeSteps<Tables>(db: Kysely<Tables>, names: string[]): Promise<void> {
  const strangers = names.filter((name) => !(name in migrations));
  if (strangers.length > 0) throw new NewerSchema(strangers);
  const steps = Object.fromEntries(Object.entries(migrations).filter(([name]) => names.includes(name)));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => steps },
    // Steps that were written side by side may come into use in another order than that of their names.
    allowUnorderedMigrations: true,
  });
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

/** The names of the steps that a database has taken, in their order. */
export async function takenSteps<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
