import { makeProgrammeRelease, type ProgrammeRelease } from "@kith/release";
import { aboutProgramme, estimateOf, highest, releaseOfGroup, type TrueCell, type TrueGroup } from "./true-scores.ts";

const informants = ["caregiver", "teacher", "child"] as const;
const scales = ["withdrawal", "cathartic", "aggressive"] as const;

/** Children of a group who ease by about so many eighths on each scale, each one a little differently. */
function groupOf(slug: string, en: string, zh: string, enrolled: number, falls: number[], seed: number): TrueGroup {
  return {
    slug,
    words: { en, "zh-CN": zh },
    enrolled,
    cells: informants.flatMap((informant, row) =>
      scales.map((scale, column): TrueCell => {
        const before = Array.from({ length: enrolled }, (_, child) => 12 + ((child * 5 + column * 3 + seed) % 9) - 4);
        const after = before.map((score, child) => {
          const differs = ((child * 7 + column * 5 + row * 3 + seed * 2) % 11) - 5;
          return Math.min(highest, Math.max(0, score - (falls[column] ?? 0) + differs));
        });
        return { informant, scale, before, after };
      }),
    ),
  };
}

/** Three groups that publish by themselves, and one of four children that may not. */
export const trueProgramme: TrueGroup[] = [
  groupOf("juniper", "Juniper", "刺柏小组", 8, [7, 4, 2], 1),
  groupOf("laurel", "Laurel", "月桂小组", 9, [8, 5, 2], 2),
  groupOf("hazel", "Hazel", "榛子小组", 10, [6, 3, 2], 6),
  groupOf("sorrel", "Sorrel", "酢浆小组", 4, [6, 4, 2], 5),
];

/** What the groups show together, beside what each of them published. */
export function togetherOf(groups: readonly TrueGroup[]): ProgrammeRelease {
  return makeProgrammeRelease(groups.map(estimateOf), {
    ...aboutProgramme,
    edition: 1,
    published: groups.map(releaseOfGroup),
    order: scales,
  });
}

type Cell = Pick<TrueCell, "informant" | "scale">;

export function isSame(one: Cell, other: Cell): boolean {
  return one.informant === other.informant && one.scale === other.scale;
}
