import { estimateGroup, estimateOrdering, poolOrdering } from "@kith/estimate";
import { library } from "@kith/library";
import { type DemoGroup, demoProgramme } from "@kith/testing";
import { expect, test } from "vitest";

const groups = demoProgramme().groups;
const estimates = new Map(groups.map((group) => [group.slug, estimateOf(group)]));

function estimateOf({ id, plannedSessions, children, expected, responses, sessions }: DemoGroup) {
  const instruments = [...library];
  return estimateGroup({ group: id, plannedSessions, children, expected, responses, sessions, instruments });
}

function pairsOf(slug: string, informant: string, scale: string, to = "T1") {
  const found = estimates
    .get(slug)
    ?.comparisons.find((one) => one.informant === informant && one.scale === scale && one.to === to);
  if (!found) throw new TypeError(`the demo requires ${slug}'s ${scale} by the ${informant}`);
  return found;
}

// The sizes and changes are those of the model's reference run for this seed.
test("each made-up group gives what is built into it: a leaver, a changed teacher, harm, too few, consent withdrawn, nothing", () => {
  expect(pairsOf("osmanthus", "teacher", "withdrawal").leftOut).toEqual([{ child: "c07", why: "left-group" }]);
  const cedar = pairsOf("cedar", "teacher", "withdrawal");
  expect(cedar.pairs).toHaveLength(4);
  expect(cedar.leftOut.filter(({ why }) => why === "rater-changed")).toHaveLength(5);
  expect(pairsOf("willow", "teacher", "aggressive").change).toBeCloseTo(0.7, 2);
  expect(pairsOf("willow", "caregiver", "aggressive").change).toBeCloseTo(0.56, 2);
  expect(estimates.get("lotus")?.enrolled).toBe(4);
  expect(estimates.get("bamboo")?.consentWithdrawn).toEqual(["c05"]);
  expect(pairsOf("bamboo", "teacher", "withdrawal").pairs.map(({ child }) => child)).not.toContain("c05");
  expect(pairsOf("maple", "teacher", "withdrawal").change).toBeCloseTo(0, 2);
});

test("no single group of eight is said to show the study's order of improvement, not even the one that was chosen to", () => {
  for (const { comparisons } of estimates.values()) {
    for (const ordering of estimateOrdering(comparisons)) expect(ordering.claim.kind).not.toBe("order");
  }
});

test("six groups together support at most that withdrawal improved most, and not the study's order", () => {
  const pooled = poolOrdering([...estimates.values()].map(({ comparisons }) => comparisons));
  const claims = pooled.filter(({ to }) => to === "T1").map(({ informant, claim }) => [informant, claim]);
  expect(Object.fromEntries(claims)).toEqual({
    caregiver: { kind: "cannot-tell" },
    teacher: { kind: "cannot-tell" },
    child: { kind: "most", scale: "withdrawal" },
  });
});
