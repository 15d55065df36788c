import { type Instrument, readInstrument } from "@kith/instrument";

const both = (text: string) => ({ en: text, "zh-CN": `${text}（例）` });

type MadeItem = {
  id: string;
  reverse?: boolean | { en: boolean; "zh-CN": boolean };
  scales?: object[];
  showIf?: object;
};
type Made = { values?: number[]; items: MadeItem[]; scales: ({ id: string } & Record<string, unknown>)[] };

/** A small whole instrument for a test: items count in the first scale unless they say otherwise. */
export function madeInstrument({ values = [0, 1, 2, 3, 4], items, scales }: Made): Instrument {
  const first = scales[0]?.id;
  const read = readInstrument({
    id: "made-up",
    version: "1.0.0",
    status: "draft",
    licence: { name: "MIT", embedText: true, electronic: true, translate: true, modify: true, notice: both("Free") },
    notice: both("Made up for a test"),
    title: both("Made up"),
    stem: both("How often?"),
    informant: "teacher",
    optionSets: [{ id: "often", options: values.map((value) => ({ value, words: both(`answer ${value}`) })) }],
    missingOptions: [{ code: "cant-say", words: both("Cannot say") }],
    items: items.map((item) => ({
      words: both(`Question ${item.id}`),
      optionSet: "often",
      reverse: false,
      scales: [{ scale: first }],
      ...item,
    })),
    scales: scales.map((scale) => ({
      words: both(scale.id),
      definition: both(`What ${scale.id} is about`),
      method: "sum",
      direction: "lower-is-better",
      missing: { kind: "none" },
      ...scale,
    })),
    presentationOrder: items.map((item) => item.id),
  });
  if (read.kind === "read") return read.value;
  throw new TypeError(`madeInstrument requires a whole instrument: ${JSON.stringify(read.problems)}`);
}

/** So many plain items: `q1`, `q2`, … */
export function plainItems(count: number): MadeItem[] {
  return Array.from({ length: count }, (_, at) => ({ id: `q${at + 1}` }));
}

/** Answers in the order of `q1`, `q2`, …; null is a blank, a word a reason. */
export function answersOf(row: (number | null | "cant-say" | "not-observed" | "prefer-not")[]) {
  return Object.fromEntries(
    row.map((answer, at) => [
      `q${at + 1}`,
      typeof answer === "number" ? answer : { missing: answer === null ? ("blank" as const) : answer },
    ]),
  );
}
