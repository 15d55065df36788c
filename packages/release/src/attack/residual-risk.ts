import { bandSaid } from "../people-band.ts";
import { policy } from "../policy.ts";
import type { ShownFinding } from "../release.ts";
import { allowedScores } from "./allowed-scores.ts";
import { asPublished } from "./as-published.ts";
import { countOthers } from "./count-others.ts";
import { everyoneOf, type Others, othersAmong } from "./means-only.ts";

/** How many sets of scores are left of any number shown: to an outsider, and to the family that is left the fewest. */
export type ResidualRisk = { outsider: number; family: number };

const beyond = 1_000_000;

/**
 * What is left to guess, counted and not estimated, of the number that leaves the fewest: for the fewest children its band
 * may stand for, and for any score that a child of a published group may have. More than a million are said as a million.
 */
export function residualRisk(shown: readonly ShownFinding[]): ResidualRisk {
  const all = shown.flatMap((finding) =>
    (["before", "after"] as const).flatMap((end) => {
      const people = bandSaid(finding.people)?.from;
      const everyone = people === undefined ? null : everyoneOf(asPublished(finding, end, people));
      return everyone === null ? [] : [riskOf(everyone)];
    }),
  );
  return {
    outsider: Math.min(beyond, ...all.map(({ outsider }) => outsider)),
    family: Math.min(beyond, ...all.map(({ family }) => family)),
  };
}

/** The same few means come again and again over thousands of reports, so each is counted once. */
function riskOf(everyone: Others): ResidualRisk {
  const { people, lowest, highest, sum } = everyone;
  const key = [people, lowest, highest, sum.from, sum.to].join(" ");
  const before = counted.get(key);
  if (before !== undefined) return before;
  const risk = countRisk(everyone);
  counted.set(key, risk);
  return risk;
}

const counted = new Map<string, ResidualRisk>();

function countRisk(everyone: Others): ResidualRisk {
  const allowed = allowedScores(everyone, everyone.people >= policy.twoInsidersFrom ? 2 : 1);
  const { from, to } = allowed?.one ?? { from: everyone.lowest, to: everyone.highest };
  // The family of the child furthest from the mean is left the fewest.
  const families = [from, to].map((score) => {
    const others = othersAmong(everyone, [score]);
    return others === null ? 0 : (countOthers(others) ?? beyond);
  });
  return { outsider: countOthers(everyone) ?? beyond, family: Math.min(...families) };
}
