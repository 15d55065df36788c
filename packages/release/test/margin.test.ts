import { tQuantile } from "@kith/estimate";
import { sayProblem } from "@kith/instrument";
import { expect, test } from "vitest";
import { complete } from "../src/complete.ts";
import { draftOf, makeRelease, type Release, type ReleaseFacts, readRelease, spreadsOf } from "../src/index.ts";
import { estimateOf, type MadeUpGroup } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

const group = (name: string, people: number, changes: number[]): MadeUpGroup => ({
  ...published,
  group: name,
  cells: [
    {
      informant: "child",
      scale: "withdrawal",
      pairs: Array.from({ length: people }, (_, index) => [2, 2 + (changes[index % changes.length] ?? 0)]),
    },
  ],
});
const basis = { instruments: contextOf(published).instruments, published: [], before: [] };
const four = ["a", "b", "c", "d"].map((name) => estimateOf(group(name, 8, [-1, 0, -0.5, 0.5])));

function facts({
  mainPoints: _m,
  howSure: _h,
  method: _t,
  cautions: _c,
  manifest: _n,
  hash: _s,
  ...own
}: Release): ReleaseFacts {
  return own;
}

function says(change: ReleaseFacts): string {
  const read = readRelease(complete(change));
  return read.kind === "read" ? "read" : read.problems.map((problem) => sayProblem(problem, "en")).join("\n");
}

test("margin-from-many: the spread of change is pooled within groups, by hand", () => {
  // Changes −1, 0, −.5, .5 about their mean −.25: .5625 + .0625 + .0625 + .5625 = 1.25, twice in each of four groups.
  const sd = Math.sqrt((4 * 2 * 1.25) / (32 - 4));
  expect(spreadsOf(four, basis)).toEqual([
    {
      scale: "withdrawal",
      informant: "child",
      sd: Number((Math.round(sd / 0.05) * 0.05).toFixed(2)),
      children: 32,
      groups: 4,
    },
  ]);
});

test("margin-from-many: three groups, or fewer than thirty children, have no spread to go by", () => {
  expect(spreadsOf(four.slice(1), basis)).toEqual([]);
  expect(
    spreadsOf(
      ["a", "b", "c", "d"].map((name) => estimateOf(group(name, 7, [-1, 0]))),
      basis,
    ),
  ).toEqual([]);
});

const spreads = spreadsOf(four, basis);
const release = makeRelease(estimateOf(published), { ...contextOf(published), spreads });
const own = release.findings.find(({ scale, informant }) => scale === "withdrawal" && informant === "child");

test("margin-from-many: the margin depends on how many children and on the form alone", () => {
  const half = (tQuantile(0.975, 28) * 0.6) / Math.sqrt(8);
  expect(own).toMatchObject({ kind: "shown", margin: Math.ceil(half * 10) / 10 });
  expect(release.howSure.find(({ id }) => id === "margin")?.words.en).toContain(
    "up to 0.5 either way (from 32 earlier",
  );
  expect(release.howSure.some(({ id }) => id === "no-margin")).toBe(true);
  const margins = draftOf(release).values.map(({ cell, margin }) => [cell, margin]);
  expect(margins).toContainEqual(["child/withdrawal", (Math.ceil(half * 10) / 10).toFixed(1)]);
  expect(margins.filter(([, margin]) => margin !== null)).toHaveLength(1);
  expect(readRelease(JSON.parse(JSON.stringify(release)))).toEqual({ kind: "read", value: release });
});

test("margin-from-many: a margin of one's own, or from too few, is refused", () => {
  const findings = release.findings.map((one) => (one === own && one.kind === "shown" ? { ...one, margin: 0.1 } : one));
  expect(says({ ...facts(release), findings })).toContain("this margin is 0.5, not 0.1");
  const few = spreads.map((spread) => ({ ...spread, children: 20 }));
  expect(says({ ...facts(release), spreads: few })).toContain("a spread of 20 children in 4 groups is too little");
});

test("margin-from-many: without earlier groups there is none, and the page says why", () => {
  const plain = makeRelease(estimateOf(published), contextOf(published));
  expect(plain.spreads).toEqual([]);
  expect(plain.howSure.at(-1)).toMatchObject({ id: "no-margin" });
});
