import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { poolGroups } from "@kith/estimate";
import { sayProblem } from "@kith/instrument";
import { expect, test } from "vitest";
import {
  makeProgrammeRelease,
  type ProgrammeRelease,
  readProgrammeRelease,
  readRelease,
  valuesTogether,
  withheldTogether,
} from "../src/index.ts";
import { completeProgramme } from "../src/programme/make-programme-release.ts";
import type { ProgrammeFacts } from "../src/programme/programme-release.ts";
import { estimatesOf, groupOf, programmeContext, six } from "./made-up/programme.ts";

const release = makeProgrammeRelease(estimatesOf(six), programmeContext(six));
const { mainPoints: _m, howSure: _h, cautions: _c, manifest: _n, hash: _s, ...facts } = release;

function says(thing: unknown): string {
  const read = readProgrammeRelease(thing);
  return read.kind === "read" ? "read" : read.problems.map((problem) => sayProblem(problem, "en")).join("\n");
}

/** A forger who knows our code, and makes every sentence and the hash fit. */
function forged(change: Partial<ProgrammeFacts>): string {
  return says(completeProgramme({ ...facts, ...change }));
}

function cellOf(made: ProgrammeRelease, scale: string, informant: string) {
  return made.findings.find((finding) => finding.scale === scale && finding.informant === informant);
}

test("the example of a programme's release is what is made today, and it is read", () => {
  const folder = new URL("../examples/programme/", import.meta.url);
  const file = new URL("made-up.programme-release.json", folder);
  if (process.env.KITH_WRITE_EXAMPLES === "yes") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify(release, null, 2)}\n`);
  }
  const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
  expect(kept).toEqual(release);
  expect(readProgrammeRelease(kept)).toEqual({ kind: "read", value: release });
  expect(readRelease(kept).kind).toBe("refused");
});

test("the pooled change is REML with Hartung–Knapp over the groups' means, and its interval is rounded outward", () => {
  const estimates = estimatesOf(six);
  const own = estimates.map(({ group, comparisons }) => {
    const pairs =
      comparisons.find(({ scale, informant }) => scale === "withdrawal" && informant === "child")?.pairs ?? [];
    const changes = pairs.map(({ before, after }) => after - before);
    const mean = changes.reduce((sum, one) => sum + one, 0) / changes.length;
    return { group, changes, mean };
  });
  const squares = own.flatMap(({ changes, mean }) => changes.map((one) => (one - mean) ** 2));
  const variance = squares.reduce((sum, one) => sum + one, 0) / (squares.length - own.length);
  const groups = own.map(({ group, changes, mean }) => ({ group, change: mean, variance: variance / changes.length }));
  const pooled = poolGroups(groups, 0.95);
  if (pooled.kind === "refused") throw new Error("six groups are pooled");
  const cell = cellOf(release, "withdrawal", "child");
  if (cell?.kind !== "pooled") throw new Error("the cell is pooled");
  expect(cell.change).toBeCloseTo(pooled.estimate, 0);
  expect(Math.abs(cell.change - pooled.estimate)).toBeLessThanOrEqual(0.05 + 1e-9);
  expect(cell.interval.from).toBeLessThanOrEqual(pooled.interval.lower);
  expect(cell.interval.to).toBeGreaterThanOrEqual(pooled.interval.upper);
  expect(pooled.interval.lower - cell.interval.from).toBeLessThan(0.1);
});

test("small groups count in the pool, the enrolled of each do not appear, and the people are a band", () => {
  expect(cellOf(release, "withdrawal", "child")).toMatchObject({ groups: 6, people: { en: "40 children or more" } });
  expect(JSON.stringify(release)).not.toContain("lotus");
  expect(JSON.stringify(release)).not.toContain("Lotus");
});

test("before publishing every number is listed once: as it will be printed, or with the reason why it is not", () => {
  const values = valuesTogether(release);
  const listed = [...values, ...withheldTogether(release)].map(({ cell }) => cell);
  const cells = release.findings.map(({ informant, scale }) => `${informant}/${scale}`);
  expect(listed.filter((cell) => !cell.endsWith("/order")).toSorted()).toEqual(cells.toSorted());
  expect(values.length).toBeGreaterThan(0);
  for (const { change, from, to } of values)
    for (const number of [change, from, to]) expect(release.manifest).toContain(number.replace(/^[+−]/, ""));
});

test("fewer than three groups, or than ten children, are not told together", () => {
  const two = six.slice(0, 2);
  expect(makeProgrammeRelease(estimatesOf(two), programmeContext(two)).findings[0]).toMatchObject({
    reason: "too-few-groups",
  });
  const tiny = [groupOf("a", 3, [1, 1, 1]), groupOf("b", 3, [1, 1, 1], 2), groupOf("c", 3, [1, 1, 1], 3)];
  expect(makeProgrammeRelease(estimatesOf(tiny), programmeContext(tiny)).findings[0]).toMatchObject({
    reason: "too-few-children",
  });
});

test("where a next group may lie is told from five groups on", () => {
  const four = six.slice(0, 4);
  const made = makeProgrammeRelease(estimatesOf(four), { ...programmeContext(four), published: [] });
  const cells = made.findings.filter((finding) => finding.kind === "pooled");
  expect(cells.length).toBeGreaterThan(0);
  for (const { prediction } of cells) expect(prediction).toEqual({ kind: "refused", why: "fewer-than-five-groups" });
  expect(made.howSure.find(({ id }) => id === "next-group")?.words.en).toContain("too few groups");
});

test("groups so alike that the narrow interval tells each one's change are withheld, and groups that differ are not", () => {
  const spreadOver = (name: string, people: number, fall: number, spread: number) => ({
    group: name,
    enrolled: people,
    cells: [
      {
        informant: "child" as const,
        scale: "withdrawal",
        pairs: Array.from({ length: people }, (_, child): [number, number] => [
          2,
          2 - fall + (((child * 3) % 5) - 2) * spread,
        ]),
      },
    ],
  });
  const cell = (spread: number, falls: number[]) => {
    const groups = falls.map((fall, index) => spreadOver(`group-${index}`, index === 2 ? 5 : 10, fall, spread));
    return cellOf(makeProgrammeRelease(estimatesOf(groups), programmeContext(groups)), "withdrawal", "child");
  };
  expect(cell(0.125, [0.5, 0.5, 0.5])).toMatchObject({ kind: "withheld", reason: "a-group-could-be-subtracted" });
  expect(cell(0.5, [0.25, 0.75, 0.5])).toMatchObject({ kind: "pooled" });
});

test("harm in one group is said first, though the groups together did not get worse", () => {
  expect(release.harm).toContainEqual({ kind: "scale", scale: "aggressive", informant: "teacher" });
  expect(release.mainPoints[0]).toMatchObject({ id: "harm-in-groups", kind: "harm" });
  expect(says({ ...release, mainPoints: release.mainPoints.slice(1) })).toContain("mainPoints: this is not what");
});

test("an order that was fixed beforehand has a probability in tens, and the sentence it licenses", () => {
  expect(release.orders.map(({ informant }) => informant)).toEqual(["caregiver", "teacher", "child"]);
  expect(release.mainPoints.find(({ id }) => id === "order")?.words.en).toContain(
    "improved most, then emotional outbursts",
  );
  const { order: _order, ...without } = programmeContext(six);
  expect(makeProgrammeRelease(estimatesOf(six), without).orders).toEqual([]);
});

test("an order is called supported from nine in ten, and a forged word or a second order is refused", () => {
  const first = release.orders.find((one) => one.kind === "told");
  if (first === undefined) throw new Error("there is an order that is told");
  expect(forged({ orders: [{ ...first, percent: 50, says: "supported" }] })).toContain('a chance of 50% is "open"');
  expect(forged({ orders: [{ ...first, percent: 90, says: "supported" }] })).toBe("read");
  const turned = { ...first, order: first.order.toReversed() };
  expect(forged({ orders: [first, turned] })).toContain("only the one fixed beforehand is told");
});

test("a hand in the file is found: too few groups, a finer number, a word too bold, a village", () => {
  const at = facts.findings.findIndex(({ kind }) => kind === "pooled");
  const cell = facts.findings[at];
  if (cell?.kind !== "pooled") throw new Error("there is a pooled cell");
  const change = (part: object) =>
    forged({
      findings: facts.findings.map((one, index) => (index === at ? { ...cell, ...part } : one)),
    } as Partial<ProgrammeFacts>);
  expect(change({})).toBe("read");
  expect(change({ groups: 2 })).toContain("at least 3 groups");
  expect(change({ change: -0.55, interval: { from: -1, to: 0.1 } })).toContain("are told to 0.1");
  expect(change({ interval: { from: cell.change + 0.1, to: 4 } })).toContain("outside its own interval");
  expect(change({ interval: { from: -1, to: 1 }, says: "better" })).toContain('is "cannot-tell"');
  expect(change({ people: { en: "37 children", "zh-CN": "37名孩子" } })).toContain("is not a band");
  expect(change({ prediction: { kind: "refused", why: "fewer-than-five-groups" } })).toContain("from five groups on");
  expect(forged({ findings: [...facts.findings, cell] })).toContain("is here twice");
  expect(forged({ place: { en: "Stone Bridge Village", "zh-CN": "石桥村" } })).toContain("something wider");
  expect(says({ ...release, edition: 2 })).toContain("changed after it was published");
  expect(says({ ...release, policyVersion: "1.0.0" })).toContain("publish it again");
});

test("which group is named first does not matter", () => {
  expect(makeProgrammeRelease(estimatesOf(six.toReversed()), programmeContext(six)).hash).toBe(release.hash);
  expect(() => makeProgrammeRelease([], programmeContext(six))).toThrow("requires at least one group");
});
