import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRelease } from "../src/make-release.ts";
import { numbersIn } from "../src/printed.ts";
import { readRelease } from "../src/read-release.ts";
import { anyGroup, anyPairs } from "./made-up/any-group.ts";
import { estimateOf, type MadeUpGroup } from "./made-up/estimate.ts";
import { contextOf, published } from "./made-up/groups.ts";

const release = (group: MadeUpGroup) => makeRelease(estimateOf(group), contextOf(group));
const often = { seed: 743, numRuns: 60 };

test("whatever is released, the site reads", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyGroup, (group) => {
      const made = release(group);
      expect(readRelease(JSON.parse(JSON.stringify(made)))).toEqual({ kind: "read", value: made });
    }),
    often,
  );
});

test("a cell of four answers or fewer leaves no trace: with any other answers the release is the same", {
  timeout: 30_000,
}, () => {
  const people = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(
      people.chain((count) => fc.tuple(anyPairs(count), anyPairs(count))),
      ([some, others]) => {
        const [one, other] = [some, others].map((pairs) => {
          const cells = published.cells.map((cell) => (cell.informant === "teacher" ? { ...cell, pairs } : cell));
          return release({ ...published, cells }).hash;
        });
        expect(one).toBe(other);
      },
    ),
    often,
  );
});

test("a group of four leaves no trace of any answer", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyPairs(4), anyPairs(4), (some, others) => {
      const [one, other] = [some, others].map((pairs) => {
        const cells = published.cells.map((cell) => ({ ...cell, pairs }));
        return release({ ...published, enrolled: 4, cells }).hash;
      });
      expect(one).toBe(other);
    }),
    often,
  );
});

test("the order of the children and of the comparisons does not matter", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyGroup, (group) => {
      const estimate = estimateOf(group);
      const turned = estimate.comparisons.toReversed().map((one) => ({ ...one, pairs: one.pairs.toReversed() }));
      expect(makeRelease({ ...estimate, comparisons: turned }, contextOf(group)).hash).toBe(release(group).hash);
    }),
    often,
  );
});

test("a sentence says the same numbers in both languages, and each may leave", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyGroup, (group) => {
      const made = release(group);
      for (const { words, numbers } of [...made.mainPoints, ...made.howSure]) {
        expect(numbersIn(words["zh-CN"]).toSorted()).toEqual(numbersIn(words.en).toSorted());
        expect(made.manifest).toEqual(expect.arrayContaining(numbers));
      }
    }),
    often,
  );
});

test("no sentence says all, every, none or only of the children", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyGroup, (group) => {
      const made = release(group);
      for (const { words } of [...made.mainPoints, ...made.howSure]) {
        expect(words.en).not.toMatch(/\b(all of|every|none of|each|nobody|everyone)\b/i);
        expect(words["zh-CN"]).not.toMatch(/全部|每个|每名|没有一个|所有/);
      }
      expect(made.mainPoints.length).toBeGreaterThanOrEqual(3);
      expect(made.mainPoints.length).toBeLessThanOrEqual(6);
    }),
    often,
  );
});
