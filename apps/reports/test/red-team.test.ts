import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leaverOf, type Published, type Release } from "@kith/release";
import { afterAll, expect, test } from "vitest";
import { buildScript } from "./places.ts";
import { learnedFrom, learnedFromNearEnd } from "./red-team/attack.ts";
import { eighths, otherTruth, releaseOf, type TrueCell, truth } from "./red-team/true-scores.ts";
import { averagesSaid, numbersInWords } from "./red-team/what-a-site-says.ts";

const folder = mkdtempSync(join(tmpdir(), "kith red team "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const release = releaseOf(truth);
const site = builtFrom(release, "site");
const shown = release.findings.filter((finding) => finding.kind === "shown");
const cellOf = ({ scale, informant }: { scale: string; informant: string }): TrueCell => {
  const found = truth.find((cell) => cell.scale === scale && cell.informant === informant);
  if (found === undefined) throw new RangeError("cellOf requires a cell of the group");
  return found;
};
const pairsOf = ({ before, after }: TrueCell) =>
  before.map((score, child) => ({ before: score, after: after[child] ?? 0 }));

function builtFrom(release: Release, name: string): string {
  const releases = join(folder, `${name} releases`);
  mkdirSync(releases);
  writeFileSync(join(releases, "juniper.json"), JSON.stringify(release));
  execFileSync(process.execPath, [buildScript, "--releases", releases, "--out", join(folder, name)], { stdio: "pipe" });
  return join(folder, name);
}

test("the group has enough shown and enough withheld for an attack to be worth trying", () => {
  expect(shown.length).toBeGreaterThan(5);
  expect(release.findings.length - shown.length).toBeGreaterThan(1);
  expect(release.harm.length).toBeGreaterThan(0);
});

test("tables, spreadsheet, release file, chart data and a ruler on the drawings all give the same rounded averages and no finer", () => {
  const all = averagesSaid(site);
  const places = Map.groupBy(all, ({ place }) => place);
  expect([...places.keys()].sort()).toEqual(["chart data", "drawing", "release file", "spreadsheet", "table"]);
  for (const { place, cell, wave, value } of all) {
    const finding = shown.find(({ scale, informant }) => `${scale}-${informant}` === cell);
    expect(finding, `${place} ${cell}`).toBeDefined();
    expect(Math.abs(value - (finding?.[wave] ?? Number.NaN)), `${place} ${cell} ${wave}`).toBeLessThan(0.001);
  }
  for (const [place, said] of places) expect(new Set(said.map(({ cell }) => cell)).size, place).toBe(shown.length);
});

test("no sentence, label or description says a number that is not released as it is said", () => {
  const allowed = new Set(release.manifest);
  expect(numbersInWords(site).length).toBeGreaterThan(0);
  expect(numbersInWords(site).filter((number) => !allowed.has(number))).toEqual([]);
});

test("no family learns anything of another child from any average, whatever number of children it stands for", () => {
  for (const finding of shown)
    for (const family of pairsOf(cellOf(finding))) expect(learnedFrom(finding, release, [family])).toEqual([]);
});

test("in a group of eight no two families learn anything together", () => {
  for (const finding of shown) {
    const pairs = pairsOf(cellOf(finding));
    if (pairs.length < 8) continue;
    for (const [one, family] of pairs.entries())
      for (const other of pairs.slice(one + 1)) expect(learnedFrom(finding, release, [family, other])).toEqual([]);
  }
});

test("the same attack on an unrounded average with few children does learn, so its silence means something", () => {
  const [finding] = shown;
  if (finding === undefined) throw new RangeError("there is a shown finding");
  const two = {
    ...finding,
    people: { en: "6 to 7 children", "zh-CN": "6–7名孩子" },
    before: 0.125,
    after: 0.125,
    unit: 0.1 as const,
  };
  expect(learnedFrom(two, { ...release, enrolled: 6 }, [{ before: 5, after: 5 }]).length).toBeGreaterThan(0);
});

test("a number withheld as too near an end does not say what any other child has", () => {
  const near = release.findings.find(
    (finding) => finding.kind === "withheld" && finding.reason.startsWith("near-the-end"),
  );
  if (near === undefined) throw new RangeError("the group has a number too near an end");
  const { before, after } = cellOf(near);
  for (const wave of [before, after])
    for (const score of wave) expect(learnedFromNearEnd(wave.length, [score])).toEqual([]);
});

test("one release cannot be subtracted from another cell: no two averages of one scale and wave are of almost the same children's same answers", () => {
  const keys = release.findings.map(({ scale, informant, from, to }) => [scale, informant, from, to].join(" "));
  expect(new Set(keys).size).toBe(keys.length);
});

test("a leaver's score stays open even if a careless hand had published seven of the eight beside them", () => {
  for (const finding of shown.filter(({ informant }) => informant === "child")) {
    const { before } = cellOf(finding);
    const rest = before.slice(1);
    const printedMean = (scores: number[]): Published => {
      const mean = scores.reduce((total, score) => total + score, 0) / scores.length;
      const unit = finding.unit * eighths;
      return {
        people: scores.length,
        lowest: 0,
        highest: 32,
        mean: { value: String(Math.round(mean / unit) * unit), unit: String(unit) },
        sd: null,
      };
    };
    expect(leaverOf(printedMean(before), printedMean(rest)).scores.length).toBeGreaterThan(3);
  }
});

test("children with other scores and the same averages have the very same site: names, order, sizes and every byte", () => {
  expect(otherTruth).not.toEqual(truth);
  const other = builtFrom(releaseOf(otherTruth), "other site");
  const bytes = (at: string) =>
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(at.length),
        readFileSync(join(parentPath, name)).toString("base64"),
      ]);
  expect(bytes(other)).toEqual(bytes(site));
});
