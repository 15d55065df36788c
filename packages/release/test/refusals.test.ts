import { expect, test } from "vitest";
import { readProgrammeRelease, readRelease, rules, sayRefusal } from "../src/index.ts";
import { togetherReasons } from "../src/programme/withheld-together.ts";
import { reasonWords } from "../src/reason-words.ts";
import type { Release } from "../src/release.ts";
import { type WayOut, wayOutOf, ways } from "../src/way-out.ts";
import { mutationsOf } from "./made-up/mutations.ts";
import { programmeRelease, release } from "./made-up/whole-releases.ts";

const everyWayOut: [string, WayOut][] = [
  ...Object.entries(ways),
  ...Object.entries(wayOutOf),
  ...Object.entries(togetherReasons).map(([reason, { wayOut }]): [string, WayOut] => [reason, wayOut]),
  ...rules.map(({ id, wayOut }): [string, WayOut] => [id, wayOut]),
];

test("every rule and every reason for withholding says in both languages what would help", () => {
  expect(everyWayOut.length).toBeGreaterThan(30);
  for (const [name, { way, words }] of everyWayOut) {
    expect(Object.keys(ways), name).toContain(way);
    expect(words["zh-CN"], name).toMatch(/^[^a-zA-Z]{8,}。$/);
    expect(words.en, name).toMatch(/^[A-Z][^\u4e00-\u9fff]{15,}\.$/);
  }
  for (const [reason, words] of [
    ...Object.entries(reasonWords),
    ...Object.entries(togetherReasons).map(([name, { says }]) => [name, says] as const),
  ]) {
    expect(words["zh-CN"].length, reason).toBeGreaterThan(8);
    expect(words.en.length, reason).toBeGreaterThan(15);
  }
});

test("a refusal names the place, the rule with its number, and what helps", () => {
  const finding = release.findings.findIndex(({ kind }) => kind === "shown");
  const finer = structuredClone(release) as Release;
  Object.assign(finer.findings[finding] ?? {}, { before: 1.2345 });
  const read = readRelease(finer);
  if (read.kind === "read") throw new Error("a finer number is refused");
  const refusal = read.problems.find(({ rule }) => rule === "unit-by-people");
  if (refusal === undefined) throw new Error("the rule of rounding refuses it");
  expect(refusal).toMatchObject({ at: `findings.${finding}.before`, number: "P3", wayOut: { way: "again" } });
  expect(sayRefusal(refusal, "en")).toMatch(
    /^findings\.\d+\.before: 1\.2345 is more precise .*\. \(rule P3 unit-by-people\) Publish/,
  );
  expect(sayRefusal(refusal, "zh-CN")).toMatch(
    /^findings\.\d+\.before：1\.2345 太精确.*。（规则 P3 unit-by-people）请在工作台/,
  );
});

/** Names and words that people typed, which form it was, and what was done: another report, and no less whole. */
const mayDiffer =
  /^(edition|(programme|group)\.name\.|programme\.slug$|place\.|period\.|process\.strategies|scales$|scales\.\d+\.(words|definition)\.|responses$|instruments$|instruments\.\d+\.(id|version|title|notice)|scoringVersion$)/;

test("a release file of which one field was changed, and sealed again by someone who knows how, is refused by rule", () => {
  let tried = 0;
  for (const { at, changed } of mutationsOf(release)) {
    const read = readRelease(changed);
    tried++;
    if (read.kind === "read") {
      expect(at).toMatch(mayDiffer);
      continue;
    }
    expect(read.problems.length, at).toBeGreaterThan(0);
    for (const one of read.problems) {
      expect([...rules.map(({ id }) => id), "read-release"], at).toContain(one.rule);
      expect(one.at.length, at).toBeGreaterThan(0);
      expect(one.says["zh-CN"], at).toMatch(/[\u4e00-\u9fff]/);
    }
  }
  expect(tried).toBeGreaterThan(400);
});

test("of several groups together too", () => {
  // A number may change to one that stands elsewhere on the page too, as long as everything still fits.
  const free = new RegExp(`${mayDiffer.source}|^findings\\.\\d+\\.(change|lowest|interval|prediction)`);
  let tried = 0;
  for (const { at, changed } of mutationsOf(programmeRelease)) {
    const read = readProgrammeRelease(changed);
    tried++;
    if (read.kind === "read") expect(at).toMatch(free);
    else for (const one of read.problems) expect(["told-together", "read-release"], at).toContain(one.rule);
  }
  expect(tried).toBeGreaterThan(200);
});
