import { library } from "@kith/library";
import type { PaperToEnter } from "@kith/server/api";
import { expect, test } from "vitest";
import { newEntryId } from "../src/paper/entry/new-entry-id.ts";
import { press } from "../src/paper/entry/press.ts";
import { type Filled, firstOpen, isAsked, nextRow, type Row, rowBefore, rowsOf } from "../src/paper/entry/rows.ts";
import { countOf, newSheet, readSheet, toEntry } from "../src/paper/entry/sheet.ts";

const caregiver = library.find(({ id }) => id === "kith-interpersonal-caregiver");
if (!caregiver) throw new Error("these tests require the caregiver's form");
const [firstItem = "", secondItem = ""] = caregiver.presentationOrder;
const hanging = {
  ...caregiver,
  items: caregiver.items.map((item) =>
    item.id === secondItem ? { ...item, showIf: { item: firstItem, in: [3, 4] } } : item,
  ),
};

function toEnter(instrument = caregiver): PaperToEnter {
  if (!instrument) throw new Error("toEnter requires an instrument");
  const booklet: PaperToEnter["booklet"] = {
    code: "AP6BF7",
    child: "c01",
    informant: "caregiver",
    raterId: "c01-caregiver",
    language: "zh-CN",
    forms: [{ assignment: "a", instrument: "i" }],
    state: "out",
    entered: [],
    isBegun: false,
    compared: null,
    differed: null,
  };
  return {
    booklet,
    group: { id: "g", name: { "zh-CN": "银杏小组", en: "Ginkgo" } },
    wave: "T0",
    rule: { entries: "double", settledBy: "either" },
    instruments: { i: { instrument, hash: "h" } },
    opensOn: null,
    closesOn: null,
    draft: null,
    may: "enter",
    mayBeEnough: false,
  };
}

/** Presses keys one after another from the first question on. */
function typed(rows: Row[], keys: string[]): { filled: Filled; at: string | null } {
  let filled: Filled = {};
  let at: string | null = rows[0]?.at ?? null;
  for (const key of keys) {
    const row = rows.find((each) => each.at === at);
    if (!row) break;
    const done = press(rows, filled, row, key);
    if (done.kind === "entered") {
      filled = done.filled;
      at = nextRow(rows, filled, row.at);
    } else if (done.kind === "back") at = rowBefore(rows, filled, row.at) ?? at;
  }
  return { filled, at };
}

test("a form of twenty-four questions takes one press for each, and the same signs from the number pad", () => {
  const rows = rowsOf(toEnter());
  expect(rows).toHaveLength(25);
  const { filled, at } = typed(rows, [..."0123401234012340123401234", "1"]);
  expect(at).toBeNull();
  expect(Object.keys(filled)).toHaveLength(25);
  const signs = (keys: string[]) => Object.values(typed(rows, keys).filled);
  const said = [{ missing: "cant-say" }, { missing: "blank" }, { missing: "unreadable" }, 4];
  expect(signs(["a", " ", "x", "4"])).toEqual(said);
  expect(signs(["-", ".", "*", "4"])).toEqual(said);
});

test("a sign that stands in no circle of the question enters nothing, and back goes one question back", () => {
  const rows = rowsOf(toEnter());
  const [first] = rows;
  if (!first) throw new Error("this test requires a question");
  for (const key of ["5", "9", "b", "q"]) expect(press(rows, {}, first, key)).toEqual({ kind: "not-an-answer" });
  for (const key of ["Enter", "Tab", "F5", "Shift", "，"])
    expect(press(rows, {}, first, key)).toEqual({ kind: "nothing" });
  const { filled } = typed(rows, ["1", "7", "2", "Backspace", "3"]);
  expect(Object.values(filled)).toEqual([1, 3]);
  const safety = rows.at(-1);
  if (safety?.kind !== "unscored") throw new Error("this test requires a question about safety at the end");
  expect(press(rows, {}, safety, "x")).toEqual({ kind: "not-an-answer" });
});

test("what the paper skips is skipped, and what was entered there goes when the answer before it changes", () => {
  const rows = rowsOf(toEnter(hanging));
  const [asking, hangs, third] = rows;
  if (!asking || !hangs || !third) throw new Error("this test requires three questions");
  expect(typed(rows, ["1"]).at).toBe(third.at);
  const both = typed(rows, ["3", "2"]);
  expect([both.filled[hangs.at], both.at]).toEqual([2, third.at]);
  const again = press(rows, both.filled, asking, "0");
  if (again.kind !== "entered") throw new Error("this test requires an answer");
  expect([isAsked(hangs, again.filled), again.filled[hangs.at]]).toEqual([false, undefined]);
  expect(firstOpen(rows, again.filled)).toBe(third.at);
});

test("a sheet comes back as it was kept, is sent without what was skipped, and what is no sheet is none", () => {
  const given = toEnter(hanging);
  const rows = rowsOf(given);
  const id = "6f0e7a1c-8a1b-4f2e-9c3d-1b2a3c4d5e6f";
  const { filled } = typed(rows, ["3", "2", "x", ...Array(21).fill("1"), " "]);
  const sheet = { ...newSheet(given, id, "en"), filled, change: 9, at: "end" };
  expect(readSheet(JSON.stringify(sheet))).toEqual(sheet);
  for (const text of ["", "{", "[]", JSON.stringify({ ...sheet, filled: { a: [1] } })])
    expect(readSheet(text)).toBeNull();
  const entry = toEntry(sheet, rows);
  expect([entry.id, entry.language, entry.forms.length]).toEqual([id, "en", 1]);
  expect(Object.keys(entry.forms[0]?.answers ?? {})).toHaveLength(24);
  // Nothing was written at the question about safety.
  expect(entry.forms[0]?.unscored).toEqual({});
  expect(countOf(sheet, rows)).toEqual({ answered: 23, missing: 2 });
  const skipped = press(rows, filled, rows[0] as Row, "0");
  if (skipped.kind !== "entered") throw new Error("this test requires an answer");
  expect(toEntry({ ...sheet, filled: skipped.filled }, rows).forms[0]?.answers).not.toHaveProperty(secondItem);
});

test("the mark of an entry is a UUID, also where the browser makes none", () => {
  const made = Array.from({ length: 200 }, newEntryId);
  expect(new Set(made).size).toBe(200);
  for (const id of made) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
