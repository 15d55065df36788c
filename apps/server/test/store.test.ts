import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { addToAudit, findBrokenAudit } from "../src/store/audit.ts";
import { isDiskTrouble } from "../src/store/group-commit.ts";
import { FolderLocked } from "../src/store/lock.ts";
import { NewerSchema } from "../src/store/migrate.ts";
import { Store } from "../src/store/store.ts";
import { caregiverForm, openBy, openStage, put, temporaryFolder } from "./stage.ts";

const entry = (action: string) => ({ at: "2026-06-01T00:00:00.000Z", actor: "a", action, subject: "s", detail: {} });

test("a second process is refused while the first has the folder, and let in after", async () => {
  using folder = temporaryFolder();
  const first = await Store.open(folder.path);
  await expect(Store.open(folder.path)).rejects.toBeInstanceOf(FolderLocked);
  await first.close();
  const second = await Store.open(folder.path);
  await second.close();
});

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

test("one unit that fails is undone alone, and the others of the same moment are stored", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  const results = await Promise.allSettled([
    store.write((trx) => addToAudit(trx, entry("one"))),
    store.write(async (trx) => {
      await addToAudit(trx, entry("two"));
      throw new Error("this one fails");
    }),
    store.write((trx) => addToAudit(trx, entry("three"))),
  ]);
  const lines = await store.read((db) => db.selectFrom("audit").select("action").orderBy("seq").execute());
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(lines.map((line) => line.action)).toEqual(["one", "three"]);
  await store.close();
});

test("the audit grows and never changes, and a forged line is found", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  for (const action of ["one", "two", "three"]) await store.write((trx) => addToAudit(trx, entry(action)));
  expect(await store.read(findBrokenAudit)).toBeNull();
  await expect(
    store.write((trx) => trx.updateTable("audit").set({ actor: "b" }).where("seq", "=", 2).execute()),
  ).rejects.toThrow("only grows");
  await store.write(async (trx) => {
    await sql`drop trigger audit_no_update`.execute(trx);
    await trx.updateTable("audit").set({ actor: "b" }).where("seq", "=", 2).execute();
  });
  expect(await store.read(findBrokenAudit)).toBe(2);
  await store.close();
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

test("a broken disk is told from a broken query", () => {
  expect(isDiskTrouble(Object.assign(new Error("full"), { errcode: 13 }))).toBe(true);
  expect(isDiskTrouble(Object.assign(new Error("unique"), { errcode: 2067 }))).toBe(false);
});

test("secrets lie beside the database, for their owner alone", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  const before = store.secrets.codeHash("A");
  await store.close();
  const again = await Store.open(folder.path);
  expect(again.secrets.codeHash("A")).toBe(before);
  await again.close();
  if (process.platform !== "win32") expect(statSync(`${folder.path}/pepper`).mode & 0o777).toBe(0o600);
});

test("every write that was acknowledged is found again after the process is killed, three times over", async () => {
  using folder = temporaryFolder();
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round++) {
    const child = spawn(process.execPath, [
      fileURLToPath(import.meta.resolve("./write-until-killed.ts")),
      folder.path,
      String(round),
    ]);
    const target = acknowledged.length + 200;
    for await (const line of createInterface(child.stdout)) {
      acknowledged.push(line);
      if (acknowledged.length >= target) child.kill("SIGKILL");
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    expect(child.signalCode).toBe("SIGKILL");
    const store = await Store.open(folder.path);
    const found = await store.read((db) => db.selectFrom("audit").select("action").execute());
    const kept = new Set(found.map((line) => line.action));
    expect(acknowledged.filter((action) => !kept.has(action))).toEqual([]);
    expect(await store.read(findBrokenAudit)).toBeNull();
    await store.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(600);
  expect(existsSync(`${folder.path}/kith.db`)).toBe(true);
});
