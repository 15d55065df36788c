import type { GroupEstimate } from "@kith/estimate";
import { makeRelease, type ProgrammeContext, type Release } from "../../src/index.ts";
import { estimateOf, type MadeUpGroup } from "./estimate.ts";
import { contextOf, published } from "./groups.ts";
import { instruments } from "./instruments.ts";

const scales = ["withdrawal", "cathartic", "aggressive"] as const;
const informants = ["caregiver", "teacher", "child"] as const;

/** A group of so many children whose scores fall by about so much on each scale, each child a little differently. */
export function groupOf(name: string, people: number, falls: [number, number, number], seed = 1): MadeUpGroup {
  return {
    group: name,
    enrolled: people,
    cells: informants.flatMap((informant, row) =>
      scales.map((scale, column) => ({
        informant,
        scale,
        pairs: Array.from({ length: people }, (_, child): [number, number] => {
          const before = 1.5 + (((child * 5 + column * 3 + seed) % 9) - 4) / 8;
          const differs = (((child * 7 + column * 5 + row * 3 + seed * 2) % 11) - 5) / 8;
          return [before, Math.min(4, Math.max(0, Math.round((before - (falls[column] ?? 0) + differs) * 8) / 8))];
        }),
      })),
    ),
  };
}

/** Six groups, as a small programme has them: one of four children, and one in which hurting others rose. */
export const six: MadeUpGroup[] = [
  groupOf("osmanthus", 8, [0.9, 0.5, 0.2], 1),
  groupOf("bamboo", 9, [1, 0.6, 0.3], 2),
  groupOf("maple", 7, [0.3, 0.2, 0.1], 3),
  groupOf("willow", 8, [0.4, 0.1, -0.6], 4),
  groupOf("lotus", 4, [0.8, 0.5, 0.2], 5),
  groupOf("cedar", 10, [0.7, 0.4, 0.2], 6),
];

export function estimatesOf(groups: MadeUpGroup[]): GroupEstimate[] {
  return groups.map(estimateOf);
}

/** What each group published by itself. */
function publishedOf(groups: MadeUpGroup[]): Release[] {
  return groups.map((group) => makeRelease(estimateOf(group), contextOf(group)));
}

export function programmeContext(groups: MadeUpGroup[]): ProgrammeContext {
  const { programme, place, period } = contextOf(published);
  return {
    programme,
    place,
    period,
    madeUp: true,
    edition: 1,
    instruments,
    published: publishedOf(groups),
    order: [...scales],
  };
}
