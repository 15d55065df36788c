import type { Answer, Instrument, Language } from "@kith/instrument";
import { type Score, scoreAt, scoreScale, scoreTable, type TableScore } from "@kith/scoring";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answersOf, madeInstrument, plainItems } from "./made-instrument.ts";

const weight = fc.constantFrom(1, 1, 1, 2, 0.5, 0.1, 0, -1, 1e-7, 3e13);
const key = fc.oneof(fc.boolean(), fc.record({ en: fc.boolean(), "zh-CN": fc.boolean() }));
const count = fc.integer({ min: 0, max: 5 });
const policy = fc.oneof(
  fc.record({ kind: fc.constant("min-answered"), count }),
  fc.record({ kind: fc.constantFrom("prorate", "person-mean"), minAnswered: count }),
  fc.record({ kind: fc.constant("blank-as-zero"), maxBlank: count, over: fc.constantFrom("scale", "form") }),
  fc.constant({ kind: "none" }),
);
const rules = {
  method: fc.constantFrom("sum", "mean"),
  missing: policy,
  multiplier: fc.constantFrom(1, 1, 15, 0.1, 2.5, 1 / 3, 1e9),
  rounding: fc.constantFrom("none", "half-up"),
  bands: fc.array(
    fc.record(
      {
        lower: fc.integer({ min: -5, max: 30 }),
        informant: fc.constantFrom("teacher", "child"),
        language: fc.constantFrom("en", "zh-CN"),
        population: fc.constantFrom("here", "there"),
      },
      { requiredKeys: ["lower"] },
    ),
    { maxLength: 4 },
  ),
};
const item = fc.record({
  reverse: key,
  scales: fc.uniqueArray(fc.record({ scale: fc.constantFrom("a", "b"), weight }), { selector: (use) => use.scale }),
  hangsOn: fc.option(fc.record({ on: fc.nat(8), in: fc.constantFrom(1, 2) }), { freq: 3 }),
});
const parts = fc.uniqueArray(fc.record({ scale: fc.constantFrom("a", "b"), weight }), {
  selector: (part) => part.scale,
  minLength: 1,
});
const values = fc.constantFrom([0, 1, 2, 3, 4], [1, 2, 3], [-2, 0, 7], [0, 1_000_000], [0, 9_007_199_254_740_991]);

/** Some instrument with everything that the data can say: shared items, weights, hidden questions, parts of parts. */
const instrument: fc.Arbitrary<Instrument> = fc
  .record({
    values,
    items: fc.array(item, { maxLength: 8 }),
    scales: fc.tuple(fc.record(rules), fc.record(rules)),
    whole: fc.record({ ...rules, parts }),
    above: fc.record({ ...rules, parts: parts.map((list) => [...list, { scale: "c", weight: 1 }]) }),
  })
  .map((made) => {
    const plain = made.scales.map((scale) => ({ ...scale, parts: [] }));
    const named = [...plain, made.whole, made.above].map((scale, at) => ({ ...scale, id: "abcd"[at] ?? "" }));
    const always = { reverse: false, scales: ["a", "b"].map((scale) => ({ scale, weight: 1 })), hangsOn: null };
    const items = [always, ...made.items].map(({ hangsOn, scales, reverse }, at) => ({
      id: `q${at + 1}`,
      reverse,
      scales: scales.map((use) =>
        allowed(
          use,
          named.find((scale) => scale.id === use.scale),
        ),
      ),
      ...(hangsOn && at > 0 ? { showIf: { item: `q${(hangsOn.on % at) + 1}`, in: [hangsOn.in] } } : {}),
    }));
    const scales = named.map((scale) => ({
      ...scale,
      parts: scale.parts.map((part) => allowed(part, scale)),
      bands: scale.bands.map((band, at) => ({
        ...band,
        id: `band-${at}`,
        words: { en: "w", "zh-CN": "词" },
        source: "",
      })),
    }));
    return madeInstrument({ values: [...made.values], items, scales });
  });

/** A mean, or a sum that is stretched, goes by weights above zero; an instrument with others is not one. */
function allowed<Use extends { weight: number }>(use: Use, scale?: { method: string; missing: { kind: string } }): Use {
  const isByWeight = scale?.method === "mean" || scale?.missing.kind === "prorate";
  return isByWeight && use.weight <= 0 ? { ...use, weight: 0.3 } : use;
}

const missing = fc.constantFrom("blank", "cant-say", "not-observed", "prefer-not", "not-planned");
const offered = fc.constantFrom(0, 1, 2, 3, 4, 7, -2, 1_000_000, 9_007_199_254_740_991);
const notOffered = fc.constantFrom(-0, 5, 99, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, -1e300);
const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 16, arbitrary: offered },
  { weight: 4, arbitrary: missing.map((code) => ({ missing: code })) },
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: notOffered },
);
const person = fc.array(answer, { minLength: 9, maxLength: 9 }).map((row) => {
  const told = row.flatMap((one, at): [string, Answer][] => (one === undefined ? [] : [[`q${at + 1}`, one]]));
  return Object.fromEntries(told);
});
const language = fc.constantFrom<Language>("zh-CN", "en");
const population = fc.constantFrom(undefined, "here");

test("a table comes to what each person's answers come to by themselves, to the last digit and the last reason", () => {
  fc.assert(
    fc.property(
      instrument,
      fc.array(person, { maxLength: 12 }),
      language,
      population,
      (made, people, spoken, whose) => {
        expect(inTable(made, people, spoken, whose)).toEqual(
          people.map((answers) => alone(made, answers, spoken, whose)),
        );
      },
    ),
    { numRuns: 1500 },
  );
});

test("a table longer than one block is scored to its end, and an empty one is no mistake", () => {
  const made = madeInstrument({
    items: plainItems(3),
    scales: [{ id: "total", missing: { kind: "min-answered", count: 2 } }],
  });
  const people = Array.from({ length: 2500 }, (_, at) => answersOf([at % 5, at % 7 === 0 ? null : 1, at % 3]));
  expect(inTable(made, people, "zh-CN", undefined)).toEqual(
    people.map((answers) => alone(made, answers, "zh-CN", undefined)),
  );
  expect(scoreTable(made, "zh-CN", []).map((column) => column.value.length)).toEqual([0]);
});

test("a blank reversed item in a table is no maximum, and too few answers are no score", () => {
  const made = madeInstrument({
    items: [{ id: "q1", reverse: true }, { id: "q2" }, { id: "q3" }],
    scales: [{ id: "total", missing: { kind: "min-answered", count: 2 } }],
  });
  const [column] = scoreTable(made, "zh-CN", [answersOf([null, 1, 2]), answersOf([null, null, 2])]);
  if (!column) throw new Error("the test requires a column");
  expect(scoreAt(column, 0)).toEqual({
    scale: "total",
    kind: "score",
    value: 3,
    prorated: false,
    band: null,
    answered: 2,
    items: 3,
  });
  expect(scoreAt(column, 1)).toEqual({
    scale: "total",
    kind: "missing",
    why: { kind: "too-few-answered", answered: 1, needed: 2 },
    answered: 1,
    items: 3,
  });
  expect(() => scoreAt(column, 2)).toThrow("scoreAt requires a row of the table");
});

test("a mean of 41 over 10, multiplied by 15, rounds as the decimal 61.5 does", () => {
  const made = madeInstrument({
    values: [4, 5],
    items: plainItems(10),
    scales: [{ id: "total", method: "mean", multiplier: 15, rounding: "half-up" }],
  });
  const [column] = scoreTable(made, "en", [answersOf([5, 4, 4, 4, 4, 4, 4, 4, 4, 4])]);
  expect(column && scoreAt(column, 0)).toMatchObject({ value: 62 });
});

test("a whole made of a stretched part is stretched too, and a part that is missing is named", () => {
  const made = madeInstrument({
    items: [1, 2, 3, 4].map((at) => ({ id: `q${at}`, scales: [{ scale: at < 3 ? "a" : "b" }] })),
    scales: [
      { id: "a", missing: { kind: "prorate", minAnswered: 1 } },
      { id: "b" },
      { id: "both", parts: [{ scale: "a" }, { scale: "b", weight: 2 }] },
    ],
  });
  const people = [answersOf([3, null, 1, 2]), answersOf([3, 1, 1, null])];
  const [one, other] = inTable(made, people, "zh-CN", undefined).map((scores) => scores[2]);
  const told = { scale: "both", items: 4 };
  expect(one).toEqual({ ...told, answered: 3, kind: "score", value: 12, prorated: true, band: null });
  expect(other).toEqual({ ...told, answered: 3, kind: "missing", why: { kind: "part-missing", part: "b" } });
});

test("numbers too large to stay whole in a table are scored the long way, and lose no digit either", () => {
  const values = Array.from({ length: 40 }, (_, at) => at * 97);
  const made = madeInstrument({
    values,
    items: plainItems(3),
    scales: [{ id: "mean", method: "mean", multiplier: 123456789012.345 }],
  });
  const people = values.map((value, at) => answersOf([value, values[39 - at] ?? 0, values[(at * 7) % 40] ?? 0]));
  expect(inTable(made, people, "en", undefined)).toEqual(
    people.map((answers) => alone(made, answers, "en", undefined)),
  );
});

test("a mean by weights that come to zero is our mistake, and is thrown in a table as for one person", () => {
  const whole = madeInstrument({ items: plainItems(2), scales: [{ id: "mean", method: "mean" }] });
  const broken = { ...whole, items: whole.items.map((one) => ({ ...one, scales: [{ scale: "mean", weight: 0 }] })) };
  expect(() => alone(broken, answersOf([1, 2]), "en", undefined)).toThrow(RangeError);
  expect(() => scoreTable(broken, "en", [answersOf([1, 2])])).toThrow(RangeError);
});

function alone(
  made: Instrument,
  answers: Record<string, Answer>,
  spoken: Language,
  whose: string | undefined,
): TableScore[] {
  return made.scales.map((scale) => withoutTrace(scoreScale(made, scale.id, answers, spoken, whose)));
}

function withoutTrace({ trace: _, scoringVersion: __, ...score }: Score): TableScore {
  return score;
}

function inTable(
  made: Instrument,
  people: Record<string, Answer>[],
  spoken: Language,
  whose: string | undefined,
): TableScore[][] {
  const columns = scoreTable(made, spoken, people, whose);
  return people.map((_, row) => columns.map((column) => scoreAt(column, row)));
}
