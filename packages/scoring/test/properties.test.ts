import type { Answer } from "@kith/instrument";
import { scoreScale } from "@kith/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { madeInstrument } from "./made-instrument.ts";

type Item = {
  answer: number;
  missing: "blank" | "cant-say" | "not-observed" | "prefer-not" | null;
  reverse: boolean;
  weight: number;
};

const item: fc.Arbitrary<Item> = fc.record({
  answer: fc.integer({ min: 1, max: 5 }),
  missing: fc.option(fc.constantFrom("blank", "cant-say", "not-observed", "prefer-not"), { freq: 4 }),
  reverse: fc.boolean(),
  weight: fc.constantFrom(1, 2, 0.5, 0.1),
});
const items = fc.array(item, { minLength: 1, maxLength: 9 });
const policy = fc.oneof(
  fc.record({ kind: fc.constant("min-answered"), count: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constantFrom("prorate", "person-mean"), minAnswered: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant("blank-as-zero"), maxBlank: fc.integer({ min: 0, max: 5 }) }),
  fc.constant({ kind: "none" }),
);
const method = fc.constantFrom("sum" as const, "mean" as const);

const idOf = (at: number) => `q${at + 1}`;
const answerOf = ({ answer, missing }: Item): Answer => (missing ? { missing } : answer);

function score(asked: Item[], missing: object, how: "sum" | "mean", order = asked.map((_, at) => at)) {
  const instrument = madeInstrument({
    values: [1, 2, 3, 4, 5],
    items: order.map((at) => ({
      id: idOf(at),
      reverse: asked[at]?.reverse ?? false,
      scales: [{ scale: "total", weight: asked[at]?.weight ?? 1 }],
    })),
    scales: [{ id: "total", method: how, missing }],
  });
  const answers = Object.fromEntries(asked.map((one, at) => [idOf(at), answerOf(one)]));
  return scoreScale(instrument, "total", answers, "zh-CN");
}

const weightIn = (some: Item[]) => some.reduce((total, one) => total + one.weight, 0);

test("a score stays within what its items can come to, and is always a number", () => {
  fc.assert(
    fc.property(items, policy, method, (asked, missing, how) => {
      const result = score(asked, missing, how);
      if (result.kind === "missing") return;
      const weight = how === "mean" ? 1 : weightIn(asked);
      const isWhole = ["prorate", "person-mean", "none"].includes(missing.kind) || how === "mean";
      const lowest = isWhole && missing.kind !== "blank-as-zero" ? weight : 0;
      expect(Number.isFinite(result.value)).toBe(true);
      expect(result.value).toBeGreaterThanOrEqual(lowest - 1e-9);
      expect(result.value).toBeLessThanOrEqual(5 * weight + 1e-9);
    }),
  );
});

test("the order of the items does not matter, not even in the last digit", () => {
  fc.assert(
    fc.property(items, policy, method, fc.infiniteStream(fc.nat()), (asked, missing, how, chance) => {
      const order = asked.map((_, at) => ({ at, key: chance.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      const [one, other] = [
        score(asked, missing, how),
        score(
          asked,
          missing,
          how,
          order.map(({ at }) => at),
        ),
      ];
      expect(other.kind).toBe(one.kind);
      if (one.kind === "score" && other.kind === "score") expect(other.value).toBe(one.value);
    }),
  );
});

test("an answer that says why it is missing is never counted as a number of its own", () => {
  fc.assert(
    fc.property(items, policy, method, (asked, missing, how) => {
      const result = score(asked, missing, how);
      expect(result.answered).toBe(asked.filter((one) => one.missing === null).length);
      for (const trace of result.trace.filter((one) => typeof one.raw !== "number")) {
        expect(trace.keyed).toBeNull();
        if (missing.kind !== "person-mean" && missing.kind !== "blank-as-zero") expect(trace.counted).toBeNull();
        if (result.kind === "score" && trace.counted === 0) expect(trace.raw).toEqual({ missing: "blank" });
      }
    }),
  );
});

test("an item left unanswered leaves the others' mean as it is, whatever the reason and whatever the key", () => {
  fc.assert(
    fc.property(items, item, (asked, extra) => {
      const answered = [...asked, { ...extra, missing: null }];
      const unanswered = [...answered, { ...extra, missing: extra.missing ?? "blank" }];
      const missing = { kind: "min-answered", count: 1 };
      const [one, other] = [score(answered, missing, "mean"), score(unanswered, missing, "mean")];
      expect(one.kind === "score" && other.kind === "score" && one.value === other.value).toBe(true);
    }),
  );
});

test("reversing every key and every answer comes to the same score", () => {
  fc.assert(
    fc.property(items, policy, method, (asked, missing, how) => {
      const turned = asked.map((one) => ({ ...one, reverse: !one.reverse, answer: 6 - one.answer }));
      const [one, other] = [score(asked, missing, how), score(turned, missing, how)];
      expect(other.kind).toBe(one.kind);
      if (one.kind === "score" && other.kind === "score") expect(other.value).toBe(one.value);
    }),
  );
});
