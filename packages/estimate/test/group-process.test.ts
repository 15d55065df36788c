import { estimateGroup, type GroupRecord } from "@kith/estimate";
import { expect, test } from "vitest";
import { madeForm, madeGroup } from "./made-group.ts";

const left = { afterSession: 1, reason: "moved", worseOrUnsafe: false };
const sessions: GroupRecord["sessions"] = [
  {
    number: 1,
    answers: { done: 4, joined: 2 },
    attendance: [
      { child: "c01", status: "full" },
      { child: "c02", status: "part" },
      { child: "c03", status: "absent-told" },
    ],
  },
  {
    number: 2,
    answers: { done: { missing: "not-planned" }, joined: { missing: "not-planned" } },
    attendance: [{ child: "c01", status: "full" }],
  },
  { number: 3, answers: { done: 1, joined: 1 }, attendance: [] },
];
const record = madeGroup(["c01", "c02", "c03"], [], { plannedSessions: 4, sessions });
const withLeaver = {
  ...record,
  children: record.children.map((child) => (child.code === "c03" ? { ...child, left } : child)),
};

test("attendances are counted out of every child at every session, so that nobody can reckon when a leaver left", () => {
  expect(estimateGroup(withLeaver).process).toMatchObject({
    plannedSessions: 4,
    heldSessions: 3,
    personTimes: 3,
    possibleTimes: 9,
  });
});

test("a strategy is averaged over the sessions in which it was planned", () => {
  expect(estimateGroup(record).process.strategies).toEqual([
    { strategy: "modelling", delivery: 2.5, uptake: 1.5, sessions: 2 },
  ]);
});

test("a group with no session yet has no delivery rather than none delivered", () => {
  expect(estimateGroup(madeGroup(["c01"], [])).process).toEqual({
    plannedSessions: 2,
    heldSessions: 0,
    personTimes: 0,
    possibleTimes: 0,
    strategies: [{ strategy: "modelling", delivery: null, uptake: null, sessions: 0 }],
    doses: [{ child: "c01", attended: 0 }],
  });
});

test("forms are counted as asked for and as received, a form nobody asked for not among them", () => {
  const responses = [
    madeForm("c01", "T0", 1),
    madeForm("c02", "T0", 1),
    madeForm("c01", "T1", 1),
    madeForm("c01", "T2", 1),
  ];
  expect(estimateGroup(madeGroup(["c01", "c02"], responses)).responses).toEqual([
    { informant: "teacher", wave: "T0", expected: 2, received: 2 },
    { informant: "teacher", wave: "T1", expected: 2, received: 1 },
  ]);
});

test("forms worth a second look are named, and someone asked in another way than before", () => {
  const responses = [
    madeForm("c01", "T0", 1, { mode: "tablet" }),
    madeForm("c01", "T1", null, { mode: "interview" }),
    madeForm("c02", "T0", 1, { assistedBy: "child", mode: "phone" }),
    madeForm("c02", "T1", 1, { mode: "paper" }),
  ];
  expect(estimateGroup(madeGroup(["c01", "c02"], responses)).quality).toEqual([
    { child: "c01", informant: "teacher", wave: "T1", flag: "many-missing" },
    { child: "c01", informant: "teacher", wave: "T1", flag: "mode-changed" },
    { child: "c02", informant: "teacher", wave: "T0", flag: "assisted-by-child" },
  ]);
});
