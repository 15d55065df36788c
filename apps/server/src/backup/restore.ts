import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Kysely, sql } from "kysely";
import { takeSteps } from "../store/migrate.ts";
import { NodeSqliteDialect, openSqlite } from "../store/node-sqlite.ts";
import { connect, makeSchema } from "../store/postgres.ts";
import { makeDurableFolder } from "../store/store.ts";
import { countOn, orderedTables, putRows, readTable } from "../store/table-order.ts";
import type { Db, Tables } from "../store/tables.ts";
import { type Digest, makeDigest } from "./digest.ts";
import { BrokenBackup, readBackup } from "./read-backup.ts";

export type Restored = { folder: string; at: string; rows: number };

/** There is something where the backup should go. */
export class NotEmpty extends Error {
  readonly place: string;

  constructor(place: string) {
    super(`${place} is not empty`);
    this.place = place;
  }
}

/**
 * Puts a backup back, into an empty place only: a new data folder, with its file or with the empty database that DATABASE_URL
 * names. The whole file is proved before anything is written, and every row is read back and compared before it counts.
 */
export async function restore(file: string, folder: string, passphrase: string | null): Promise<Restored> {
  const place = resolve(folder);
  if (existsSync(place) && readdirSync(place).length > 0) throw new NotEmpty(place);
  const { at, steps, tables } = await prove(file, passphrase);
  const work = `${place}.restoring`;
  rmSync(work, { recursive: true, force: true });
  makeDurableFolder(work);
  try {
    const url = process.env.DATABASE_URL;
    const db = url ? connect(url, { max: 1, isReader: false }) : embedded(work);
    try {
      if (url) await mustBeEmpty(db, url);
      await takeSteps(db, steps);
      await fill(db, work, { file, passphrase, tables });
    } finally {
      await db.destroy();
    }
    if (existsSync(place)) rmdirSync(place);
    renameSync(work, place);
    onDisk(dirname(place));
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  return { folder: place, at, rows: Object.values(tables).reduce((sum, { rows }) => sum + rows, 0) };
}

/** Reads a whole backup and writes nothing. What it gives back is proved. */
export async function prove(
  file: string,
  passphrase: string | null,
): Promise<{ at: string; steps: string[]; tables: Record<string, Digest> }> {
  let head: { at: string; steps: string[] } | null = null;
  let tables: Record<string, Digest> | null = null;
  for await (const part of readBackup(file, passphrase)) {
    if (part.kind === "head") head = part;
    if (part.kind === "end") tables = part.tables;
  }
  if (!head || !tables) throw new BrokenBackup("not-whole");
  return { at: head.at, steps: head.steps, tables };
}

async function fill(
  db: Kysely<Tables>,
  work: string,
  { file, passphrase, tables }: { file: string; passphrase: string | null; tables: Record<string, Digest> },
): Promise<void> {
  await db.connection().execute(async (trx) => {
    await sql`begin`.execute(trx);
    try {
      const seeded = await orderedTables(trx);
      for (const { name } of seeded.toReversed()) {
        const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(trx);
        if (rows.length > 0) await sql`delete from ${sql.table(name)}`.execute(trx);
      }
      for await (const part of readBackup(file, passphrase)) {
        if (part.kind === "file") writeDurably(join(work, part.name), part.text);
        if (part.kind === "rows") await putRows(trx, part.table, part.rows);
      }
      await countOn(trx);
      await compare(trx, tables);
      await sql`commit`.execute(trx);
    } catch (error) {
      await sql`rollback`.execute(trx).catch(() => undefined);
      throw error;
    }
  });
}

/** Reads every row back: what is there must be what was promised, table by table. */
export async function compare(trx: Db, promised: Record<string, Digest>): Promise<void> {
  const found: Record<string, Digest> = {};
  for (const table of await orderedTables(trx)) {
    const digest = makeDigest(table);
    for await (const rows of readTable(trx, table)) digest.add(rows);
    found[table.name] = digest.end();
  }
  for (const name of new Set([...Object.keys(promised), ...Object.keys(found)])) {
    const [want, have] = [promised[name], found[name]];
    if (want?.rows !== have?.rows || want?.sum !== have?.sum) throw new NotTheSame(name);
  }
}

/** A table in which not every row came to be what it was. */
class NotTheSame extends Error {
  readonly table: string;

  constructor(table: string) {
    super(`the rows of ${table} are not what they were`);
    this.table = table;
  }
}

/** A database in which nobody, no form and no word of the audit stands. */
export async function mustBeEmpty(db: Kysely<Tables>, url: string): Promise<void> {
  await makeSchema(db);
  const tables = await db.introspection.getTables({ withInternalKyselyTables: false });
  for (const { name } of tables.filter((table) => ["programme", "staff", "response", "audit"].includes(table.name))) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) throw new NotEmpty(withoutPassword(url));
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^@/]*)@/, (_, who: string) => `//${who.split(":")[0]}@`).replace(/\?.*$/, "");
}

function embedded(folder: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(join(folder, "kith.db"))) });
}

function writeDurably(path: string, text: string): void {
  const handle = openSync(path, "wx", 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
}

function onDisk(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
