import { readFileSync } from "node:fs";
import { sayProblem } from "@kith/instrument";
import * as v from "valibot";
import { expect, test } from "vitest";
import { complete } from "../src/complete.ts";
import { checkText, makeRelease, Release, readRelease, releaseProblems } from "../src/index.ts";
import type { ReleaseFacts } from "../src/release.ts";
import { estimateOf } from "./made-up/estimate.ts";
import { contextOf, published as pine } from "./made-up/groups.ts";

const published = v.parse(
  Release,
  JSON.parse(readFileSync(new URL("../examples/published.release.json", import.meta.url), "utf8")),
);

/** What the site says of a file whose facts a forger changed, and whose sentences and hash were made to fit. */
function says(change: Partial<ReleaseFacts>): string {
  const { mainPoints: _m, howSure: _h, method: _t, cautions: _c, manifest: _n, hash: _s, ...facts } = published;
  return problemsIn(complete({ ...facts, ...change }));
}

function problemsIn(thing: unknown): string {
  const read = readRelease(thing);
  return read.kind === "read" ? "read" : read.problems.map((problem) => sayProblem(problem, "en")).join("\n");
}

const name = (en: string, zh: string) => ({ group: { slug: "pine", name: { en, "zh-CN": zh } } });
const shown = published.findings.findIndex(({ kind }) => kind === "shown");

test("the example is read before anything is changed", () => {
  expect(says({})).toBe("read");
});

test.for([
  ["no-spread", "Pine (SD 0.4)", "青松小组", 'group.name.en: "SD" is a measure of spread'],
  ["no-spread", "Pine", "青松小组（标准差小）", 'group.name.zh-CN: "标准差" is a measure of spread'],
  ["no-test", "Pine, p = .03", "青松小组", 'group.name.en: "p =" is a test'],
  ["no-test", "Pine", "变化显著的小组", 'group.name.zh-CN: "显著" is a test'],
  ["no-extremes", "Pine, median", "青松小组", 'group.name.en: "median" is one child\'s own score'],
  ["no-extremes", "Pine", "最高分小组", 'group.name.zh-CN: "最高分" is one child\'s own score'],
])("%s: a group called %s or %s is refused", ([, en = "", zh = "", expected = ""]) => {
  expect(says(name(en, zh))).toContain(expected);
});

test("no-spread, no-test, no-extremes: a finding has no place for such a number", () => {
  for (const key of ["sd", "t", "p", "d", "median", "highestScore", "improved", "of"]) {
    const findings = published.findings.map((finding, index) => (index === shown ? { ...finding, [key]: 1 } : finding));
    expect(problemsIn({ ...published, findings }), key).not.toBe("read");
  }
});

test("no-spread, no-test: a sentence that names one is not one of the release's own", () => {
  const forged = {
    id: "spread",
    kind: "certainty",
    words: { en: "SD 0.4.", "zh-CN": "标准差0.4。" },
    numbers: ["0.4"],
  };
  expect(problemsIn({ ...published, howSure: [...published.howSure, forged] })).toContain("the numbers did not make");
});

test("free text names no statistic", () => {
  for (const text of ["标准差很小", "变化显著", "中位数降了", "p值小于0.05"]) {
    expect(checkText({ en: "fine", "zh-CN": text }, "note"), text).not.toEqual([]);
  }
  for (const text of ["the SD was small", "a significant change", "the median fell", "p < .05"]) {
    expect(checkText({ en: text, "zh-CN": "好" }, "note"), text).not.toEqual([]);
  }
  expect(checkText({ en: "We played and drew together.", "zh-CN": "我们一起玩、一起画画。" }, "note")).toEqual([]);
});

test("count-bands: seven forms are not told as seven", () => {
  const responses = published.responses.map((one) => ({ ...one, words: { en: "7 forms", "zh-CN": "7份" } }));
  expect(says({ responses })).toContain('responses.0.words: "7 forms" is not a band of forms');
});

test("no-parts: a finding about the boys does not hide under the name of a scale", () => {
  const scales = published.scales.map((scale) =>
    scale.scale === "withdrawal" ? { ...scale, scale: "withdrawal-boys" } : scale,
  );
  const findings = published.findings.map((finding) =>
    finding.scale === "withdrawal" ? { ...finding, scale: "withdrawal-boys" } : finding,
  );
  expect(says({ scales, findings })).toContain("withdrawal-boys looks like a part of the group");
});

test("no-event-counts: how often the children hit each other has no place in what was done", () => {
  expect(problemsIn({ ...published, process: { ...published.process, incidents: 14 } })).not.toBe("read");
});

test("what people typed wrongly is told to them before anything is made", () => {
  const place = { en: "Stone Bridge Village", "zh-CN": "石桥村" };
  const context = { ...contextOf(pine), place };
  expect(releaseProblems(estimateOf(pine), context).map(({ at }) => at)).toEqual(["place.zh-CN", "place.en"]);
  expect(() => makeRelease(estimateOf(pine), context)).toThrow("name a county or something wider");
  expect(releaseProblems(estimateOf(pine), contextOf(pine))).toEqual([]);
});
