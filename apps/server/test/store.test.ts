import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { addToAudit, findBrokenAudit } from "../src/store/audit.ts";
import { FolderLocked } from "../src/store/lock.ts";
import { NewerSchema } from "../src/store/migrate.ts";
import { Store } from "../src/store/store.ts";
import type { Db } from "../src/store/tables.ts";
import { isDiskTrouble } from "../src/store/trouble.ts";
import { mayChange } from "./forge.ts";
import { temporaryFolder } from "./stage.ts";

const entry = (action: string) => ({ at: "2026-06-01T00:00:00.000Z", actor: "a", action, subject: "s", detail: {} });

test("a second process is refused while the first has the folder, and let in after", async () => {
  using folder = temporaryFolder();
  const first = await Store.open(folder.path);
  await expect(Store.open(folder.path)).rejects.toBeInstanceOf(FolderLocked);
  await first.close();
  const second = await Store.open(folder.path);
  await second.close();
});

test("what a newer Kith wrote is refused", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  await store.write((trx) => fromLater(trx));
  await store.close();
  await expect(Store.open(folder.path)).rejects.toBeInstanceOf(NewerSchema);
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
    await mayChange(trx, "audit");
    await trx.updateTable("audit").set({ actor: "b" }).where("seq", "=", 2).execute();
  });
  expect(await store.read(findBrokenAudit)).toBe(2);
  await store.close();
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
});

function fromLater(trx: Db) {
  return sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`.execute(trx);
}
