import { type Instrument, readInstrument } from "@kith/instrument";

/** Items by number, 1 the first, and which of them are reversed; the scales are as an instrument has them. */
export type NumberKeyed = {
  count: number;
  values: readonly number[];
  key: Readonly<Record<string, readonly number[]>>;
  reversed: readonly number[];
  scales: readonly ({ id: string } & Record<string, unknown>)[];
};

/** A form that has a key and no words, so that a known score can be asked of the real scoring. Refuses a key that does not fit. */
export function numberKeyedForm({ count, values, key, reversed, scales }: NumberKeyed): Instrument {
  const items = Array.from({ length: count }, (_, at) => ({
    id: `q${at + 1}`,
    words: both(`item ${at + 1}`),
    optionSet: "answers",
    reverse: reversed.includes(at + 1),
    scales: Object.entries(key).flatMap(([scale, numbers]) => (numbers.includes(at + 1) ? [{ scale }] : [])),
  }));
  const read = readInstrument({
    id: "number-keyed",
    version: "1.0.0",
    status: "draft",
    licence: {
      name: "none",
      embedText: true,
      electronic: true,
      translate: true,
      modify: true,
      notice: both("numbers only"),
    },
    notice: both("numbers only"),
    title: both("A key without words"),
    stem: both("none"),
    informant: "teacher",
    optionSets: [{ id: "answers", options: [0, 1].map((value) => ({ value, words: both(`answer ${value}`) })) }],
    missingOptions: [],
    items,
    scales: scales.map((scale) => ({
      words: both(scale.id),
      definition: both(scale.id),
      method: "sum",
      direction: "lower-is-better",
      missing: { kind: "none" },
      ...scale,
    })),
    presentationOrder: items.map((item) => item.id),
  });
  if (read.kind === "refused")
    throw new TypeError(`numberKeyedForm requires a key that fits: ${JSON.stringify(read.problems)}`);
  // A case may offer answers that are no whole numbers, which an instrument's file may not.
  const options = values.map((value) => ({ value, words: both(`answer ${value}`) }));
  return { ...read.value, optionSets: [{ id: "answers", options }] };
}

function both(text: string): { en: string; "zh-CN": string } {
  return { en: text, "zh-CN": text };
}
