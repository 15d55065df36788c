import type { Instrument, Language, Scale, ShowIf } from "@kith/instrument";
import { add, type Fraction, subtract, toFraction } from "./fraction.ts";

/** How one item counts in one scale, in one language. */
export type ItemKey = {
  item: string;
  /** What each answer offered counts as; anything else is a bad answer. */
  keyed: ReadonlyMap<number, Fraction>;
  weight: Fraction;
  showIf: ShowIf | undefined;
};

/** The items of one scale and how each counts, as the instrument's data say. Kept, since one instrument scores many people. */
export function scaleKey(instrument: Instrument, scale: Scale, language: Language): ItemKey[] {
  const keys = kept.get(instrument) ?? new Map<string, ItemKey[]>();
  kept.set(instrument, keys);
  const name = `${language} ${scale.id}`;
  const known = keys.get(name);
  if (known) return known;
  const made = makeKey(instrument, scale, language);
  keys.set(name, made);
  return made;
}

const kept = new WeakMap<Instrument, Map<string, ItemKey[]>>();

function makeKey(instrument: Instrument, scale: Scale, language: Language): ItemKey[] {
  return instrument.items.flatMap((item) =>
    item.scales
      .filter((use) => use.scale === scale.id)
      .map((use) => {
        const set = instrument.optionSets.find((candidate) => candidate.id === item.optionSet);
        if (!set) throw new RangeError(`scoreScale requires the answer set of every item, and ${item.id} has none`);
        const reverse = typeof item.reverse === "boolean" ? item.reverse : item.reverse[language];
        const offered = set.options.map((option) => option.value);
        return {
          item: item.id,
          keyed: keyedValues(offered, reverse),
          weight: toFraction(use.weight),
          showIf: item.showIf,
        };
      }),
  );
}

/** Each answer as it counts: a reversed one is the lowest and the highest offered together, less the answer. */
function keyedValues(offered: number[], reverse: boolean): Map<number, Fraction> {
  const ends = add(toFraction(Math.min(...offered)), toFraction(Math.max(...offered)));
  return new Map(
    offered.map((value) => [value, reverse ? subtract(ends, toFraction(value)) : toFraction(value)] as const),
  );
}
