import type { GroupEstimate } from "@kith/estimate";
import type { Release } from "@kith/release";
import type { Obstacle } from "../../api/index.ts";
import type { PairedSets } from "../store/paired-sets.ts";
import { almostTheSame } from "./obstacles.ts";

/** The children behind each number that this release shows. It goes into the ledger and nowhere else. */
export function pairedSets(estimate: GroupEstimate, release: Release): PairedSets {
  const sets: PairedSets = {};
  for (const finding of release.findings) {
    if (finding.kind !== "shown") continue;
    const comparison = estimate.comparisons.find(
      (candidate) =>
        candidate.informant === finding.informant &&
        candidate.scale === finding.scale &&
        candidate.from === finding.from &&
        candidate.to === finding.to,
    );
    if (!comparison) throw new Error(`pairedSets requires a comparison behind ${finding.scale}`);
    const key = [finding.informant, finding.scale, finding.from, finding.to].join("/");
    sets[key] = comparison.pairs.map((pair) => pair.child).sort();
  }
  return sets;
}

/**
 * Two numbers from almost the same children give the difference away. A new one is refused where its children differ
 * from those behind an earlier one by one or two; the same children, or three and more, are no riddle.
 */
export function setProblems(sets: PairedSets, ledger: PairedSets[]): Obstacle[] {
  return Object.entries(sets).flatMap(([key, children]) => {
    const tooClose = ledger.some((earlier) => {
      const before = earlier[key];
      if (!before) return false;
      const differ = children.filter((child) => !before.includes(child)).length;
      const differBack = before.filter((child) => !children.includes(child)).length;
      return differ + differBack > 0 && differ + differBack < 3;
    });
    return tooClose ? [almostTheSame(key)] : [];
  });
}
