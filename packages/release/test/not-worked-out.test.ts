import { expect, test } from "vitest";
import { makeRelease } from "../src/make-release.ts";
import type { ShownFinding } from "../src/release.ts";
import { isPlainToOutsider } from "../src/rules/not-worked-out.ts";
import { estimateOf, type MadeUpGroup } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

/** What is released of the children's own outbursts, with these scores after the group. */
function finding(after: number[]) {
  const pairs = after.map((score): [number, number] => [2, score]);
  const cells: MadeUpGroup["cells"] = published.cells.map((cell) =>
    cell.informant === "child" && cell.scale === "cathartic" ? { ...cell, pairs } : cell,
  );
  const release = makeRelease(estimateOf({ ...published, cells }), contextOf(published));
  return release.findings.find(({ informant, scale }) => informant === "child" && scale === "cathartic");
}

test("where one child is far off, their family could tell that the others are near nothing, and it is withheld", () => {
  const oneFarOff = [4, 0.125, 0.125, 0.125, 0.125, 0.25];
  const inTheMiddle = [1, 0.75, 0.875, 0.625, 0.75, 0.75];
  expect(finding(oneFarOff)).toMatchObject({ kind: "withheld", reason: "near-the-end-of-the-scale" });
  expect(finding(inTheMiddle)).toMatchObject({ kind: "shown", after: 0.8 });
});

test("from eight children, two families together are reckoned with", () => {
  const twoFarOff = [4, 4, 0.25, 0.125, 0.125, 0.125, 0.25, 0.125];
  expect(finding(twoFarOff)).toMatchObject({ kind: "withheld", reason: "near-the-end-of-the-scale" });
});

test("means that no scores can have, or that leave one score only, are plain to anyone", () => {
  const cell: ShownFinding = {
    kind: "shown",
    scale: "cathartic",
    informant: "child",
    from: "T0",
    to: "T1",
    people: { en: "6 to 7 children", "zh-CN": "6–7名孩子" },
    raters: "several",
    before: 2,
    after: 2,
    change: 0,
    unit: 0.2,
    step: 0.125,
    lowest: 0,
    highest: 4,
    direction: "lower-is-better",
    says: "cannot-tell",
  };
  expect(isPlainToOutsider(cell, 8)).toBe(false);
  expect(isPlainToOutsider({ ...cell, before: 0 }, 8)).toBe(true);
  expect(isPlainToOutsider({ ...cell, after: 4 }, 8)).toBe(true);
  expect(isPlainToOutsider({ ...cell, people: { en: "two", "zh-CN": "两" } }, 8)).toBe(true);
});
