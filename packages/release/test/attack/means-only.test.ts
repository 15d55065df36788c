import fc from "fast-check";
import { expect, test } from "vitest";
import { haveAllFallen, isEndCertain, maximumOf, minimumOf, othersOf, supportOf } from "../../src/attack/means-only.ts";
import { reconstruct } from "../../src/attack/reconstruct.ts";
import { everyMultiset, printedOf, prints, without } from "./brute-force.ts";

const smallGroup = fc.tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 4, max: 8 })).chain(([people, highest]) =>
  fc.record({
    before: fc.array(fc.integer({ min: 0, max: highest }), { minLength: people, maxLength: people }),
    after: fc.array(fc.integer({ min: 0, max: highest }), { minLength: people, maxLength: people }),
    highest: fc.constant(highest),
    unit: fc.constantFrom("0.5", "1", "2"),
    knows: fc.integer({ min: 0, max: 2 }),
  }),
);

test("where only a mean was printed, the short way says what the whole attack says", () => {
  fc.assert(
    fc.property(smallGroup, ({ before, highest, unit, knows }) => {
      const published = printedOf(before, 0, highest, unit, false);
      const insider = before.slice(0, knows);
      const [learned] = reconstruct(published, 0, [insider]);
      const others = othersOf(published, insider);
      if (others === null || learned === undefined) throw new Error("the true scores fit");
      const { from, to } = supportOf(others);
      expect(learned.supportOfAnother.at(0)).toBe(from);
      expect(learned.supportOfAnother.at(-1)).toBe(to);
      expect(learned.maximum).toEqual([maximumOf(others).from, maximumOf(others).to]);
      expect(learned.minimum).toEqual([minimumOf(others).from, minimumOf(others).to]);
      expect(isEndCertain(others)).toBe(learned.certain.some(({ value }) => value === 0 || value === highest));
    }),
    { seed: 743, numRuns: 300 },
  );
});

test("that every other child fell is proved just where no dataset has one that did not", () => {
  fc.assert(
    fc.property(smallGroup, ({ before, after, highest, unit, knows }) => {
      const fit = [before, after].map((scores) => {
        const published = printedOf(scores, 0, highest, unit, false);
        return everyMultiset(scores.length, 0, highest)
          .filter((one) => prints(one, published))
          .flatMap((one) => without(one, scores.slice(0, knows)) ?? []);
      });
      const proved = Math.min(...(fit[0] ?? [])) > Math.max(...(fit[1] ?? []));
      const others = [before, after].map((scores) =>
        othersOf(printedOf(scores, 0, highest, unit, false), scores.slice(0, knows)),
      );
      const [first, second] = others;
      if (!first || !second) throw new Error("the true scores fit");
      expect(haveAllFallen(first, second)).toBe(proved);
    }),
    { seed: 743, numRuns: 150 },
  );
});

test("a known score between two whole numbers leaves the others whole", () => {
  const published = printedOf([3, 4, 5, 4], 0, 8, "1", false);
  expect(othersOf(published, [3.5])?.sum).toEqual({ from: 11, to: 13 });
});
