import type { Instrument, Item, MissingOption } from "@kith/instrument";
import { readInstrument } from "@kith/instrument";
import fc from "fast-check";

const words = (text: string) => ({ en: text, "zh-CN": text });
const missingOptions: MissingOption[] = [
  { code: "cant-say", words: words("cannot say") },
  { code: "prefer-not", words: words("rather not") },
];

/** Instruments that no one wrote: any number of items, gaps between values, questions that hang on questions, any order. */
export const madeUpInstrument: fc.Arbitrary<Instrument> = fc
  .record({
    items: fc.integer({ min: 1, max: 7 }),
    values: fc.uniqueArray(fc.integer({ min: -3, max: 9 }), { minLength: 2, maxLength: 6 }),
    ways: fc.subarray(missingOptions),
    hangsOn: fc.array(fc.option(fc.record({ item: fc.nat(), how: fc.nat() }), { nil: undefined }), {
      minLength: 7,
      maxLength: 7,
    }),
    required: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    unscored: fc.boolean(),
    order: fc.array(fc.integer(), { minLength: 7, maxLength: 7 }),
  })
  .map((made) => {
    const ids = Array.from({ length: made.items }, (_, at) => (at % 2 === 0 ? `q${at}` : `long-id-${at}`));
    const items: Item[] = ids.map((id, at) => {
      const hangsOn = at === 0 ? undefined : made.hangsOn[at];
      const asked = hangsOn && ids[hangsOn.item % at];
      return {
        id,
        words: words(`item ${id}`),
        optionSet: "answers",
        reverse: false,
        scales: [{ scale: "all", weight: 1 }],
        required: made.required[at] ?? false,
        ...(asked && {
          showIf: { item: asked, in: made.values.slice(0, 1 + ((hangsOn?.how ?? 0) % made.values.length)) },
        }),
      };
    });
    const read = readInstrument({
      id: "made-up",
      version: "1.0.0",
      status: "draft",
      licence: {
        name: "MIT",
        embedText: true,
        electronic: true,
        translate: true,
        modify: true,
        notice: words("made up"),
      },
      notice: words("made up"),
      title: words("Made up"),
      stem: words("How often?"),
      informant: "caregiver",
      optionSets: [
        { id: "answers", options: made.values.map((value) => ({ value, words: words(`answer ${value}`) })) },
      ],
      missingOptions: made.ways,
      items,
      scales: [
        {
          id: "all",
          words: words("All"),
          definition: words("All of it"),
          method: "mean",
          direction: "lower-is-better",
          missing: { kind: "none" },
        },
      ],
      unscoredItems: made.unscored
        ? [
            {
              id: "safety",
              kind: "safeguarding-flag",
              words: words("Worried?"),
              options: [
                { value: "no", words: words("No") },
                { value: "yes", words: words("Yes") },
              ],
              afterWords: words("Thank you."),
            },
          ]
        : [],
      presentationOrder: ids.toSorted(
        (a, b) => (made.order[ids.indexOf(a)] ?? 0) - (made.order[ids.indexOf(b)] ?? 0) || a.localeCompare(b),
      ),
    });
    if (read.kind === "refused") throw new TypeError(JSON.stringify(read.problems));
    return read.value;
  });
