import fc from "fast-check";
import { expect, test } from "vitest";
import { everyoneFell } from "../../src/attack/everyone-fell.ts";
import { changeTargets, type JointPublished } from "../../src/attack/joint-published.ts";
import type { ScorePair } from "../../src/attack/verdict.ts";
import { everyMultiset, printedOf, prints } from "./brute-force.ts";

const pairs = (before: number[], after: number[]): ScorePair[] =>
  before.map((score, index) => ({ before: score, after: after[index] ?? 0 }));

function joint(before: number[], after: number[], unit: string, t: string | null): JointPublished {
  return {
    before: printedOf(before, 0, 10, unit, true),
    after: printedOf(after, 0, 10, unit, true),
    changeSd: null,
    t: t === null ? null : { value: t, unit: "0.1" },
  };
}

// Worked example E4 of the method note.
const first = { before: [9, 8, 10, 7, 6, 8], after: [6, 6, 6, 5, 4, 5] };
const second = { before: [5, 10, 10, 10, 8, 8], after: [3, 8, 6, 6, 8, 7] };

test("a t beyond n − 1 proves that every child fell", () => {
  const verdict = everyoneFell(joint(first.before, first.after, "0.1", "-8.0"), pairs(first.before, first.after), 1);
  expect(verdict).toEqual({ state: "PINNED", proof: "closed-form" });
});

test("without the t, the same means and spreads leave it open", () => {
  const verdict = everyoneFell(joint(first.before, first.after, "0.1", null), pairs(first.before, first.after), 1);
  expect(verdict).toEqual({ state: "FREE", proof: "every-dataset" });
});

test("a smaller t leaves it open, and the witness prints the very same", () => {
  const published = joint(second.before, second.after, "0.1", "-3.3");
  const verdict = everyoneFell(published, pairs(second.before, second.after), 1);
  if (verdict.state !== "FREE" || verdict.proof !== "witness") throw new Error("a witness was there to be found");
  const { witness } = verdict;
  expect(witness.some(({ before, after }) => after >= before)).toBe(true);
  expect(
    prints(
      witness.map(({ before }) => before),
      published.before,
    ),
  ).toBe(true);
  expect(
    prints(
      witness.map(({ after }) => after),
      published.after,
    ),
  ).toBe(true);
  expect(tOf(witness).toFixed(1)).toBe("-3.3");
});

test("pinned is never said where listing every pairing finds a child who did not fall, nor free where none is", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(scores, scores, (before, after) => {
      const truth = pairs(before, after);
      const t = tOf(truth);
      fc.pre(Number.isFinite(t) && t !== 0);
      const published: JointPublished = {
        before: printedOf(before, 0, 4, "0.1", true),
        after: printedOf(after, 0, 4, "0.1", true),
        changeSd: null,
        t: { value: rounded(t), unit: "0.1" },
      };
      const open = everyPairing(published).some((one) => one.some((pair) => pair.after >= pair.before));
      const verdict = everyoneFell(published, truth, 743);
      if (verdict.state === "PINNED") expect(open).toBe(false);
      if (verdict.state === "FREE") expect(open).toBe(true);
    }),
    { seed: 743, numRuns: 60 },
  );
});

test("the sums of squared changes are just those whose t prints the same", () => {
  const published = joint(second.before, second.after, "0.1", "-3.3");
  const target = changeTargets(published).find(({ sum }) => sum === -13);
  const fit = Array.from({ length: 601 }, (_, squares) => squares).filter((squares) => {
    const t = -13 / Math.sqrt((6 * squares - 169) / 5);
    return rounded(t) === "-3.3";
  });
  expect(target?.squares).toEqual({ from: fit.at(0), to: fit.at(-1) });
});

function tOf(truth: ScorePair[]): number {
  const n = truth.length;
  const changes = truth.map(({ before, after }) => after - before);
  const sum = changes.reduce((total, change) => total + change, 0);
  const squares = changes.reduce((total, change) => total + change * change, 0);
  return sum / Math.sqrt((n * squares - sum * sum) / (n - 1));
}

function rounded(t: number): string {
  return (Math.sign(t) * (Math.floor(Math.abs(t) * 10 + 0.5 + 1e-9) / 10)).toFixed(1);
}

function everyPairing(published: JointPublished): ScorePair[][] {
  const first = everyMultiset(3, 0, 4).filter((scores) => prints(scores, published.before));
  const second = everyMultiset(3, 0, 4)
    .filter((scores) => prints(scores, published.after))
    .flatMap(([a = 0, b = 0, c = 0]) => [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]);
  return first
    .flatMap((before) => second.map((after) => pairs(before, after)))
    .filter((one) => rounded(tOf(one)) === published.t?.value);
}
