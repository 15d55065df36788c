import fc from "fast-check";
import { expect, test } from "vitest";
import { allowedScores, othersAllowed } from "../../src/attack/allowed-scores.ts";
import { isExposed } from "../../src/attack/is-exposed.ts";
import { everyoneOf } from "../../src/attack/means-only.ts";
import { everyMultiset, printedOf, prints, without } from "./brute-force.ts";

const group = fc
  .tuple(fc.integer({ min: 4, max: 5 }), fc.constantFrom("1", "2"))
  .chain(([people, unit]) =>
    fc.tuple(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: people, maxLength: people }), fc.constant(unit)),
  );

test("the scores that may be published follow from the mean alone: any two groups that print alike allow the same", () => {
  fc.assert(
    fc.property(group, ([scores, unit]) => {
      const everyone = everyoneOf(printedOf(scores, 0, 8, unit, false));
      const again = everyoneOf(printedOf(scores.toReversed(), 0, 8, unit, false));
      if (everyone === null || again === null) throw new Error("the true scores fit");
      expect(allowedScores(everyone, 1)).toEqual(allowedScores(again, 1));
    }),
    { seed: 743, numRuns: 50 },
  );
});

test("a family that knows the rules still tells neither an end nor a highest or lowest score, in any group that is published", () => {
  fc.assert(
    fc.property(group, ([scores, unit]) => {
      const published = printedOf(scores, 0, 8, unit, false);
      const everyone = everyoneOf(published);
      const allowed = everyone && allowedScores(everyone, 1);
      if (!everyone || !allowed) return;
      const { from, to } = allowed.one;
      const releasable = everyMultiset(scores.length, 0, 8)
        .filter((one) => prints(one, published))
        .filter((one) => one.every((score) => score >= from && score <= to));
      for (let known = from; known <= to; known++) {
        const others = releasable.flatMap((one) => {
          const rest = without(one, [known]);
          return rest === null ? [] : [rest];
        });
        if (others.length === 0) continue;
        const highest = others.map((rest) => Math.max(...rest));
        const lowest = others.map((rest) => Math.min(...rest));
        expect(Math.max(...highest) - Math.min(...highest)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...lowest) - Math.min(...lowest)).toBeGreaterThanOrEqual(1);
        expect(others.every((rest) => rest.includes(from))).toBe(false);
        expect(others.every((rest) => rest.includes(to))).toBe(false);
      }
    }),
    { seed: 743, numRuns: 200 },
  );
});

test("a low mean allows no child who stands far above it, and a mean in the middle allows any", () => {
  const allowed = (mean: string) => {
    const everyone = everyoneOf({ people: 7, lowest: 0, highest: 32, mean: { value: mean, unit: "1.6" }, sd: null });
    return everyone && allowedScores(everyone, 1);
  };
  expect(allowed("16")?.one).toEqual({ from: 0, to: 32 });
  expect(allowed("4.8")?.one).toEqual({ from: 0, to: 21 });
  expect(allowed("0")).toBeNull();
});

test("from eight children two families together are reckoned with, and allow less", () => {
  const everyone = everyoneOf({ people: 8, lowest: 0, highest: 32, mean: { value: "8", unit: "0.8" }, sd: null });
  if (everyone === null) throw new Error("such means are common");
  const allowed = allowedScores(everyone, 2);
  expect(allowed?.two?.to).toBeLessThan(64);
  const { one, two } = allowed ?? {};
  if (!allowed || !one || !two) throw new Error("a mean of one on 0 to 4 is published for most groups");
  const most = Math.min(one.to, two.to - one.from);
  const others = othersAllowed(everyone, allowed, [most, two.to - most]);
  expect(others && isExposed(others, 32)).toBe(false);
});
