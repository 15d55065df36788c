import { poolGroups } from "@kith/estimate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nearlyPooled } from "../src/programme/nearly-pooled.ts";

const part = fc.record({
  group: fc.constant("a"),
  people: fc.integer({ min: 2, max: 12 }),
  change: fc.integer({ min: -16, max: 16 }).map((eighths) => eighths / 8),
});

test("the quick way to pool says what the slow one says, to a thousandth", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 3, maxLength: 8 }), fc.constantFrom(0.1, 0.4, 1), (parts, variance) => {
      const slow = poolGroups(
        parts.map(({ group, people, change }) => ({ group, change, variance: variance / people })),
        0.95,
      );
      if (slow.kind === "refused") throw new Error("three groups are pooled");
      const quick = nearlyPooled({ parts, variance });
      expect(quick.estimate).toBeCloseTo(slow.estimate, 3);
      expect(quick.interval.lower).toBeCloseTo(slow.interval.lower, 2);
      expect(quick.prediction === null).toBe(slow.prediction.kind === "refused");
      if (slow.prediction.kind === "prediction") {
        expect(quick.prediction?.upper).toBeCloseTo(slow.prediction.interval.upper, 2);
      }
    }),
    { seed: 743, numRuns: 100 },
  );
});
