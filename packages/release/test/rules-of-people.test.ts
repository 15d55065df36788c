import { expect, test } from "vitest";
import { makeRelease, reviewsOf, signatureProblems } from "../src/index.ts";
import { isTwoAlone } from "../src/rules/dominance.ts";
import { estimateOf, type MadeUpGroup } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

const release = makeRelease(estimateOf(published), contextOf(published));

test("two-signatures: where it is asked for, means of six or seven need two different people", () => {
  expect(signatureProblems(release, undefined, true)).toMatchObject([{ at: "signatures" }]);
  expect(signatureProblems(release, ["Lin", "Lin "], true)).toHaveLength(1);
  expect(signatureProblems(release, ["Lin", " "], true)).toHaveLength(1);
  expect(signatureProblems(release, ["Lin", "Zhao"], true)).toEqual([]);
  expect(signatureProblems(release, undefined, false)).toEqual([]);
});

test("two-signatures: means of eight or more, and no means at all, need none", () => {
  const findings = release.findings.filter((finding) => finding.kind === "withheld" || finding.unit !== 0.2);
  expect(signatureProblems({ findings }, undefined, true)).toEqual([]);
});

test("two-signatures: who signed is nowhere in the release", () => {
  const signed = makeRelease(estimateOf(published), {
    ...contextOf(published),
    signatures: ["Lin Zhiyuan", "Zhao Wen"],
  });
  expect(signed.hash).toBe(release.hash);
});

test("dominance: the p% and the (2, 90%) rule, by hand", () => {
  expect(isTwoAlone([30, 20, 1, 1, 0, 0])).toBe(true);
  expect(isTwoAlone([30, 20, 3, 2, 2, 1])).toBe(false);
  expect(isTwoAlone([20, 20, 1, 1, 1, 1])).toBe(true);
  expect(isTwoAlone([0, 0, 0, 0, 0, 0])).toBe(true);
});

/** What is released of the children's outbursts with these scores after the group. */
function outbursts(after: number[]) {
  const pairs = after.map((score): [number, number] => [2, score]);
  const cells: MadeUpGroup["cells"] = published.cells.map((cell) =>
    cell.informant === "child" && cell.scale === "cathartic" ? { ...cell, pairs } : cell,
  );
  const estimate = estimateOf({ ...published, cells });
  const made = makeRelease(estimate, contextOf(published));
  const reviews = reviewsOf(made, estimate, contextOf(published).instruments);
  return {
    finding: made.findings.find(({ informant, scale }) => informant === "child" && scale === "cathartic"),
    isReviewed: reviews.some(
      ({ informant, scale, wave }) => `${informant} ${scale} ${wave}` === "child cathartic after",
    ),
  };
}

test("dominance: two children who make up a mean nearly alone are not published", () => {
  expect(outbursts([3, 3, 0.125, 0, 0.125, 0.125]).finding).toMatchObject({ kind: "withheld" });
  expect(outbursts([2, 1.5, 1, 0.75, 1, 1.25]).finding).toMatchObject({ kind: "shown" });
});

test("surer-for-knowing: one child far above the others is looked at by people, and children alike are not", () => {
  expect(outbursts([3.25, 0.75, 0.75, 0.5, 0.625, 0.75])).toMatchObject({
    finding: { kind: "shown" },
    isReviewed: true,
  });
  expect(outbursts([2, 1.75, 1.5, 1.75, 2, 1.625])).toMatchObject({ finding: { kind: "shown" }, isReviewed: false });
});
