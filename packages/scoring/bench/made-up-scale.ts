import { type Instrument, readInstrument } from "@kith/instrument";

const both = (text: string) => ({ en: text, "zh-CN": text });

export const choices = [0, 1, 2, 3, 4];
export const subscales = ["first", "second", "third"];
export const itemsPerSubscale = 10;
export const needed = 8;

/** Two items of each subscale are reversed: six of thirty. */
const isReversed = (at: number) => at % 5 === 3;

export type BenchItem = { id: string; subscale: string; reverse: boolean };

/** The items as they come from a file. */
export const items: BenchItem[] = JSON.parse(
  JSON.stringify(
    Array.from({ length: subscales.length * itemsPerSubscale }, (_, at) => ({
      id: `q${at + 1}`,
      subscale: subscales[Math.floor(at / itemsPerSubscale)] ?? "",
      reverse: isReversed(at),
    })),
  ),
);

/** A made-up questionnaire as anybody has one: thirty items, three subscales, a mean where eight of ten are answered. */
export function madeUpScale(): Instrument {
  const read = readInstrument({
    id: "bench",
    version: "1.0.0",
    status: "draft",
    licence: { name: "MIT", embedText: true, electronic: true, translate: true, modify: true, notice: both("Free") },
    notice: both("Made up to measure speed"),
    title: both("Bench"),
    stem: both("How often?"),
    informant: "teacher",
    optionSets: [{ id: "often", options: choices.map((value) => ({ value, words: both(String(value)) })) }],
    missingOptions: [],
    items: items.map(({ id, subscale, reverse }) => ({
      id,
      words: both(id),
      optionSet: "often",
      reverse,
      scales: [{ scale: subscale }],
    })),
    scales: subscales.map((id) => ({
      id,
      words: both(id),
      definition: both(id),
      method: "mean",
      direction: "lower-is-better",
      missing: { kind: "min-answered", count: needed },
    })),
    presentationOrder: items.map(({ id }) => id),
  });
  if (read.kind === "read") return read.value;
  throw new TypeError("madeUpScale requires a whole instrument");
}
