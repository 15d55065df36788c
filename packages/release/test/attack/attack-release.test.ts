import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  attackChanges,
  attackMembers,
  attackRelease,
  isSafe,
  type MemberScores,
  type Release,
  readRelease,
} from "../../src/index.ts";
import { published as pine } from "../made-up/groups.ts";

const read = readRelease(
  JSON.parse(readFileSync(new URL("../../examples/published.release.json", import.meta.url), "utf8")),
);
if (read.kind === "refused") throw new Error("the example is read");
const attacks = attackRelease(read.value);

test("every mean of a release is attacked, at both waves", () => {
  const shown = read.value.findings.filter(({ kind }) => kind === "shown").length;
  expect(attacks).toHaveLength(2 * shown);
});

test("the residual risk that a release states is that of its weakest mean", () => {
  const least = Math.min(...attacks.map(({ datasets }) => datasets ?? Number.POSITIVE_INFINITY));
  const [outsider = 0, family = 0] =
    read.value.howSure.find(({ id }) => id === "residual-risk")?.numbers.map(Number) ?? [];
  expect(outsider).toBeLessThanOrEqual(least);
  expect(outsider * 10).toBeGreaterThan(Math.min(least, 1_000_000));
  expect(family).toBeGreaterThanOrEqual(10);
  expect(family).toBeLessThan(outsider);
});

test("an outsider can name no child's score, and tells neither the highest nor the lowest to fewer than three points", () => {
  for (const { outsider } of attacks) {
    expect(outsider.isEndCertain).toBe(false);
    expect(outsider.highest.to - outsider.highest.from).toBeGreaterThanOrEqual(2);
    expect(outsider.lowest.to - outsider.lowest.from).toBeGreaterThanOrEqual(2);
  }
});

test("no mean of a release proves that every child fell, or that every child rose", () => {
  const changes = attackChanges(read.value);
  expect(changes).toHaveLength(attacks.length);
  for (const { verdict } of changes) expect(isSafe(verdict)).toBe(true);
});

test("from the top of the scale to its bottom is proof that every child fell", () => {
  const [finding] = read.value.findings.filter(({ kind }) => kind === "shown");
  const steep = { ...read.value, findings: [{ ...finding, before: 4, after: 0 }] } as Release;
  expect(attackChanges(steep).map(({ verdict }) => verdict.state)).toEqual(["PINNED", "FREE"]);
});

test("the true members of a release learn no more than the widest rule allows, and a prorated score counts", () => {
  const scores = pineScores();
  const attacked = attackMembers(read.value, scores);
  expect(attacked).toHaveLength(attacks.length);
  for (const { highest, lowest, isEndCertain, readers, datasets } of attacked) {
    expect(isEndCertain).toBe(false);
    expect(Math.min(highest.to - highest.from, lowest.to - lowest.from)).toBeGreaterThanOrEqual(2);
    expect([28, 36]).toContain(readers);
    expect(datasets).toBeGreaterThan(10);
  }
  const prorated = scores.map((one) => ({
    ...one,
    pairs: one.pairs.map((pair, index) => (index === 0 ? { ...pair, before: pair.before + 1 / 56 } : pair)),
  }));
  expect(attackMembers(read.value, prorated)).toHaveLength(attacks.length);
});

/** The made-up scores behind the example. */
function pineScores(): MemberScores[] {
  return pine.cells.map(({ scale, informant, pairs }) => ({
    scale,
    informant,
    pairs: pairs.map(([before, after]) => ({ before, after })),
  }));
}
