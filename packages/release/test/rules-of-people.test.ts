import { expect, test } from "vitest";
import { makeRelease, readRelease, releaseProblems, reviewsOf, signatureProblems } from "../src/index.ts";
import { isTwoAlone } from "../src/rules/dominance.ts";
import { estimateOf, type MadeUpGroup } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

const release = makeRelease(estimateOf(published), contextOf(published));

const twoNumbers = [
  { scale: "withdrawal", informant: "child", wave: "after", says: { en: "", "zh-CN": "" } },
  { scale: "cathartic", informant: "teacher", wave: "before", says: { en: "", "zh-CN": "" } },
] as const;
const both = ["child/withdrawal", "teacher/cathartic"];
const signed = (by: string, lookedAt = both, hash = release.hash) => ({ by, hash, lookedAt });

test("two-signatures: two different people sign the very draft, and one who signs twice is one", () => {
  const problems = (...signatures: ReturnType<typeof signed>[]) => signatureProblems(release, [], signatures).length;
  expect(problems()).toBe(1);
  expect(problems(signed("lin@kith.example"))).toBe(1);
  expect(problems(signed("lin@kith.example"), signed("Lin@kith.example "))).toBe(1);
  expect(problems(signed("lin@kith.example"), signed(" "))).toBe(1);
  expect(problems(signed("lin@kith.example"), signed("zhao@kith.example"))).toBe(0);
});

test("two-signatures: a draft that changed since is not signed any more", () => {
  const longer = { ...published, enrolled: 9 };
  const changed = makeRelease(estimateOf(longer), contextOf(longer));
  const signatures = [signed("lin@kith.example"), signed("zhao@kith.example")];
  expect(signatureProblems(release, [], signatures)).toEqual([]);
  expect(signatureProblems(changed, [], signatures)).toMatchObject([{ at: "signatures" }]);
});

test("two-signatures: one person is enough for invented people alone, and the release says so", () => {
  const alone = (madeUp: boolean) => ({ ...contextOf(published), madeUp, signing: "one-person" }) as const;
  const made = makeRelease(estimateOf(published), alone(true));
  expect(signatureProblems(made, [], [signed("lin@kith.example", both, made.hash)])).toEqual([]);
  expect(made.method.find(({ id }) => id === "signing")?.words.en).toContain("one person read it");
  expect(release.method.find(({ id }) => id === "signing")?.words["zh-CN"]).toContain("两个人");
  expect(releaseProblems(estimateOf(published), alone(false))).toMatchObject([{ at: "signing" }]);
});

test("surer-for-knowing: it goes out only when whoever signs has looked at the number", () => {
  const [lin, zhao] = ["lin@kith.example", "zhao@kith.example"];
  expect(signatureProblems(release, twoNumbers, [signed(lin), signed(zhao)])).toEqual([]);
  expect(signatureProblems(release, twoNumbers, [signed(lin), signed(zhao, ["child/withdrawal"])])).toMatchObject([
    { at: "reviews.teacher/cathartic", says: { en: expect.stringContaining("or hold it back") } },
  ]);
});

test("surer-for-knowing: a number that people hold back is withheld, with their reason and nothing else of it", () => {
  const heldBack = [{ informant: "child", scale: "withdrawal" }] as const;
  const made = makeRelease(estimateOf(published), { ...contextOf(published), heldBack });
  const cell = made.findings.find(({ informant, scale }) => informant === "child" && scale === "withdrawal");
  expect(cell).toEqual({
    kind: "withheld",
    scale: "withdrawal",
    informant: "child",
    from: "T0",
    to: "T1",
    reason: "held-back",
  });
  expect(made.mainPoints.find(({ id }) => id === "withheld")?.words["zh-CN"]).toContain("猜出别的孩子");
  expect(readRelease(JSON.parse(JSON.stringify(made))).kind).toBe("read");
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
