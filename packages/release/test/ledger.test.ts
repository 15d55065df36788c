import { expect, test } from "vitest";
import { addEntry, readLedger } from "../src/ledger/ledger.ts";
import { ledgerProblems } from "../src/ledger/same-members-or-nothing.ts";

const eight = ["a", "b", "c", "d", "e", "f", "g", "h"];
const set = (members: string[], wave = "T0") => ({ informant: "teacher", scale: "withdrawal", wave, members });

const first = addEntry([], {
  kind: "published",
  group: "pine",
  edition: 1,
  release: "hash-of-the-first",
  sets: [set(eight), set(eight, "T1")],
  at: "2026-07-01T08:00:00.000Z",
});
const ledger = addEntry(first, {
  kind: "taken-down",
  group: "pine",
  edition: 1,
  release: "hash-of-the-first",
  at: "2026-08-01T08:00:00.000Z",
});

test("a ledger is read as it was written", () => {
  expect(readLedger(JSON.parse(JSON.stringify(ledger)))).toEqual({ kind: "read", value: ledger });
});

test("a line that was changed or taken out is found", () => {
  const changed = ledger.map((entry, index) => (index === 0 ? { ...entry, edition: 2 } : entry));
  expect(readLedger(changed)).toMatchObject({ kind: "refused", problems: [{ at: "0" }] });
  expect(readLedger(ledger.slice(1))).toMatchObject({ kind: "refused", problems: [{ at: "0" }] });
});

test("without one or two of the children there is no second number, even after the first was taken down", () => {
  expect(ledgerProblems(ledger, "pine", [set(eight.slice(1))])).toHaveLength(1);
  expect(ledgerProblems(ledger, "pine", [set(eight.slice(2))])).toHaveLength(1);
});

test("a baseline counts whichever later wave it is shown beside", () => {
  expect(ledgerProblems(ledger, "pine", [set(eight.slice(1), "T0"), set(eight.slice(1), "T2")])).toMatchObject([
    { at: "teacher/withdrawal/T0" },
  ]);
});

test("the same children again, three others, or another group are no riddle", () => {
  expect(ledgerProblems(ledger, "pine", [set(eight.toReversed())])).toEqual([]);
  expect(ledgerProblems(ledger, "pine", [set([...eight.slice(2), "i"])])).toEqual([]);
  expect(ledgerProblems(ledger, "bamboo", [set(eight.slice(1))])).toEqual([]);
});
