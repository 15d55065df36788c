import { readFileSync } from "node:fs";
import { sayProblem } from "@kith/instrument";
import * as v from "valibot";
import { expect, test } from "vitest";
import { complete } from "../src/complete.ts";
import { readRelease } from "../src/read-release.ts";
import { Release, type ReleaseFacts } from "../src/release.ts";

function example(name: string): Release {
  const file = new URL(`../examples/${name}.release.json`, import.meta.url);
  return v.parse(Release, JSON.parse(readFileSync(file, "utf8")));
}

/** What the site says of a file. */
function says(thing: unknown): string {
  const read = readRelease(thing);
  return read.kind === "read" ? "read" : read.problems.map((problem) => sayProblem(problem, "en")).join("\n");
}

/** A forger who knows our code: the facts changed, and every sentence, number and hash made to fit. */
function forged(release: Release, change: Partial<ReleaseFacts>): unknown {
  const { mainPoints: _m, howSure: _h, method: _t, cautions: _c, manifest: _n, hash: _s, ...facts } = release;
  return complete({ ...facts, ...change });
}

function withFinding(release: Release, index: number, change: object): Partial<ReleaseFacts> {
  return {
    findings: release.findings.map((finding, at) => (at === index ? { ...finding, ...change } : finding)),
  } as Partial<ReleaseFacts>;
}

const published = example("published");
const shown = published.findings.findIndex(({ kind }) => kind === "shown");

test("a file edited to show nine people is refused, and told that nine people are no band", () => {
  const nine = { en: "9 children", "zh-CN": "9名孩子" };
  expect(says({ ...published, ...withFinding(published, shown, { people: nine }) })).toContain(
    `findings.${shown}.people: "9 children" is not a band of people`,
  );
});

test("a file edited from eight enrolled to nine is refused: its sentences say eight", () => {
  expect(says({ ...published, enrolled: 9 })).toContain(
    "mainPoints.0: this sentence is not what the numbers of the release say",
  );
});

test("one changed letter is refused", () => {
  const place = { ...published.place, en: "A town" };
  expect(says({ ...published, place })).toContain("this file was changed after it was published");
});

test("a harm sentence or a caution cannot be taken out", () => {
  const harm = example("harm-first");
  expect(says({ ...harm, mainPoints: harm.mainPoints.slice(1) })).toContain('the sentence "harm-shown" is missing');
  expect(says({ ...published, cautions: published.cautions.slice(1) })).toContain("may not be removed");
});

test("harm comes first", () => {
  expect(
    example("harm-first")
      .mainPoints.map(({ kind }) => kind)
      .slice(0, 3),
  ).toEqual(["harm", "harm", "harm"]);
});

test("a number added to the list of those that may leave is refused", () => {
  expect(says({ ...published, manifest: [...published.manifest, "17.375"] })).toContain("17.375 is in the list");
});

test("a file that is no release, or of another form or policy, is told so", () => {
  expect(says({ ...published, kind: "release" })).toContain("this is not a release file");
  expect(says({ ...published, format: 2 })).toContain("this version cannot read");
  expect(says({ ...published, policyVersion: "0.0.9" })).toContain("publish it again");
  expect(says("{")).not.toBe("read");
  expect(says(null)).not.toBe("read");
});

test("minimum-group: five enrolled children cannot have a table", () => {
  expect(says(forged(published, { enrolled: 5 }))).toContain("a group of 5 children is too small");
});

test("enough-pairs: a band of more children than were in the group is refused", () => {
  const people = { en: "11 children or more", "zh-CN": "11名及以上孩子" };
  expect(says(forged(published, withFinding(published, shown, { people, unit: 0.1 })))).toContain(
    "only 8 children were in the group",
  );
});

test("enough-raters: one caregiver's ratings are no finding", () => {
  const index = published.findings.findIndex(({ kind, informant }) => kind === "shown" && informant === "child");
  expect(says(forged(published, withFinding(published, index, { raters: "one" })))).toContain("too few to publish");
});

test("unit-by-people: a mean of six or seven children is not told to a tenth", () => {
  expect(says(forged(published, withFinding(published, shown, { before: 1.5, change: -0.9 })))).toContain(
    "1.5 is more precise than the 0.2 that 6 to 7 children allow",
  );
  expect(says(forged(published, withFinding(published, shown, { unit: 0.1 })))).toContain("are rounded to 0.2");
});

test("change-of-released: a change that is not the difference of the means is refused", () => {
  expect(says(forged(published, withFinding(published, shown, { change: -0.6 })))).toContain("is -0.8, not -0.6");
});

test("end-of-scale: a mean near the end, or beyond it, is refused", () => {
  const near = { before: 1, after: 0.2, change: -0.8 };
  expect(says(forged(published, withFinding(published, shown, near)))).toContain("is told in words; withhold it");
  const beyond = { before: 4.8, after: 4, change: -0.8 };
  expect(says(forged(published, withFinding(published, shown, beyond)))).toContain("outside its own scale");
});

test("words-of-change: a change of 0.2 is not called better", () => {
  const small = { before: 1.4, after: 1.2, change: -0.2 };
  expect(says(forged(published, withFinding(published, shown, small)))).toContain('is "cannot-tell", not "better"');
});

test("harm-is-said: a worse cell outside the list of harm is refused", () => {
  expect(says(forged(example("harm-first"), { harm: [] }))).toContain("does not say so among its harm");
});

test("not-worked-out: means that give a lowest score away by themselves are refused", () => {
  const index = published.findings.findIndex((finding) => finding.kind === "shown" && finding.unit === 0.1);
  const fine = { step: 0.01, before: 1, after: 0.3, change: -0.7 };
  expect(says(forged(published, withFinding(published, index, fine)))).toContain(
    "a child's answers could be worked out",
  );
});

test("one-comparison: the same scale and informant twice, or another pair of waves, is refused", () => {
  const twice = [...published.findings, ...published.findings.slice(0, 1)];
  expect(says(forged(published, { findings: twice }))).toContain("is here twice");
  expect(says(forged(published, withFinding(published, 3, { to: "T2" })))).toContain("between the same two waves");
});

test("percent-of-twenty: eighteen attendances have no percentage", () => {
  const process = { ...published.process, heldSessions: 2, plannedSessions: 2, personTimes: 14 };
  expect(says(forged(published, { process }))).toContain("fewer than 20 attendances were possible");
});

test("a scale that goes by no such steps is refused", () => {
  expect(says(forged(published, withFinding(published, shown, { step: 0.3 })))).toContain("does not go by such steps");
});

test("names-and-places: a village or a date in a name is refused", () => {
  expect(says(forged(published, { place: { en: "Stone Bridge Village", "zh-CN": "石桥村" } }))).toContain(
    "name a county or something wider",
  );
  expect(says(forged(published, { period: { en: "12 March", "zh-CN": "3月12日" } }))).toContain("name the school term");
});

test("coarse-time: a month or a week is refused, a school term and a year are not", () => {
  const told = (en: string, zh: string) => says(forged(published, { period: { en, "zh-CN": zh } }));
  for (const [en, zh] of [
    ["May 2026", "2026年5月"],
    ["Week 12 of the term", "第十二周"],
  ] as const)
    expect(told(en, zh)).toContain(`"${/May|Week/.exec(en)?.[0]}" is closer than a school term`);
  expect(told("Autumn term 2026", "2026年秋季学期")).not.toContain("closer than a school term");
  expect(told("School year 2026/27", "2026—2027学年")).not.toContain("closer than a school term");
});
