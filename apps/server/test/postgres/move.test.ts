import { existsSync } from "node:fs";
import { demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";
import { move } from "../../src/backup/move.ts";
import { demoLinks } from "../../src/demo/demo-links.ts";
import { plantDemo } from "../../src/demo/plant.ts";
import { verify } from "../../src/doctor/verify.ts";
import { UnfinishedMove } from "../../src/store/postgres.ts";
import { Store } from "../../src/store/store.ts";
import { allRows } from "../all-rows.ts";
import { runKith } from "../run-kith.ts";
import { temporaryFolder } from "../stage.ts";

test("a file moves into PostgreSQL row by row; broken off it is not opened, and goes on at the next try", async () => {
  using folder = temporaryFolder();
  const url = process.env.DATABASE_URL ?? "";
  delete process.env.DATABASE_URL;
  const file = await Store.open(folder.path);
  await plantDemo(file, demoProgramme(), demoLinks(folder.path));
  const before = await allRows(file);
  await file.close();
  let pages = 0;
  const brokenOff = move(folder.path, url, () => {
    if (++pages === 9) throw new Error("the power went");
  });
  await expect(brokenOff).rejects.toThrow("the power went");
  process.env.DATABASE_URL = url;
  await expect(Store.open(folder.path)).rejects.toBeInstanceOf(UnfinishedMove);
  expect(await runKith("move", "--data", folder.path)).toMatchObject({ code: 0, says: "" });
  const moved = await Store.open(folder.path);
  expect(await allRows(moved)).toEqual(before);
  expect((await moved.read(verify)).problems).toEqual([]);
  await moved.write((trx) => trx.selectFrom("audit").select("seq").limit(1).execute());
  await moved.close();
  expect(existsSync(`${folder.path}/kith.db`)).toBe(false);
  expect(existsSync(`${folder.path}/kith-before-the-move.db`)).toBe(true);
});

test("a database in which something stands is not moved into", async () => {
  using folder = temporaryFolder();
  const url = process.env.DATABASE_URL ?? "";
  const there = await Store.open(`${folder.path}/there`);
  await plantDemo(there, demoProgramme(), demoLinks(there.folder));
  await there.close();
  delete process.env.DATABASE_URL;
  await (await Store.open(`${folder.path}/here`)).close();
  process.env.DATABASE_URL = url;
  const { code, says } = await runKith("move", "--data", `${folder.path}/here`);
  expect({ code, lines: says.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
  expect(existsSync(`${folder.path}/here/kith.db`)).toBe(true);
});

test("a second server with another pepper is not let in", async () => {
  using folder = temporaryFolder();
  const first = await Store.open(`${folder.path}/one`);
  const { code, says } = await runKith("ledger", "--data", `${folder.path}/one`);
  expect({ code, says: says.trim().split("\n").length }).toEqual({ code: 1, says: 1 });
  await expect(Store.open(`${folder.path}/two`)).rejects.toThrow("another pepper");
  await first.close();
});
