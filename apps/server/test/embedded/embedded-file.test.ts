import { readFileSync, writeFileSync } from "node:fs";
import { getMigrations } from "better-auth/db/migration";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { signInOptions } from "../../src/http/sign-in.ts";
import { NewerSchema } from "../../src/store/migrate.ts";
import { Store } from "../../src/store/store.ts";
import { kith, runKith, runNode } from "../run-kith.ts";
import { caregiverForm, openBy, openStage, put, temporaryFolder } from "../stage.ts";

test("a folder written by a newer Kith is refused and left as it was", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  await store.write(async (trx) => {
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`.execute(trx);
  });
  await store.close();
  const before = readFileSync(`${folder.path}/kith.db`);
  await expect(Store.open(folder.path)).rejects.toBeInstanceOf(NewerSchema);
  expect(readFileSync(`${folder.path}/kith.db`).equals(before)).toBe(true);
});

test("a full disk gives no receipt and keeps every earlier form; with room again the same form is stored", async () => {
  await using stage = await openStage();
  expect((await put(stage, stage.caregiver.token, caregiverForm(1))).status).toBe(201);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(stage.store.writer);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(stage.store.writer);
  const replies = [];
  for (let seed = 2; seed < 40; seed++) replies.push(await put(stage, stage.caregiver.token, caregiverForm(seed)));
  const full = replies.filter((reply) => reply.status === 503);
  expect(full.length).toBeGreaterThan(0);
  const [refusal] = await Promise.all(full.map((reply) => reply.json()));
  expect(refusal.says.en).toContain("still on this device");
  expect((await openBy(stage, { token: stage.classList.token })).status).toBe(200);
  const stored = await stage.store.read((db) => db.selectFrom("response").select("id").execute());
  expect(stored).toHaveLength(1 + replies.length - full.length);
  await sql`pragma max_page_count = 1000000`.execute(stage.store.writer);
  expect((await put(stage, stage.caregiver.token, caregiverForm(39))).status).toBe(200);
  const { rows: whole } = await sql`pragma integrity_check`.execute(stage.store.writer);
  expect(whole).toEqual([{ integrity_check: "ok" }]);
});

test("a disk that takes no more is one sentence, and what was stored opens again", async () => {
  using folder = temporaryFolder();
  const limited = `ulimit -f 4; trap "" XFSZ; exec "$0" "$@"`;
  const args = [kith, "serve", "--data", folder.path, "--port", "0"];
  const { code, says } = await runNode(["-c", limited, process.execPath, ...args], "/bin/sh");
  expect({ code, says }).toEqual({
    code: 1,
    says: "The disk is full or cannot be written; make room and start again. What was stored is as it was.\n",
  });
  await (await Store.open(folder.path)).close();
});

test("a kith.db that is not one is one sentence and stays as it is", async () => {
  using folder = temporaryFolder();
  writeFileSync(`${folder.path}/kith.db`, "this is not a database, but it is someone's file".repeat(100));
  const before = readFileSync(`${folder.path}/kith.db`);
  const { code, says } = await runKith("serve", "--data", folder.path, "--port", "0");
  expect(code).toBe(1);
  expect(says).toContain("is damaged or not Kith's");
  expect(readFileSync(`${folder.path}/kith.db`).equals(before)).toBe(true);
});

test("the frozen tables of the sign-in are those its library asks for today", async () => {
  await using stage = await openStage();
  const { toBeCreated, toBeAdded } = await getMigrations(signInOptions(stage.store, null));
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});
