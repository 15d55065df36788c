import { expect, test } from "vitest";
import { attackLedger, draftOf, type LedgerEntry, type MemberSet, makeRelease, memberSets } from "../src/index.ts";
import { addEntry } from "../src/ledger/ledger.ts";
import { estimateOf, type MadeUpGroup } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

const context = contextOf(published);
const mark = (child: string) => `mark-of-${child}`;

/** The ledger after this group was published. */
function ledgerOf(group: MadeUpGroup, ledger: LedgerEntry[] = []): LedgerEntry[] {
  const estimate = estimateOf(group);
  const release = makeRelease(estimate, context);
  const sets = memberSets(release, estimate, context.instruments, mark);
  const entry = { kind: "published" as const, group: group.group, edition: 1, release: release.hash, sets };
  return addEntry(ledger, { ...entry, at: "2026-07-01T08:00:00.000Z" });
}

/** The same group, with fewer of the children whose answers there are on every scale. */
function without(children: number): MadeUpGroup {
  const cells = published.cells.map((cell) => ({ ...cell, pairs: cell.pairs.slice(children) }));
  return { ...published, cells };
}

/** Children keep their codes when the first of them are gone. */
function estimateWithout(children: number) {
  const estimate = estimateOf(without(children));
  const comparisons = estimate.comparisons.map((comparison) => ({
    ...comparison,
    pairs: comparison.pairs.map((pair, index) => ({ ...pair, child: `c${index + children + 1}` })),
  }));
  return { ...estimate, comparisons };
}

const ledger = ledgerOf(published);

test("the same children may be published again", () => {
  const again = makeRelease(estimateOf(published), { ...context, edition: 2, ledger, markOf: mark });
  expect(again.findings).toEqual(makeRelease(estimateOf(published), context).findings);
});

test("without one child nothing of that set is published anew, and staff are told why in both languages", () => {
  const release = makeRelease(estimateWithout(1), { ...context, ledger, markOf: mark });
  const child = release.findings.filter(({ informant, scale }) => informant === "child" && scale === "withdrawal");
  expect(child).toMatchObject([{ kind: "withheld", reason: "almost-the-same-children" }]);
  const draft = draftOf(release);
  expect(draft.withheld.map(({ says }) => says["zh-CN"]).join()).toContain("几乎同一批孩子");
  expect(release.mainPoints.find(({ id }) => id === "withheld")?.words.en).toContain("almost the same children");
});

test("another group's ledger, or none, stands in nobody's way", () => {
  const other = ledgerOf({ ...published, group: "bamboo" });
  const free = makeRelease(estimateWithout(1), { ...context, ledger: other, markOf: mark });
  expect(free.findings.filter(({ kind }) => kind === "shown").length).toBeGreaterThan(0);
  expect(free.hash).toBe(makeRelease(estimateWithout(1), context).hash);
});

test("what is withheld for the ledger's sake depends on who the children are and not on what they answered", () => {
  const estimate = estimateWithout(1);
  const turned = {
    ...estimate,
    comparisons: estimate.comparisons.map((one) => ({
      ...one,
      pairs: one.pairs.map(({ child }, index) => ({ child, before: 1 + index / 8, after: 2 })),
    })),
  };
  const reasons = [estimate, turned].map((one) =>
    makeRelease(one, { ...context, ledger, markOf: mark }).findings.flatMap((finding) =>
      finding.kind === "withheld" && finding.reason === "almost-the-same-children" ? [finding.informant] : [],
    ),
  );
  expect(reasons[0]).toEqual(reasons[1]);
  expect(reasons[0]?.length).toBeGreaterThan(0);
});

test("three children fewer are a sum of three that nobody published, and where that is plain it is withheld", () => {
  const pairs = [2.5, 2, 2.25, 2, 2, 1.875].map((after): [number, number] => [2, after]);
  const six = estimateOf({ ...published, cells: [{ informant: "child", scale: "cathartic", pairs }] });
  const cell = (ledger: LedgerEntry[]) =>
    makeRelease(six, { ...context, ledger }).findings.find(
      ({ informant, scale }) => informant === "child" && scale === "cathartic",
    );
  // The six have 101 eighths together, just enough to be printed as 2.2; nine with 101 to 101 eighths are three with none.
  const nine = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"];
  const earlier = (mean: string) => ledgerWith([{ ...set("cathartic", nine, mean, 32) }]);
  expect(cell(earlier("16.8"))).toMatchObject({ kind: "shown" });
  expect(cell(earlier("11.2"))).toMatchObject({ kind: "withheld", reason: "almost-the-same-children" });
});

test("a ledger that broke the rule is attacked, and the leaver's possible scores are named", () => {
  const names = [9, 12, 15, 16, 18, 20, 23, 26].map((score) => `child-${score}`);
  const larger = set("withdrawal", names, "17.4", 40);
  const smaller = set(
    "withdrawal",
    names.filter((name) => name !== "child-23"),
    "16.6",
    40,
  );
  const first = ledgerWith([larger]);
  expect(attackLedger(first, "pine")).toEqual([]);
  expect(attackLedger(ledgerWith([smaller], first), "pine")).toEqual([
    { informant: "child", scale: "withdrawal", wave: "T1", scores: [23] },
  ]);
});

/** What an earlier release printed of these children, to a tenth. */
function set(scale: string, members: string[], mean: string, highest: number): MemberSet {
  const published = { people: members.length, lowest: 0, highest, mean: { value: mean, unit: "0.1" }, sd: null };
  return { informant: "child", scale, wave: "T1", members, published };
}

function ledgerWith(sets: MemberSet[], ledger: LedgerEntry[] = []): LedgerEntry[] {
  const entry = { kind: "published" as const, group: "pine", edition: 1, release: "hash", sets };
  return addEntry(ledger, { ...entry, at: "2026-07-01T08:00:00.000Z" });
}
