import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readInstrument } from "@kith/instrument";
import { anyResponse, demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";
import { move } from "../../src/backup/move.ts";
import { demoLinks } from "../../src/demo/demo-links.ts";
import { plantDemo } from "../../src/demo/plant.ts";
import { verify } from "../../src/doctor/verify.ts";
import { makeBooklets } from "../../src/store/paper/booklets.ts";
import { keepPaperDraft } from "../../src/store/paper/drafts.ts";
import { addPaperEntry, type Entering } from "../../src/store/paper/entries.ts";
import { savePaperRule } from "../../src/store/paper/rule.ts";
import { UnfinishedMove } from "../../src/store/postgres.ts";
import { Store } from "../../src/store/store.ts";
import { allRows } from "../all-rows.ts";
import { runKith } from "../run-kith.ts";
import { temporaryFolder } from "../stage.ts";

test("a file moves into PostgreSQL row by row, paper and all; broken off it is not opened, and goes on at the next try", async () => {
  using folder = temporaryFolder();
  const url = process.env.DATABASE_URL ?? "";
  delete process.env.DATABASE_URL;
  const file = await Store.open(folder.path);
  await plantDemo(file, demoProgramme(), demoLinks(folder.path));
  const paper = await putOnPaper(file);
  const before = await allRows(file);
  for (const table of ["booklet", "form", "entry", "draft", "settlement", "rule"])
    expect(before[`paper_${table}`]?.length, table).toBeGreaterThan(0);
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
  // What was begun on paper goes on where it stood.
  const second = { ...paper, entry: { ...paper.entry, id: randomUUID() }, by: "chen" };
  expect(await moved.write((trx) => addPaperEntry(trx, moved.secrets, second))).toMatchObject({ kind: "settled" });
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

/** Paper at every step: a booklet that is settled, one begun and entered once, which is given back, and a rule of the programme's own. */
async function putOnPaper(store: Store): Promise<Entering> {
  const at = "2026-06-01T08:00:00.000Z";
  return store.write(async (trx) => {
    const { id: group, programme_id: programme } = await trx
      .selectFrom("group_")
      .select(["id", "programme_id"])
      .where("slug", "=", "bamboo")
      .executeTakeFirstOrThrow();
    await makeBooklets(trx, { group, wave: "T1", by: "li", at });
    await savePaperRule(trx, { programme, by: "li", at }, { entries: "double", settledBy: "keeper" });
    const rows = await trx
      .selectFrom("paper_booklet")
      .innerJoin("paper_form", "paper_form.booklet_id", "paper_booklet.id")
      .innerJoin("assignment", "assignment.id", "paper_form.assignment_id")
      .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
      .select(["paper_booklet.id", "code", "assignment.id as assignment", "definition"])
      .orderBy("code")
      .execute();
    const [done, begun] = [...Map.groupBy(rows, ({ code }) => code).values()].map(
      (forms): Entering & { id: string } => ({
        id: forms[0]?.id ?? "",
        code: forms[0]?.code ?? "",
        entry: {
          id: randomUUID(),
          datedOn: "2026-05-30",
          assistedBy: "nobody",
          rater: "usual",
          language: "zh-CN",
          forms: forms.map(({ assignment, definition }) => {
            const read = readInstrument(JSON.parse(definition));
            if (read.kind === "refused") throw new Error("putOnPaper requires a stored instrument to be whole");
            return { assignment, answers: anyResponse(read.value, 5).answers, unscored: {} };
          }),
        },
        by: "li",
        at,
      }),
    );
    if (!done || !begun) throw new Error("putOnPaper requires two booklets");
    const { secrets } = store;
    await addPaperEntry(trx, secrets, done);
    await addPaperEntry(trx, secrets, { ...done, entry: { ...done.entry, id: randomUUID() }, by: "chen" });
    await addPaperEntry(trx, secrets, begun);
    await keepPaperDraft(trx, secrets, { booklet: begun.id, by: "chen", text: "half of it", at });
    return begun;
  });
}
