import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareCase, readCases } from "@kith/scoring/known";
import { expect, test } from "vitest";
import { knownAdapter } from "../known/adapter.ts";

const packages = join(import.meta.dirname, "../..");
const folders = ["scoring", "estimate"].map((room) => join(packages, room, "test/known"));
const cases = folders.flatMap(readCases);

// Source: R 4.2.2 and a second computation in Python; each case names its own.
test("all 92 known values come out of the public functions of both rooms, through one adapter", () => {
  const failed = cases.map((known) => compareCase(known, knownAdapter)).filter((outcome) => outcome.kind !== "passed");
  expect(failed).toEqual([]);
  expect(cases).toHaveLength(92);
  expect(Object.keys(knownAdapter).sort()).toEqual([...new Set(cases.map((known) => known.function))].sort());
});

// Source: the R scripts beside the cases, in the folder r of each room.
test("hundreds more, made by R with ties, gaps, no spread and far tails, come out too", () => {
  const more = folders.flatMap((folder) => readCases(join(folder, "r")));
  const failed = more.map((known) => compareCase(known, knownAdapter)).filter((outcome) => outcome.kind !== "passed");
  expect(failed).toEqual([]);
  expect(more.length).toBeGreaterThan(600);
  expect(new Set(more.map((known) => known.function)).size).toBe(41);
});

const run = join(import.meta.dirname, "../known/run.ts");

test("a wrong known value is listed with what we got, and the run ends with 1", () => {
  const folder = mkdtempSync(join(tmpdir(), "known-"));
  const wrong = {
    id: "wrong-1",
    function: "hedgesCorrection",
    input: { df: 9 },
    expected: { j: 0.9 },
    tolerance: { abs: 1e-9, rel: 1e-9 },
    source: "made wrong on purpose",
  };
  writeFileSync(join(folder, "wrong.json"), JSON.stringify([wrong]));
  expect(() => execFileSync(process.execPath, [run, folder], { encoding: "utf8", stdio: "pipe" })).toThrow(
    expect.objectContaining({
      status: 1,
      stdout: expect.stringMatching(/FAILED wrong-1 .*0\.9138.*\n0 passed, 1 failed\n$/),
    }),
  );
});

test("an infinity never passes for a value that cannot be computed, and a refusal does", () => {
  const known = {
    ...cases[0],
    id: "edge",
    function: "edge",
    input: {},
    expected: { r: null },
    tolerance: { abs: 1, rel: 1 },
    source: "",
  };
  const says = (r: unknown) => compareCase(known, { edge: () => ({ r }) }).kind;
  expect([says(Number.POSITIVE_INFINITY), says(0), says(null), says(undefined)]).toEqual([
    "failed",
    "failed",
    "passed",
    "passed",
  ]);
  const refuse = () => {
    throw new RangeError("edge requires more");
  };
  expect(compareCase(known, { edge: refuse }).kind).toBe("passed");
});
