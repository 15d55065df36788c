import { type Comparison, estimateGroup, type GroupRecord } from "@kith/estimate";
import { expect, test } from "vitest";
import { madeForm, madeGroup } from "./made-group.ts";

const codes = ["c01", "c02", "c03"];
const pair = (child: string, before: number, after: number) => [
  madeForm(child, "T0", before),
  madeForm(child, "T1", after),
];
const whole = codes.flatMap((child, at) => pair(child, 3, at));
const others = [...pair("c02", 3, 1), ...pair("c03", 3, 2)];

function only(record: GroupRecord): Comparison {
  const { comparisons } = estimateGroup(record);
  expect(comparisons).toHaveLength(1);
  const [comparison] = comparisons;
  if (!comparison) throw new TypeError("only requires a comparison");
  return comparison;
}

const whyLeftOut = (record: GroupRecord) => only(record).leftOut;

test("the same children are compared before and after, on one scale by one informant", () => {
  expect(only(madeGroup(codes, whole))).toEqual({
    informant: "teacher",
    instrument: "long",
    scale: "aggressive",
    direction: "lower-is-better",
    from: "T0",
    to: "T1",
    pairs: [
      { child: "c01", before: 3, after: 0 },
      { child: "c02", before: 3, after: 1 },
      { child: "c03", before: 3, after: 2 },
    ],
    leftOut: [],
    raters: 1,
    before: 3,
    after: 1,
    change: -2,
  });
});

test("a child with a new teacher is left out, since the teacher may be what changed", () => {
  const record = madeGroup(codes, [madeForm("c01", "T0", 3), madeForm("c01", "T1", 0, { raterId: "t2" }), ...others]);
  expect(only(record)).toMatchObject({ leftOut: [{ child: "c01", why: "rater-changed" }], before: 3, after: 1.5 });
});

test("a child whose form did not come, or has no score, is left out of before as well", () => {
  expect(only(madeGroup(codes, [madeForm("c01", "T0", 0), ...others]))).toMatchObject({
    leftOut: [{ child: "c01", why: "form-missing" }],
    before: 3,
  });
  expect(whyLeftOut(madeGroup(codes, [madeForm("c01", "T0", 0), madeForm("c01", "T1", null), ...others]))).toEqual([
    { child: "c01", why: "no-score" },
  ]);
});

test("a child asked in another version of the form is left out", () => {
  const changed = madeForm("c01", "T1", 0, { instrument: { id: "long", version: "1.0.0", hash: "b" } });
  expect(whyLeftOut(madeGroup(codes, [madeForm("c01", "T0", 3), changed, ...others]))).toEqual([
    { child: "c01", why: "version-changed" },
  ]);
});

test("a child who left before the last session is left out, and one who left after it is not", () => {
  const leaver = (afterSession: number) => {
    const record = madeGroup(codes, whole);
    const left = { afterSession, reason: "moved", worseOrUnsafe: false };
    return { ...record, children: record.children.map((child) => (child.code === "c01" ? { ...child, left } : child)) };
  };
  expect(whyLeftOut(leaver(1))).toEqual([{ child: "c01", why: "left-group" }]);
  expect(whyLeftOut(leaver(2))).toEqual([]);
  expect(estimateGroup(leaver(1)).left).toEqual([{ child: "c01", reason: "moved", worseOrUnsafe: false }]);
});

test("a child whose consent is withdrawn is counted nowhere", () => {
  const record = madeGroup(codes, [...whole.slice(0, 4), ...pair("c03", 4, 4)], {
    sessions: [{ number: 1, answers: {}, attendance: codes.map((child) => ({ child, status: "full" })) }],
  });
  const without = {
    ...record,
    children: record.children.map((child) => ({ ...child, consentWithdrawn: child.code === "c03" })),
  };
  const estimate = estimateGroup(without);
  expect(estimate).toMatchObject({
    enrolled: 2,
    consentWithdrawn: ["c03"],
    comparisons: [{ leftOut: [{ child: "c03", why: "consent-withdrawn" }], before: 3, after: 0.5 }],
    process: { personTimes: 2, possibleTimes: 2 },
  });
  expect(estimate.responses.map(({ expected, received }) => [expected, received])).toEqual([
    [2, 2],
    [2, 2],
  ]);
});

test("a correction takes the place of what it corrects, and of two corrections the newest stands", () => {
  const corrections = [
    madeForm("c01", "T1", 1, { id: "first", replaces: "c01-T1", finished: "2026-03-03T08:00:00.000Z" }),
    madeForm("c01", "T1", 2, { id: "second", replaces: "c01-T1", finished: "2026-03-04T08:00:00.000Z" }),
  ];
  for (const responses of [
    [...whole, ...corrections],
    [...corrections.toReversed(), ...whole.toReversed()],
  ]) {
    expect(only(madeGroup(codes, responses)).pairs[0]).toEqual({ child: "c01", before: 3, after: 2 });
  }
});

test("two forms of which neither corrects the other are for a person to decide between", () => {
  const second = madeForm("c01", "T1", 4, { id: "second" });
  expect(whyLeftOut(madeGroup(codes, [...whole, second]))).toEqual([{ child: "c01", why: "two-forms" }]);
});

test("the short form is another instrument and is never compared with the long one", () => {
  const record = madeGroup(codes, [
    ...codes.map((child) => madeForm(child, "T0", 3)),
    ...codes.map((child) => madeForm(child, "mid", 1, { instrument: { id: "short", version: "1.0.0", hash: "s" } })),
  ]);
  const asked = codes.map((child) => ({
    child,
    informant: "teacher" as const,
    wave: "mid" as const,
    instrument: "short",
  }));
  expect(estimateGroup({ ...record, expected: [...record.expected, ...asked] }).comparisons).toEqual([]);
});

test("a wave that nobody has answered yet is not compared; one that only others answered is, as missing", () => {
  const start = codes.map((child) => madeForm(child, "T0", 3));
  expect(estimateGroup(madeGroup(codes, start)).comparisons).toEqual([]);
  const elsewhere = madeForm("c01", "T1", 1, { informant: "caregiver" });
  expect(only(madeGroup(codes, [...start, elsewhere]))).toMatchObject({ pairs: [], before: null, change: null });
});

test("the order in which forms came in does not matter", () => {
  expect(estimateGroup(madeGroup(codes, whole.toReversed()))).toMatchObject({
    comparisons: estimateGroup(madeGroup(codes, whole)).comparisons,
  });
});

test("a form by an instrument that was not given along is our mistake", () => {
  expect(() => estimateGroup(madeGroup(codes, whole, { instruments: [] }))).toThrow(
    "estimateGroup requires long among",
  );
  const another = { id: "long", version: "9.0.0", hash: "z" };
  const strange = ["T0", "T1"].map((wave) => madeForm("c01", wave === "T0" ? "T0" : "T1", 1, { instrument: another }));
  expect(() => estimateGroup(madeGroup(["c01"], strange))).toThrow("estimateGroup requires long 9.0.0");
});
