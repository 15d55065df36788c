import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { contentHash } from "@kith/instrument";
import { demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";
import { useSchemaOfItsOwn } from "../postgres/schema-of-its-own.ts";
import { demoLinks } from "../src/demo/demo-links.ts";
import { groupsToPublish, plantDemo } from "../src/demo/plant.ts";
import { lastBackup } from "../src/doctor/last-backup.ts";
import { makeDesk } from "../src/publish/desk.ts";
import { mendSite } from "../src/publish/put-out.ts";
import { siteFolder } from "../src/publish/site.ts";
import { endOfAudit } from "../src/store/audit.ts";
import { Store } from "../src/store/store.ts";
import { allRows } from "./all-rows.ts";
import { mayChange } from "./forge.ts";
import { runKith } from "./run-kith.ts";
import { openStage, temporaryFolder } from "./stage.ts";

test("the drill: a running house is backed up, restored elsewhere, and every row and every published page is the same", async () => {
  using folder = temporaryFolder();
  using kept = keptFolder();
  const store = await Store.open(folder.path);
  const programme = demoProgramme();
  await plantDemo(store, programme, demoLinks(folder.path));
  const desk = makeDesk(store, () => new Date("2026-07-01T08:00:00.000Z"));
  const groups = await groupsToPublish(store, programme);
  expect(await desk.publishAll(groups, "wang")).toHaveLength(groups.length);
  const passphrase = `${kept.path}/passphrase`;
  writeFileSync(passphrase, "twelve letters and more\n");
  const sealed = ["--passphrase-file", passphrase];
  const backup = `${kept.path}/kith.backup`;
  const made = await runKith("backup", "--data", folder.path, "--out", backup, ...sealed);
  expect(made).toMatchObject({ code: 0, says: "" });
  const before = { rows: await allRows(store), pages: filesBelow(siteFolder(folder.path)) };
  const token = store.secrets.tokenHash("a-token");
  await store.close();
  expect(lastBackup(folder.path)?.getFullYear()).toBeGreaterThan(2025);

  useSchemaOfItsOwn();
  const elsewhere = `${kept.path}/restored`;
  const back = await runKith("restore", "--from", backup, "--data", elsewhere, ...sealed);
  expect(back).toMatchObject({ code: 0, says: "" });
  const again = await Store.open(elsewhere);
  expect(await allRows(again)).toEqual(before.rows);
  expect(again.secrets.tokenHash("a-token")).toBe(token);
  expect(await mendSite(again)).toBeNull();
  expect(filesBelow(siteFolder(elsewhere))).toEqual(before.pages);
  expect(Object.keys(before.pages).length).toBeGreaterThan(20);
  await again.close();
  expect(await runKith("verify", "--data", elsewhere)).toMatchObject({ code: 0, says: "" });
});

test("a backup that was cut off, changed, or opened with another passphrase is refused before anything is written", async () => {
  await using stage = await openStage();
  using kept = keptFolder();
  const [right, wrong] = [`${kept.path}/right`, `${kept.path}/wrong`];
  writeFileSync(right, "the right passphrase");
  writeFileSync(wrong, "some other passphrase");
  const [plain, sealed] = [`${kept.path}/plain`, `${kept.path}/sealed`];
  const data = ["--data", stage.store.folder];
  await runKith("backup", ...data, "--out", plain);
  await runKith("backup", ...data, "--out", sealed, "--passphrase-file", right);
  expect(statSync(sealed).mode & 0o077).toBe(0);
  expect((await runKith("backup", ...data, "--out", plain)).says).toContain("never overwrites");
  useSchemaOfItsOwn();
  const tries = [
    { name: "cut", bytes: readFileSync(plain).subarray(0, -40), how: [] },
    { name: "cut-sealed", bytes: readFileSync(sealed).subarray(0, -40), how: ["--passphrase-file", right] },
    { name: "flipped", bytes: flipped(readFileSync(plain)), how: [] },
    { name: "flipped-sealed", bytes: flipped(readFileSync(sealed)), how: ["--passphrase-file", right] },
    { name: "wrong", bytes: readFileSync(sealed), how: ["--passphrase-file", wrong] },
    { name: "none", bytes: readFileSync(sealed), how: [] },
    { name: "other", bytes: Buffer.from("somebody's photographs"), how: [] },
  ];
  const ended = await Promise.all(
    tries.map(async ({ name, bytes, how }) => {
      writeFileSync(`${kept.path}/${name}`, bytes);
      const to = `${kept.path}/to-${name}`;
      const { code, says } = await runKith("restore", "--from", `${kept.path}/${name}`, "--data", to, ...how);
      return { name, code, lines: says.trim().split("\n").length, isThere: existsSync(to) };
    }),
  );
  expect(ended).toEqual(tries.map(({ name }) => ({ name, code: 1, lines: 1, isThere: false })));
});

test("a backup goes only into an empty place, and whatever is there stays", async () => {
  await using stage = await openStage();
  using kept = keptFolder();
  await runKith("backup", "--data", stage.store.folder, "--out", `${kept.path}/b`);
  const full = `${kept.path}/full`;
  mkdirSync(full);
  writeFileSync(`${full}/somebody's file`, "kept");
  const { code, says } = await runKith("restore", "--from", `${kept.path}/b`, "--data", full);
  expect({ code, lines: says.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
  expect(readdirSync(full)).toEqual(["somebody's file"]);
});

test("a line that was changed behind Kith's back is found by kith verify, while the server runs", async () => {
  await using stage = await openStage();
  const entry = { at: "2026-06-01T00:00:00.000Z", actor: "wang", action: "looked", subject: "s", detail: "{}" };
  expect((await runKith("verify", "--data", stage.store.folder)).code).toBe(0);
  await stage.store.write(async (trx) => {
    const { seq } = await endOfAudit(trx);
    await trx
      .insertInto("audit")
      .values({ ...entry, seq: seq + 1, previous: "", hash: "made up" })
      .execute();
  });
  await stage.store.write((trx) => mayChange(trx, "audit"));
  const { code, says } = await runKith("verify", "--data", stage.store.folder);
  expect({ code, lines: says.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
  expect(says).toContain("does not follow");
});

/** A folder that stands beside no database. */
function keptFolder() {
  const { DATABASE_URL } = process.env;
  const folder = temporaryFolder();
  if (DATABASE_URL) process.env.DATABASE_URL = DATABASE_URL;
  return folder;
}

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => `${entry.parentPath}/${entry.name}`).toSorted();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length), contentHash(readFileSync(file, "base64"))]),
  );
}
