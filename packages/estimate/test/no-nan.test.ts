import fc from "fast-check";
import { expect, test } from "vitest";
import { estimateAdapter } from "../known/adapter.ts";
import { numbersIn } from "./people.ts";

const gappy = fc.option(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(0.1, 0.2, 0.30000000000000004, 1e-9, 1e9),
    fc.constantFrom(5e-324, 1e-160, -1e149, 3e149),
  ),
  {
    nil: null,
    freq: 6,
  },
);
const list = fc.array(gappy, { maxLength: 7 });
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(gappy, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 7 }),
  );
const word = <T extends string>(...words: T[]) => fc.constantFrom(...words);
const confidence = fc.constantFrom(0.5, 0.9, 0.95, 0.999);

test("whatever comes in, no estimate is ever NaN or infinite", () => {
  const input = fc.record({
    confidence,
    pre: list,
    values: list,
    items: table,
    direction: word("increase", "decrease"),
    zeroMethod: word("wilcoxon", "pratt"),
    weights: word("unweighted", "linear", "quadratic"),
    test: word("z", "hksj", "hksjAdhoc"),
    tau2Method: word("DL", "REML"),
    wide: fc.constantFrom(-18, 0, 1, 12),
    dz: fc.double({ min: -30, max: 30, noNaN: true }),
    n: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(input, ({ pre, values, items, wide, ...rest }) => {
      const post = pre.map((_, index) => values[index] ?? null);
      const columns = items[0]?.length ?? 0;
      const all = {
        ...rest,
        ...{ pre, post, values, differences: values, items, ratings: items, gains: items, x: pre, y: post },
        ...{
          phaseA: pre,
          phaseB: values,
          gainsA: pre,
          gainsB: post,
          yi: pre,
          vi: pre.map((_, index) => 10 ** (index * wide)),
        },
        ...{ ratingsA: pre, ratingsB: post, categories: [-3, -2, -1, 0, 1, 2, 3] },
        hypothesisedOrder: Array.from({ length: columns }, (_, index) => index),
      };
      for (const [name, ask] of Object.entries(estimateAdapter)) {
        for (const number of numbersIn(answered(() => ask(all)))) {
          expect(Number.isFinite(number), `${name} gave ${number}`).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** The answer, or null where the question was refused as our mistake. Any other error is one. */
function answered(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

test("no distribution is ever NaN or infinite, however far out it is asked", () => {
  const far = [-1e300, -40, -1, 0, 5e-324, 1e-15, 1e-3, 0.5, 0.975, 1 - 1e-16, 1, 2.5, 30, 1e6, 1e15, 1e149, 1.7e308];
  const place = fc.constantFrom(...far);
  const asked = fc.record({
    name: word("t", "f", "normal", "chiSquare"),
    kind: word("cdf", "quantile"),
    ...{ x: place, p: place },
    params: fc.record({ df: place, df1: place, df2: place, mean: place, sd: place }),
  });
  fc.assert(
    fc.property(asked, place, place, (input, a, b) => {
      const beta = answered(() => estimateAdapter.regularizedBeta?.({ x: input.p, a, b }));
      const answers = [answered(() => estimateAdapter.distribution?.(input)), beta];
      for (const number of [...answers, answered(() => estimateAdapter.logGamma?.({ x: a }))].flatMap(numbersIn)) {
        expect(Number.isFinite(number)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
