import type { Instrument } from "./instrument.ts";
import type { Item, OptionSet } from "./item.ts";
import type { Scale } from "./scale.ts";
import { type Language, languages, type Words } from "./words.ts";

/** One difference between two versions of an instrument, and the item, answer set or scale where it is. */
export type InstrumentChange =
  | { kind: "item-words" | "answer-words"; of: string; languages: Language[] }
  | { kind: "item-added" | "item-removed" | "item-moved" | "item-key" | "item-answers" | "item-shown"; of: string }
  | { kind: "scale-added" | "scale-removed" | "scale-direction" | "scale-scoring"; of: string }
  | { kind: "scale-words" | "scale-reading"; of: string }
  | { kind: "stem" | "informant" | "recall" | "missing-options" | "unscored" | "about" };

/**
 * What a change touches: only the `wording` of a question, what is `asked`, how answers are `scored`, or how an
 * instrument and its scores are `read`.
 */
export type ChangeEffect = "wording" | "asked" | "scored" | "read";

/** Everything that differs between two versions, in the order of the form. No difference is an empty list. */
export function instrumentChanges(before: Instrument, after: Instrument): InstrumentChange[] {
  return [
    ...(differ(aboutOf(before), aboutOf(after)) ? [{ kind: "about" } as const] : []),
    ...(differ(before.stem, after.stem) ? [{ kind: "stem" } as const] : []),
    ...(differ([before.informant, before.ages], [after.informant, after.ages]) ? [{ kind: "informant" } as const] : []),
    ...(before.recallDays === after.recallDays ? [] : [{ kind: "recall" } as const]),
    ...itemChanges(before, after),
    ...answerWordChanges(before, after),
    ...(differ(before.missingOptions, after.missingOptions) ? [{ kind: "missing-options" } as const] : []),
    ...(differ(unscoredOf(before), unscoredOf(after)) ? [{ kind: "unscored" } as const] : []),
    ...scaleChanges(before, after),
  ];
}

/** What one change touches. The words of a stem or an answer are wording; another set of answers is another question. */
export function effectOf(change: InstrumentChange): ChangeEffect {
  switch (change.kind) {
    case "item-words":
    case "answer-words":
    case "stem":
    case "item-moved":
    case "missing-options":
      return "wording";
    case "item-added":
    case "item-removed":
    case "item-answers":
    case "item-shown":
    case "informant":
    case "recall":
      return "asked";
    case "item-key":
    case "scale-added":
    case "scale-removed":
    case "scale-direction":
    case "scale-scoring":
      return "scored";
    case "scale-words":
    case "scale-reading":
    case "unscored":
    case "about":
      return "read";
  }
}

function itemChanges(before: Instrument, after: Instrument): InstrumentChange[] {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const kept = new Set(after.items.map((item) => item.id));
  const order = before.presentationOrder.filter((id) => kept.has(id));
  const moved = after.presentationOrder.filter((id) => old.has(id));
  return [
    ...before.items.filter((item) => !kept.has(item.id)).map(({ id }) => ({ kind: "item-removed", of: id }) as const),
    ...after.items.flatMap((item): InstrumentChange[] => {
      const earlier = old.get(item.id);
      if (!earlier) return [{ kind: "item-added", of: item.id }];
      const inLanguages = wordsChanged(earlier.words, item.words);
      return [
        ...(inLanguages.length > 0 ? [{ kind: "item-words", of: item.id, languages: inLanguages } as const] : []),
        ...(differ(valuesOf(before, earlier), valuesOf(after, item))
          ? [{ kind: "item-answers", of: item.id } as const]
          : []),
        ...(differ([earlier.reverse, earlier.scales], [item.reverse, item.scales])
          ? [{ kind: "item-key", of: item.id } as const]
          : []),
        ...(differ([earlier.showIf, earlier.required], [item.showIf, item.required])
          ? [{ kind: "item-shown", of: item.id } as const]
          : []),
        ...(order.indexOf(item.id) === moved.indexOf(item.id) ? [] : [{ kind: "item-moved", of: item.id } as const]),
      ];
    }),
  ];
}

/** The words of an answer set that both versions have. One that got other values is told at its items. */
function answerWordChanges(before: Instrument, after: Instrument): InstrumentChange[] {
  return after.optionSets.flatMap((set): InstrumentChange[] => {
    const earlier = before.optionSets.find((other) => other.id === set.id);
    if (!earlier || differ(numbersOf(earlier), numbersOf(set))) return [];
    const changed = languages.filter((language) => differ(textsOf(earlier, language), textsOf(set, language)));
    return changed.length > 0 ? [{ kind: "answer-words", of: set.id, languages: changed }] : [];
  });
}

function scaleChanges(before: Instrument, after: Instrument): InstrumentChange[] {
  const kept = new Set(after.scales.map((scale) => scale.id));
  return [
    ...before.scales
      .filter((scale) => !kept.has(scale.id))
      .map(({ id }) => ({ kind: "scale-removed", of: id }) as const),
    ...after.scales.flatMap((scale): InstrumentChange[] => {
      const earlier = before.scales.find((other) => other.id === scale.id);
      if (!earlier) return [{ kind: "scale-added", of: scale.id }];
      return [
        ...(earlier.direction === scale.direction ? [] : [{ kind: "scale-direction", of: scale.id } as const]),
        ...(differ(scoringOf(earlier), scoringOf(scale)) ? [{ kind: "scale-scoring", of: scale.id } as const] : []),
        ...(differ([earlier.words, earlier.definition], [scale.words, scale.definition])
          ? [{ kind: "scale-words", of: scale.id } as const]
          : []),
        ...(differ(readingOf(earlier), readingOf(scale)) ? [{ kind: "scale-reading", of: scale.id } as const] : []),
      ];
    }),
  ];
}

const aboutOf = ({ title, notice, licence, citation }: Instrument) => [title, notice, licence, citation];
const unscoredOf = (one: Instrument) => [one.unscoredItems, one.sessionFields, one.childFields];
const scoringOf = ({ method, multiplier, rounding, missing, parts }: Scale) => [
  method,
  multiplier,
  rounding,
  missing,
  parts,
];
const readingOf = ({ bands, reliability, norms }: Scale) => [bands, reliability, norms];
const numbersOf = (set: OptionSet) => set.options.map((option) => option.value);
const textsOf = (set: OptionSet, language: Language) => set.options.map((option) => option.words[language]);

function valuesOf({ optionSets }: Instrument, item: Item): unknown {
  return optionSets.find((set) => set.id === item.optionSet)?.options.map((option) => option.value);
}

function wordsChanged(before: Words, after: Words): Language[] {
  return languages.filter((language) => before[language] !== after[language]);
}

/** Both were read at the same door, so the same thing has the same keys; their order may differ. */
function differ(one: unknown, other: unknown): boolean {
  return sorted(one) !== sorted(other);
}

function sorted(thing: unknown): string {
  return (
    JSON.stringify(thing, (_, value: unknown) =>
      value !== null && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ) ?? ""
  );
}
