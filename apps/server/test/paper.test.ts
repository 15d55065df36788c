import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuditPage, Board, Calls, PaperDifferences, PaperDone, PaperToEnter, SetUp } from "../api/index.ts";
import { useSchemaOfItsOwn } from "../postgres/schema-of-its-own.ts";
import { loadGroupRecord } from "../src/store/group-record.ts";
import { Store } from "../src/store/store.ts";
import { allRows } from "./all-rows.ts";
import {
  bookletFor,
  comeByLink,
  enter,
  misread,
  openPaperHouse,
  type PaperHouse,
  type PaperStage,
  readPaper,
  setUpPaper,
} from "./paper-stage.ts";
import { runKith } from "./run-kith.ts";
import { password } from "./set-up-stage.ts";

const base = "/api/studio";

let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house?.house[Symbol.asyncDispose]());

test("two people who read the same paper alike make one response of each form, and sending again changes nothing", async () => {
  const stage = await setUpPaper(house);
  const { li, chen, round } = stage;
  const booklet = bookletFor(round, "c01", "child");
  expect(booklet.forms).toHaveLength(5);
  const entry = readPaper(round, booklet, 1);
  expect((await enter(li, booklet, entry)).body).toMatchObject({ kind: "entered-once", receipts: [] });
  expect((await enter(li, booklet, entry)).body).toMatchObject({ kind: "entered-once" });
  expect(await responses(stage)).toEqual([]);
  const second = { ...entry, id: randomUUID() };
  const [one, other] = await Promise.all([enter(chen, booklet, second), enter(chen, booklet, second)]);
  expect([one.status, other.status, one.body]).toEqual([200, 200, other.body]);
  expect(one.body).toMatchObject({ kind: "settled", differed: 0 });
  expect(one.body.receipts).toHaveLength(5);
  const stored = await responses(stage);
  expect(stored).toHaveLength(5);
  expect(stored[0]).toMatchObject({ mode: "paper", lane: "paper", finished: "2026-09-01T12:00:00.000Z" });
  expect(JSON.stringify(stored)).not.toMatch(/li@|chen@/);
  expect((await enter(stage.keeper, booklet, { ...entry, id: randomUUID() })).status).toBe(409);
  expect(await responses(stage)).toEqual(stored);
  const { groups } = (await li<Board>("GET", `${base}/board`)).body;
  const cells = groups
    .find(({ id }) => id === stage.group)
    ?.cells.filter(({ child, informant }) => child === "c01" && informant === "child");
  expect(cells?.map(({ status, paper }) => [status, paper])).toEqual(Array(5).fill(["received", "settled"]));
});

test("the second time is for another person, who is shown nothing of the first", async () => {
  const stage = await setUpPaper(house);
  const { li, chen, round } = stage;
  const booklet = bookletFor(round, "c01", "caregiver");
  const entry = readPaper(round, booklet, 2);
  await li("PUT", `${base}/paper/${booklet.code}/draft`, { text: "half of it" });
  const mine = (await li<PaperToEnter>("GET", `${base}/paper/${booklet.code}`)).body;
  expect([mine.draft, mine.may, mine.booklet.isBegun]).toEqual(["half of it", "enter", true]);
  expect((await chen<PaperToEnter>("GET", `${base}/paper/${booklet.code}`)).body).toMatchObject({ draft: null });
  await enter(li, booklet, entry);
  await li("PUT", `${base}/paper/${booklet.code}/draft`, { text: "late" });
  const again = await enter(li, booklet, { ...entry, id: randomUUID() });
  expect([again.status, again.body.says?.en]).toEqual([409, expect.stringContaining("for a colleague")]);
  const seen = await chen<PaperToEnter>("GET", `${base}/paper/${booklet.code.toLowerCase()}`);
  expect(seen.body).toMatchObject({ may: "enter", draft: null, booklet: { state: "entered-once" } });
  const { instruments: _, ...told } = seen.body;
  expect(JSON.stringify(told)).not.toContain("answers");
  expect((await chen("GET", `${base}/paper/${booklet.code}/differences`)).status).toBe(409);
  expect((await li<PaperToEnter>("GET", `${base}/paper/${booklet.code}`)).body).toMatchObject({
    may: "second-person",
    draft: null,
  });
});

test("where two differ, somebody looks at the paper a third time, and only what it says becomes the response", async () => {
  const stage = await setUpPaper(house);
  const { li, chen, round } = stage;
  const booklet = bookletFor(round, "c01", "caregiver");
  const [form] = booklet.forms;
  const entry = readPaper(round, booklet, 3);
  entry.forms[0] = { ...entry.forms[0], answers: { ...entry.forms[0]?.answers, wd1: 1, wd2: 2, wd3: 3 } } as never;
  const other = misread(misread(entry, "wd1", 4), "wd2", { missing: "unreadable" });
  await enter(li, booklet, entry);
  const came = (await enter(chen, booklet, { ...other, datedOn: null })).body;
  expect(came).toMatchObject({ kind: "differs", differed: 2, receipts: [] });
  expect(await responses(stage)).toEqual([]);
  const { differences } = (await li<PaperDifferences>("GET", `${base}/paper/${booklet.code}/differences`)).body;
  expect(differences).toEqual([
    { kind: "about", what: "datedOn", two: ["2026-09-01", null] },
    { kind: "item", assignment: form?.assignment, item: "wd1", two: [1, 4] },
    { kind: "item", assignment: form?.assignment, item: "wd2", two: [2, { missing: "unreadable" }] },
  ]);
  const settle = (chosen: unknown[]) => li<PaperDone>("POST", `${base}/paper/${booklet.code}/settle`, { chosen });
  const about = { at: "about datedOn", is: "2026-09-01" };
  const wd1 = { at: `item ${form?.assignment} wd1`, is: 0 };
  expect((await settle([about, wd1])).status).toBe(422);
  const unreadable = { at: `item ${form?.assignment} wd2`, is: { missing: "unreadable" } };
  expect((await settle([about, { ...wd1, is: 9 }, unreadable])).status).toBe(422);
  expect(await responses(stage)).toEqual([]);
  const settled = (await settle([about, wd1, unreadable])).body;
  expect(settled).toMatchObject({ kind: "settled", differed: 2 });
  expect((await settle([about, wd1, unreadable])).body).toEqual(settled);
  const stored = await responses(stage);
  expect(stored).toHaveLength(1);
  expect(stored[0]?.answers).toMatchObject({ wd1: 0, wd2: { missing: "unreadable" }, wd3: 3 });
  const { rates, booklets } = await stage.again();
  const { compared } = came;
  // The paper said something third at wd1, and what Chen had read at wd2.
  expect(rates).toEqual({
    pairs: [{ names: ["Chen", "Li"], booklets: 1, compared, differed: 2 }],
    people: [
      { name: "Li", compared, misread: 2 },
      { name: "Chen", compared, misread: 1 },
    ],
    forms: [{ instrument: form?.instrument, compared, differed: 2 }],
  });
  expect(bookletFor({ ...round, booklets }, "c01", "caregiver").state).toBe("settled");
  const kept = await stage.house.store.read((db) =>
    db
      .selectFrom("paper_entry")
      .innerJoin("paper_booklet", "paper_booklet.id", "paper_entry.booklet_id")
      .select("turn")
      .where("code", "=", booklet.code)
      .execute(),
  );
  expect(kept).toHaveLength(2);
  const { lines } = (await stage.keeper<AuditPage>("GET", `${base}/audit`)).body;
  const ours = lines.filter(({ action }) => action.startsWith("paper-")).slice(0, 3);
  const done = ours.map(({ action, actor }) => [action, actor]);
  expect(done).toEqual([
    ["paper-settled", "li@kith.example"],
    ["paper-entered", "chen@kith.example"],
    ["paper-entered", "li@kith.example"],
  ]);
});

test("a data keeper alone settles where the programme says so, and one entry is enough only where it says so", async () => {
  const stage = await setUpPaper(house);
  const { li, chen, keeper, programme, round } = stage;
  const caregiver = bookletFor(round, "c01", "caregiver");
  const rule = (body: object) => keeper("PUT", `${base}/programmes/${programme}/paper-rule`, body);
  expect((await li("PUT", `${base}/programmes/${programme}/paper-rule`, {})).status).toBe(403);
  await enter(li, caregiver, readPaper(round, caregiver, 4));
  const enough = (code: string) => li<PaperDone>("POST", `${base}/paper/${code}/enough`, {});
  expect((await enough(caregiver.code)).status).toBe(409);
  await rule({ entries: "single", settledBy: "keeper" });
  expect((await enter(chen, caregiver, readPaper(round, caregiver, 5))).body.kind).toBe("differs");
  expect((await li("GET", `${base}/paper/${caregiver.code}/differences`)).status).toBe(409);
  expect((await keeper("GET", `${base}/paper/${caregiver.code}/differences`)).status).toBe(200);
  expect((await enough(caregiver.code)).status).toBe(409);
  const teacher = bookletFor(round, "c02", "teacher");
  await enter(li, teacher, { ...readPaper(round, teacher, 6), rater: "other" });
  const taken = await enough(teacher.code);
  expect(taken.body).toMatchObject({ kind: "settled", compared: 0 });
  expect((await enough(teacher.code)).body).toEqual(taken.body);
  expect((await responses(stage)).map(({ child, raterId }) => [child, raterId])).toEqual([["c02", "t1-2"]]);
  expect((await stage.again()).rates.pairs).toHaveLength(1);
  await rule({ entries: "double", settledBy: "either" });
});

test("what cannot be is not stored: an answer that was not on offer, a day to come, a form that came in by its link, another's booklet", async () => {
  const stage = await setUpPaper(house);
  const { li, round } = stage;
  const booklet = bookletFor(round, "c01", "caregiver");
  const entry = readPaper(round, booklet, 7);
  expect((await enter(li, booklet, misread(entry, "wd1", 5))).status).toBe(422);
  expect((await enter(li, booklet, misread(entry, "wd1", { missing: "prefer-not" }))).status).toBe(422);
  expect((await enter(li, booklet, { ...entry, datedOn: "2026-09-03" })).status).toBe(422);
  expect((await enter(li, booklet, { ...entry, forms: [] })).status).toBe(422);
  const elsewhere = bookletFor(round, "c02", "caregiver");
  expect((await enter(li, elsewhere, entry)).status).toBe(422);
  expect((await li("GET", `${base}/paper/000001`)).status).toBe(400);
  expect((await li("GET", `${base}/paper/000000`)).status).toBe(404);
  await comeByLink(stage, "c01");
  const late = await enter(li, booklet, entry);
  expect([late.status, late.body.says?.en]).toEqual([409, expect.stringContaining("by their link")]);
  expect((await stage.again()).booklets.map(({ entered }) => entered.length)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await responses(stage)).toHaveLength(1);
});

test("a call for help that stands on paper is raised at the first reading, and once", async () => {
  const stage = await setUpPaper(house);
  const { li, chen, round } = stage;
  const booklet = bookletFor(round, "c01", "caregiver");
  const entry = readPaper(round, booklet, 8);
  const item = Object.keys(entry.forms[0]?.unscored ?? {})[0] ?? "";
  const asking = structuredClone(entry);
  if (asking.forms[0]) asking.forms[0].unscored = { [item]: "call-me" };
  const calls = async () => (await stage.keeper<Calls>("GET", `${base}/calls`)).body.calls;
  await enter(li, booklet, asking);
  expect((await calls()).map(({ child, level, seen }) => [child, level, seen])).toEqual([["c01", "today", null]]);
  await enter(chen, booklet, { ...asking, id: randomUUID() });
  const [call, ...more] = await calls();
  expect(more).toEqual([]);
  expect((await stage.keeper("POST", `${base}/calls/${call?.response}/seen`, {})).status).toBe(200);
  expect(await responses(stage)).toHaveLength(1);
});

test("erasing a child takes the booklets, both readings, what was settled and what was begun", async () => {
  const stage = await setUpPaper(house);
  const { li, chen, keeper, round } = stage;
  for (const child of ["c01", "c02"]) {
    const booklet = bookletFor(round, child, "caregiver");
    const entry = readPaper(round, booklet, 9);
    await enter(li, booklet, entry);
    await enter(chen, booklet, { ...entry, id: randomUUID() });
    await enter(li, bookletFor(round, child, "teacher"), readPaper(round, bookletFor(round, child, "teacher"), 10));
    await chen("PUT", `${base}/paper/${bookletFor(round, child, "teacher").code}/draft`, { text: "begun" });
  }
  const [first, second] = await stage.children();
  const effects = await keeper("GET", `${base}/children/${first?.id}/withdrawal?scope=forms`);
  expect(effects.body).toMatchObject({ erases: 2, stops: 5 });
  await keeper("POST", `${base}/children/${first?.id}/withdrawal`, { scope: "forms", who: "parent" });
  const late = await enter(
    chen,
    bookletFor(round, "c01", "teacher"),
    readPaper(round, bookletFor(round, "c01", "teacher"), 10),
  );
  expect(late.status).toBe(409);
  await keeper("POST", `${base}/children/${first?.id}/erase`, {});
  for (const table of ["paper_booklet", "paper_entry", "paper_settlement", "paper_draft", "paper_form"] as const) {
    const left = await stage.house.store.read(async (db) =>
      table === "paper_booklet"
        ? db.selectFrom(table).select("child_id").execute()
        : db
            .selectFrom(table)
            .innerJoin("paper_booklet", "paper_booklet.id", `${table}.booklet_id`)
            .select("paper_booklet.child_id")
            .execute(),
    );
    const whose = new Set(left.map(({ child_id }) => child_id));
    expect([whose.has(first?.id ?? ""), whose.has(second?.id ?? "")], table).toEqual([false, true]);
  }
});

test("a baseline on paper is late by the day that stands on it, not by the day on which it was typed", async () => {
  const stage = await setUpPaper(house);
  const { li, chen, keeper, group, round } = stage;
  const sessions = [{ number: 1, heldOn: "2026-08-31", strategies: [] }];
  expect((await keeper("PUT", `${base}/groups/${group}/sessions`, { sessions })).status).toBe(200);
  const isLate = async () => {
    const { groups } = (await keeper<SetUp>("GET", `${base}/setup`)).body;
    return groups.find(({ id }) => id === group)?.waves[0]?.late;
  };
  for (const [child, datedOn, late] of [
    ["c01", "2026-08-30", false],
    ["c02", "2026-09-01", true],
  ] as const) {
    const booklet = bookletFor(round, child, "caregiver");
    const entry = { ...readPaper(round, booklet, 12), datedOn };
    await enter(li, booklet, entry);
    expect((await enter(chen, booklet, { ...entry, id: randomUUID() })).body.kind).toBe("settled");
    expect([child, await isLate()]).toEqual([child, late]);
  }
});

test("somebody without a role in collecting sees no booklet", async () => {
  const stage = await setUpPaper(house);
  const { round, group } = stage;
  await house.house.signIn.addStaff({ name: "Zhao", email: "zhao@kith.example", password, roles: ["publisher"] });
  const zhao = await house.house.as("zhao@kith.example");
  expect((await zhao("GET", `${base}/groups/${group}/waves/T0/booklets`)).status).toBe(403);
  expect((await zhao("GET", `${base}/paper/${round.booklets[0]?.code}`)).status).toBe(403);
});

async function responses(stage: PaperStage) {
  return (await stage.house.store.read((db) => loadGroupRecord(db, stage.group))).responses;
}

test("a backup holds the booklets, both readings and what was settled, and they come back as they were", async () => {
  const { store } = house.house;
  const kept = mkdtempSync(join(tmpdir(), "kith-paper-"));
  const before = paperOf(await allRows(store));
  expect(Object.values(before).map((rows) => rows.length > 0)).toEqual(Array(6).fill(true));
  const backup = join(kept, "kith.backup");
  expect(await runKith("backup", "--data", store.folder, "--out", backup)).toMatchObject({ code: 0 });
  useSchemaOfItsOwn();
  const elsewhere = join(kept, "restored");
  expect(await runKith("restore", "--from", backup, "--data", elsewhere)).toMatchObject({ code: 0, says: "" });
  const again = await Store.open(elsewhere);
  expect(paperOf(await allRows(again))).toEqual(before);
  await again.close();
  rmSync(kept, { recursive: true, force: true });
});

function paperOf(all: Record<string, unknown[]>): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith("paper_")));
}
