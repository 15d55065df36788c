import { sql } from "kysely";
import type { Store } from "../src/store/store.ts";

/** Every row of every table, as the database gives it. */
export async function allRows(store: Store): Promise<Record<string, unknown[]>> {
  const tables = await store.writer.introspection.getTables({ withInternalKyselyTables: false });
  const all: Record<string, unknown[]> = {};
  for (const { name, columns } of tables.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const order = sql.join(columns.map((column) => sql.ref(column.name)));
    const { rows } = await sql`select * from ${sql.table(name)} order by ${order}`.execute(store.writer);
    all[name] = rows;
  }
  return all;
}
