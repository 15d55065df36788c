import { type Comparison, estimateOrdering, orderingWords, poolOrdering } from "@kith/estimate";
import { expect, test } from "vitest";

const scales = ["withdrawal", "cathartic", "aggressive"];
const wordsOf = (scale: string) => ({ en: scale, "zh-CN": scale });

/** One informant's comparisons in which child after child changed by these amounts, scale by scale. */
function changed(...children: number[][]): Comparison[] {
  return scales.map((scale, at) => {
    const pairs = children.map((changes, child) => ({ child: `c${child}`, before: 3, after: 3 + (changes[at] ?? 0) }));
    const after = pairs.reduce((total, pair) => total + pair.after, 0) / pairs.length;
    return {
      ...{ informant: "teacher" as const, instrument: "long", scale, direction: "lower-is-better" as const },
      ...{ from: "T0" as const, to: "T1" as const, leftOut: [], raters: 1 },
      ...{ pairs, before: 3, after, change: after - 3 },
    };
  });
}

const clear = changed([-2, -1, 0.1], [-2.1, -1.2, -0.1], [-1.9, -0.9, -0.2], [-2.2, -1, -0.1], [-2, -1.1, -0.2]);
const mixed = changed([-1, 0, -0.5], [0, -1, -0.2], [-0.5, -0.6, 0.4], [-0.2, 0.1, -0.9]);

test("an order of improvement is said only where it is nearly certain", () => {
  expect(estimateOrdering(clear)[0]).toMatchObject({
    units: { kind: "children", n: 5 },
    claim: { kind: "order", scales },
  });
  expect(estimateOrdering(mixed)[0]?.claim).toEqual({ kind: "cannot-tell" });
});

test("a group too small to tell is told so in words, and no scale is named", () => {
  const [ordering] = estimateOrdering(mixed);
  if (!ordering) throw new TypeError("the mixed group requires an ordering");
  const words = orderingWords(ordering, wordsOf);
  expect(words).toEqual({
    en: "The group is too small to tell which changed most.",
    "zh-CN": "人数太少，看不出哪一方面变化最大。",
  });
});

test("a scale that only worsened less than the others is not called improved", () => {
  const worse = changed([0.1, 1, 2], [0.2, 1.1, 2.2], [0.1, 0.9, 2.1], [0.2, 1, 1.9], [0.1, 1.1, 2]);
  expect(estimateOrdering(worse)[0]).toMatchObject({ claim: { kind: "cannot-tell" } });
  expect(estimateOrdering(worse)[0]?.probability).toBeGreaterThan(0.95);
});

test("over groups, each group counts once whatever its size", () => {
  const groups = [clear, clear.map((one) => ({ ...one, pairs: one.pairs.slice(0, 2) })), mixed];
  expect(poolOrdering(groups)[0]?.units).toEqual({ kind: "groups", n: 3 });
});

test("one child, or one group, has no order at all", () => {
  expect(estimateOrdering(changed([-1, 0, 0]))[0]).toMatchObject({ probability: null, claim: { kind: "cannot-tell" } });
  expect(poolOrdering([clear])[0]?.probability).toBeNull();
});
