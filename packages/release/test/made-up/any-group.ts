import fc from "fast-check";
import type { MadeUpGroup } from "./estimate.ts";

const scales = ["withdrawal", "cathartic", "aggressive"] as const;

const score = fc.integer({ min: 0, max: 32 }).map((eighths) => eighths / 8);
const pair: fc.Arbitrary<[number, number]> = fc.tuple(score, score);

/** Any group of three to fourteen children, with any answers on the three outcome scales. */
export const anyGroup: fc.Arbitrary<MadeUpGroup> = fc.integer({ min: 3, max: 14 }).chain((enrolled) =>
  fc
    .tuple(
      fc.array(fc.array(pair, { maxLength: enrolled }), { minLength: 9, maxLength: 9 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([all, teachers, worseOrUnsafe, heldSessions]) => ({
      group: "pine",
      enrolled,
      heldSessions,
      left: [{ child: "c1", reason: "moved", worseOrUnsafe }],
      cells: (["caregiver", "teacher", "child"] as const).flatMap((informant, row) =>
        scales.map((scale, column) => {
          const pairs = all[row * 3 + column] ?? [];
          return { informant, scale, pairs, raters: informant === "teacher" ? teachers : pairs.length };
        }),
      ),
    })),
);

/** Any pairs of so many children. */
export function anyPairs(people: number): fc.Arbitrary<[number, number][]> {
  return fc.array(pair, { minLength: people, maxLength: people });
}
