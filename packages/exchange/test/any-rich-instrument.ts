import { type Instrument, readInstrument } from "@kith/instrument";
import fc from "fast-check";

/** Signs that some format reads as something else: as markup, a formula, the end of an answer, or not at all. */
const awkward = ["=1+1", "-a", "+b", "@c", "'=d", "a | b", "a, b", "<b>bold</b>", "&amp;", "&", "$" + "{x}", "{x}"];
const unusual = [
  "two\nlines",
  "three\n\nparts",
  "\u0007bell",
  "_x0041_",
  '"quoted"',
  "a;b",
  "😀",
  "一、二｜三",
  "‘’",
  "tab\tbed",
];

const text = fc
  .oneof(fc.constantFrom(...awkward, ...unusual), fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
  .map((some) => some.trim().replaceAll(/[\0\r]/g, ""))
  .filter((some) => some !== "");
const words = fc.record({ en: text, "zh-CN": text });
const sometimes = { nil: undefined };

const optionSet = (id: string) =>
  fc
    .uniqueArray(fc.integer({ min: -3, max: 9 }), { minLength: 2, maxLength: 6 })
    .chain((values) =>
      fc.tuple(
        ...values.map((value) =>
          fc.record({ value: fc.constant(value), words, picture: fc.option(fc.constant(`${id}.svg`), sometimes) }),
        ),
      ),
    )
    .map((options) => ({ id, options }));

const missing = fc.oneof(
  fc.constant({ kind: "none" as const }),
  fc.integer({ min: 0, max: 4 }).map((count) => ({ kind: "min-answered" as const, count })),
  fc.integer({ min: 0, max: 4 }).map((minAnswered) => ({ kind: "prorate" as const, minAnswered })),
  fc.integer({ min: 0, max: 4 }).map((minAnswered) => ({ kind: "person-mean" as const, minAnswered })),
  fc.record({
    kind: fc.constant("blank-as-zero" as const),
    maxBlank: fc.integer({ min: 0, max: 4 }),
    over: fc.constantFrom("scale" as const, "form" as const),
  }),
);

const scale = (id: string, parts: { scale: string; weight: number }[]) =>
  fc.record({
    id: fc.constant(id),
    words,
    definition: words,
    method: fc.constantFrom("sum" as const, "mean" as const),
    multiplier: fc.constantFrom(1, 4, 0.5),
    rounding: fc.constantFrom("none" as const, "half-up" as const),
    direction: fc.constantFrom("lower-is-better" as const, "higher-is-better" as const),
    missing,
    parts: fc.constant(parts),
    bands: fc.constantFrom([], [{ id: "low", words: { en: "low", "zh-CN": "低" }, lower: 0, source: "made up" }]),
    norms: fc.constantFrom([], [norm]),
    reliability: fc.option(
      fc.constant({ kind: "alpha" as const, value: 0.8, sd: 0.5, n: 90, source: "made up" }),
      sometimes,
    ),
  });

const norm = {
  informant: "caregiver" as const,
  language: "en" as const,
  population: "made up",
  n: 40,
  mean: 1.5,
  sd: 0.5,
  source: "made up",
};

const item = (id: string, at: number) =>
  fc.record({
    id: fc.constant(id),
    words,
    optionSet: fc.constantFrom("often", "how--much"),
    reverse: fc.oneof(fc.boolean(), fc.record({ en: fc.boolean(), "zh-CN": fc.boolean() })),
    scales: fc.constantFrom(
      [{ scale: "alone", weight: 1 }],
      [
        { scale: "alone", weight: 2 },
        { scale: "outbursts", weight: 0.5 },
      ],
      [{ scale: "outbursts", weight: 1 }],
      [],
    ),
    required: fc.boolean(),
    sensitive: fc.option(fc.constantFrom("family" as const, "parent-contact" as const), sometimes),
    hangs: fc.boolean().map((hangs) => hangs && at > 0),
  });

const ids = ["a1", "items", "b-2", "q-3", "long-name-of-an-item", "r"];

/** Some instrument with everything in it that an instrument may have, in words that formats stumble over. */
export const anyRichInstrument: fc.Arbitrary<Instrument> = fc
  .record({
    version: fc.constantFrom("0.1.0", "12.3.4"),
    status: fc.constantFrom("draft" as const, "unvalidated" as const, "validated" as const),
    licence: fc.record({
      name: text,
      embedText: fc.boolean(),
      electronic: fc.boolean(),
      translate: fc.boolean(),
      modify: fc.boolean(),
      notice: words,
    }),
    notice: words,
    title: words,
    stem: words,
    informant: fc.constantFrom("caregiver" as const, "teacher" as const, "child" as const, "facilitator" as const),
    ages: fc.option(fc.constant([8, 14]), sometimes),
    recallDays: fc.option(fc.constant(7), sometimes),
    optionSets: fc.tuple(optionSet("often"), optionSet("how--much"), optionSet("unused")),
    missingOptions: fc.subarray([
      { code: "not-observed" as const, words: { en: "Not seen", "zh-CN": "没见过" } },
      { code: "cant-say" as const, words: { en: "Can't say", "zh-CN": "说不准" } },
    ]),
    items: fc.tuple(...ids.map(item)),
    scales: fc.tuple(
      scale("alone", []),
      scale("outbursts", []),
      scale("both", [
        { scale: "alone", weight: 1 },
        { scale: "outbursts", weight: 2 },
      ]),
    ),
    unscoredItems: fc.subarray([unscored("talk"), unscored("call-me")]),
    order: fc.shuffledSubarray(ids, { minLength: ids.length }),
    /** Half of them keyed so simply that other tools can score them too. */
    isPlain: fc.boolean(),
    shortFormOf: fc.option(fc.constant("the-long-form"), sometimes),
  })
  .map(({ order, items, isPlain, ...rest }) => ({
    id: "rich-one",
    ...rest,
    items: items.map(({ hangs, ...one }, at) => ({
      ...one,
      ...(isPlain && { reverse: one.required, scales: [{ scale: at < 4 ? "alone" : "outbursts", weight: 1 }] }),
      ...(hangs &&
        !isPlain && { showIf: { item: ids[at - 1], in: firstValues(rest.optionSets, items[at - 1]?.optionSet) } }),
    })),
    presentationOrder: order,
  }))
  .map((made) => readInstrument(JSON.parse(JSON.stringify(made))))
  .filter((read) => read.kind === "read")
  .map((read) => read.value);

function firstValues(sets: { id: string; options: { value: number }[] }[], id: string | undefined): number[] {
  return (sets.find((set) => set.id === id)?.options ?? []).slice(0, 2).map((option) => option.value);
}

function unscored(id: string) {
  return {
    id,
    kind: "contact-request" as const,
    words: { en: `Shall we ${id}?`, "zh-CN": "要不要聊聊？" },
    options: [
      { value: "no", words: { en: "No", "zh-CN": "不用" } },
      { value: "yes", words: { en: "Yes", "zh-CN": "好" } },
    ],
    afterWords: { en: "Thank you.", "zh-CN": "谢谢。" },
  };
}
