import type { Instrument, Language, Scale, ShowIf } from "@kith/instrument";
import { add, type Fraction, toFraction } from "./fraction.ts";

/** How one item counts in one scale, in one language. */
export type ItemKey = {
  item: string;
  /** The values that were offered; anything else is a bad answer. */
  offered: ReadonlySet<number>;
  /** The lowest and the highest answer together: a reversed answer is this, less the answer. Null if not reversed. */
  reversedFrom: Fraction | null;
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
        const offered = set.options.map((option) => option.value);
        const reverse = typeof item.reverse === "boolean" ? item.reverse : item.reverse[language];
        return {
          item: item.id,
          offered: new Set(offered),
          reversedFrom: reverse ? add(toFraction(Math.min(...offered)), toFraction(Math.max(...offered))) : null,
          weight: toFraction(use.weight),
          showIf: item.showIf,
        };
      }),
  );
}
