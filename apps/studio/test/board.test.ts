import type { BoardGroup, GroupSetUp } from "@kith/server/api";
import { expect, test } from "vitest";
import { arrivals } from "../src/board/arrivals.ts";
import { countsOf } from "../src/board/count.ts";
import { rowsOf } from "../src/board/rows.ts";
import { squareOf } from "../src/board/square.ts";
import { boardNotes } from "../src/people/window-notes.ts";
import { absentTwice, doseOf } from "../src/sessions/count-dose.ts";
import { waveRoundWords } from "../src/words/waves.ts";
import { change, madeUpBoard } from "./made-up-board.ts";

function bamboo() {
  const group = madeUpBoard().groups.find((each) => each.slug === "bamboo");
  if (!group) throw new Error("the made-up board has lost its Bamboo");
  return group;
}

test("children are counted, not forms, and a form that is not needed is not owed", () => {
  // Of nine children one's consent is withdrawn: what came before does not count any more either.
  expect(countsOf(bamboo(), "T0").map(({ informant, received, needed }) => [informant, received, needed])).toEqual([
    ["child", 8, 8],
    ["teacher", 8, 8],
    ["caregiver", 8, 8],
  ]);
  // One child has filled nothing and one only three of five forms.
  expect(countsOf(bamboo(), "T1").map(({ informant, received, needed }) => [informant, received, needed])).toEqual([
    ["child", 6, 8],
    ["teacher", 6, 8],
    ["caregiver", 7, 8],
  ]);
});

test("a form that will not come any more still counts among those that were needed", () => {
  const group = bamboo();
  change(group, "c02", "caregiver", "T1", { status: "missing", reason: "refused" });
  expect(countsOf(group, "T1").at(-1)).toEqual({ informant: "caregiver", received: 7, needed: 8 });
});

test("a square says what has become of all its forms", () => {
  const group = bamboo();
  const stateOf = (child: string, informant: "child" | "teacher" | "caregiver" | "facilitator") =>
    squareOf(group, child, informant, "T1").state;
  expect(stateOf("c01", "child")).toEqual({ kind: "received" });
  expect(stateOf("c09", "child")).toEqual({ kind: "partly", received: 3, needed: 5 });
  expect(stateOf("c04", "child")).toEqual({ kind: "expected" });
  expect(stateOf("c08", "teacher")).toEqual({ kind: "opened" });
  expect(stateOf("c05", "caregiver")).toEqual({ kind: "not-needed" });
  expect(stateOf("c01", "facilitator")).toEqual({ kind: "nothing-asked" });
  change(group, "c02", "caregiver", "T1", { status: "missing", reason: "not-home" });
  expect(stateOf("c02", "caregiver")).toEqual({ kind: "missing", reason: "not-home" });
});

test("only the children of whom something may still come are shown when that is asked for", () => {
  const group = bamboo();
  expect(rowsOf(group, true).map((row) => row.child.code)).toEqual(["c02", "c04", "c08", "c09"]);
  change(group, "c02", "caregiver", "T1", { status: "missing", reason: "refused" });
  expect(rowsOf(group, true).map((row) => row.child.code)).toEqual(["c04", "c08", "c09"]);
  expect(rowsOf(group, false)).toHaveLength(9);
});

test("the first look at the board has no arrivals, and a later look has exactly the new ones", () => {
  const before = madeUpBoard();
  const after = madeUpBoard();
  const group = after.groups.find((each) => each.slug === "bamboo");
  if (group) change(group, "c02", "caregiver", "T1", { status: "received" });
  expect(arrivals(null, after)).toEqual([]);
  expect(arrivals(before, before)).toEqual([]);
  expect(arrivals(before, after).map((cell) => [cell.child, cell.informant, cell.wave])).toEqual([
    ["c02", "caregiver", "T1"],
  ]);
});

test("the board says what to mind about a round's days, and no longer advises on what is over", () => {
  const opened = { openedAt: "2026-09-01T08:00:00.000Z", late: false };
  const baseline = { wave: "T0" as const, opensOn: "2026-09-01", closesOn: "2026-09-10", ...opened };
  const after = { wave: "T1" as const, opensOn: "2026-11-10", closesOn: "2026-11-20", ...opened };
  const sessionDays = ["2026-09-08", "2026-11-01"];
  const at = (today: string, windows: BoardGroup["windows"]) =>
    boardNotes({ ...bamboo(), windows, sessionDays }, today).map(({ wave, says }) => [wave, says]);
  expect(at("2026-09-05", [baseline])).toEqual([["T0", waveRoundWords.baselineAfter]]);
  expect(at("2026-10-05", [baseline])).toEqual([]);
  expect(at("2026-10-05", [{ ...baseline, late: true }])).toEqual([["T0", waveRoundWords.late]]);
  expect(at("2026-11-01", [after])).toEqual([["T1", waveRoundWords.notYet]]);
  expect(at("2026-11-12", [after])).toEqual([]);
  expect(at("2026-11-25", [after])).toEqual([["T1", waveRoundWords.over]]);
  const unasked = { ...bamboo(), cells: [], windows: [], sessionDays };
  expect(boardNotes(unasked, "2026-09-09")).toEqual([{ wave: "T0", says: waveRoundWords.noBaseline }]);
});

test("to how many sessions each child came is counted where attendance was noted, and who was absent twice without a word is asked after", () => {
  const child = (code: string, left = false) => ({ code, left }) as GroupSetUp["children"][number];
  const session = (...attendance: [string, "full" | "part" | "absent-told" | "absent-unknown"][]) =>
    ({ attendance: attendance.map(([who, status]) => ({ child: who, status })) }) as GroupSetUp["sessions"][number];
  const held = {
    children: [child("c01"), child("c02"), child("c03", true)],
    sessions: [
      session(["c01", "full"], ["c02", "part"], ["c03", "full"]),
      session(["c01", "absent-told"], ["c02", "absent-unknown"]),
      session(),
      session(["c01", "full"], ["c02", "absent-unknown"]),
    ],
  };
  expect(doseOf(held)).toEqual([
    { child: "c01", came: 2, held: 3 },
    { child: "c02", came: 1, held: 3 },
  ]);
  expect(absentTwice(held)).toEqual(["c02"]);
});
