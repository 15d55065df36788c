import { sql } from "kysely";
import { isPostgres } from "./postgres-dialect.ts";
import type { Db } from "./tables.ts";

export type Table = { name: string; columns: string[] };
export type Row = Record<string, unknown>;

/** Every table of ours, each after those that it refers to, so that rows can be put back in this order. */
export async function orderedTables(db: Db): Promise<Table[]> {
  const found = await db.introspection.getTables({ withInternalKyselyTables: false });
  const tables = new Map(
    found
      .filter(({ name, isView }) => !isView && !name.startsWith("sqlite_"))
      .map(({ name, columns }) => [name, columns.map((column) => column.name).toSorted()]),
  );
  const links = (await references(db)).filter(({ child, parent }) => child !== parent);
  const ordered: Table[] = [];
  const waiting = new Set([...tables.keys()].toSorted());
  while (waiting.size > 0) {
    const ready = [...waiting].filter((name) => !links.some((link) => link.child === name && waiting.has(link.parent)));
    if (ready.length === 0)
      throw new Error("orderedTables requires tables that do not refer to each other in a circle");
    for (const name of ready) {
      waiting.delete(name);
      ordered.push({ name, columns: tables.get(name) ?? [] });
    }
  }
  return ordered;
}

/** All rows of a table, a thousand at a time. Only inside one transaction: then it is the table of one moment. */
export async function* readTable(trx: Db, { name, columns }: Table): AsyncGenerator<Row[]> {
  const wanted = sql.join(columns.map((column) => sql.ref(column)));
  if (isPostgres(trx)) {
    await sql`declare rows_of_table no scroll cursor for select ${wanted} from ${sql.table(name)}`.execute(trx);
    for (;;) {
      const { rows } = await sql<Row>`fetch 1000 from rows_of_table`.execute(trx);
      if (rows.length === 0) break;
      yield rows;
    }
    await sql`close rows_of_table`.execute(trx);
    return;
  }
  for (let after = -1; ; ) {
    const { rows } = await sql<
      Row & { kith_rowid: number }
    >`select rowid as kith_rowid, ${wanted} from ${sql.table(name)}
      where rowid > ${after} order by rowid limit 1000`.execute(trx);
    const last = rows.at(-1);
    if (!last) break;
    after = last.kith_rowid;
    yield rows.map(({ kith_rowid: _, ...row }) => row);
  }
}

/** Puts rows into a table as they were. With `again`, those that are there already are left. */
export async function putRows(trx: Db, { name, columns }: Table, rows: Row[], again = false): Promise<void> {
  const atOnce = Math.max(1, Math.min(250, Math.floor(30_000 / columns.length)));
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows
      .slice(from, from + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)} ${sql.raw(again ? "on conflict do nothing" : "")}`.execute(trx);
  }
}

/** After rows were put in with their own numbers, the next one is counted from the last. SQLite does so by itself. */
export async function countOn(trx: Db): Promise<void> {
  if (!isPostgres(trx)) return;
  const found = await trx.introspection.getTables({ withInternalKyselyTables: false });
  for (const { name, columns } of found) {
    for (const column of columns.filter(({ isAutoIncrementing }) => isAutoIncrementing)) {
      await sql`select setval(pg_get_serial_sequence(${`"${name}"`}, ${column.name}),
        (select coalesce(max(${sql.ref(column.name)}), 0) + 1 from ${sql.table(name)}), false)`.execute(trx);
    }
  }
}

async function references(db: Db): Promise<{ child: string; parent: string }[]> {
  const query = isPostgres(db)
    ? sql<{ child: string; parent: string }>`select c.relname as child, p.relname as parent from pg_constraint f
        join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
        where f.contype = 'f' and f.connamespace = current_schema()::regnamespace`
    : sql<{ child: string; parent: string }>`select m.name as child, f."table" as parent
        from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`;
  return (await query.execute(db)).rows;
}
