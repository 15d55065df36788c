import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { attackRelease } from "../../src/attack/attack-release.ts";
import { readRelease } from "../../src/read-release.ts";

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
  const said = read.value.howSure.find(({ id }) => id === "residual-risk")?.numbers.map(Number)[0] ?? 0;
  expect(said).toBeLessThanOrEqual(least);
  expect(said * 10).toBeGreaterThan(Math.min(least, 1_000_000));
});

test("an outsider can name no child's score, and tells neither the highest nor the lowest to fewer than three points", () => {
  for (const { outsider } of attacks) {
    expect(outsider.isEndCertain).toBe(false);
    expect(outsider.highest.to - outsider.highest.from).toBeGreaterThanOrEqual(2);
    expect(outsider.lowest.to - outsider.lowest.from).toBeGreaterThanOrEqual(2);
  }
});
