import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { zstdDecompressSync } from "node:zlib";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { verify } from "../../src/doctor/verify.ts";
import { migrations } from "../../src/store/migrations/index.ts";
import { Store } from "../../src/store/store.ts";
import { temporaryFolder } from "../stage.ts";

const released = fileURLToPath(import.meta.resolve("../released/"));
const files = readdirSync(released).filter((name) => name.endsWith(".db.zst"));

test.each(files)("the kept file %s, written by an older Kith, opens with every row that it had", async (name) => {
  using folder = temporaryFolder();
  writeFileSync(`${folder.path}/kith.db`, zstdDecompressSync(readFileSync(released + name)));
  copyFileSync(`${released}pepper`, `${folder.path}/pepper`);
  const before = rowsOf(`${folder.path}/kith.db`);
  const store = await Store.open(folder.path);
  const { rows: broken } = await sql`pragma foreign_key_check`.execute(store.writer);
  const { rows: whole } = await sql`pragma integrity_check`.execute(store.writer);
  const { problems, forms, releases } = await store.read(verify);
  await store.close();
  const after = rowsOf(`${folder.path}/kith.db`);
  const taken = after.get("kysely_migration")?.map((row) => String(row.name));
  expect(new Set(taken)).toEqual(new Set(Object.keys(migrations)));
  for (const [table, rows] of before) {
    if (table.startsWith("kysely")) continue;
    const columns = Object.keys(rows[0] ?? {});
    const kept = after.get(table)?.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
    expect({ table, rows: rows.length === 0 ? [] : kept }).toEqual({ table, rows });
  }
  expect({ broken, whole, problems }).toEqual({ broken: [], whole: [{ integrity_check: "ok" }], problems: [] });
  expect(forms).toBeGreaterThan(500);
  expect(releases).toBeGreaterThan(4);
});

function rowsOf(file: string): Map<string, Record<string, unknown>[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all();
  const all = tables.map(
    ({ name }) => [String(name), db.prepare(`select * from "${name}" order by 1, 2`).all()] as const,
  );
  db.close();
  return new Map(all);
}
