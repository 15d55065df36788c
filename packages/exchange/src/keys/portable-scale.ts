import type { Instrument, Scale } from "@kith/instrument";

/** One item of a scale as any tool can count it: its value, or these ends less its value. */
type PortableItem = { item: string; reversedFrom: number | null };

/**
 * A scale in the few steps that every tool knows: with at least `needed` answers, the sum of them, divided by how many
 * there are where it is a mean or is stretched, times a number.
 */
export type PortableScale = {
  scale: Scale;
  items: PortableItem[];
  needed: number;
  dividesByAnswered: boolean;
  times: number;
};

/** The scale in those steps; nothing where it has parts, weights, rounding or a rule that other tools cannot follow. */
export function portableScale(instrument: Instrument, scale: Scale): PortableScale | null {
  const found = instrument.items.filter((item) => item.scales.some((use) => use.scale === scale.id));
  const isPlain = found.every(
    (item) => typeof item.reverse === "boolean" && !item.showIf && item.scales.every((use) => use.weight === 1),
  );
  const needed = neededOf(scale, found.length);
  if (!isPlain || needed === null || found.length === 0) return null;
  if (scale.parts.length > 0 || scale.rounding !== "none") return null;
  const stretches = scale.missing.kind === "prorate" || scale.missing.kind === "person-mean";
  const isSum = scale.method === "sum";
  return {
    scale,
    items: found.map((item) => ({
      item: item.id,
      reversedFrom: item.reverse === true ? endsOf(instrument, item.optionSet) : null,
    })),
    needed,
    dividesByAnswered: !isSum || stretches,
    times: scale.multiplier * (isSum && stretches ? found.length : 1),
  };
}

/** The lowest and the highest answer of a set, together: what a reversed answer is taken from. */
export function endsOf(instrument: Instrument, optionSet: string): number {
  const values = instrument.optionSets.find((set) => set.id === optionSet)?.options.map((option) => option.value) ?? [];
  if (values.length === 0) throw new RangeError(`endsOf requires the answer set "${optionSet}"`);
  return Math.min(...values) + Math.max(...values);
}

/** The scales that other tools would have to be told how to compute. */
export function notPortable(instrument: Instrument): Scale[] {
  return instrument.scales.filter((scale) => portableScale(instrument, scale) === null);
}

function neededOf({ missing }: Scale, items: number): number | null {
  switch (missing.kind) {
    case "none":
      return items;
    case "min-answered":
      return Math.max(1, missing.count);
    case "prorate":
    case "person-mean":
      return Math.max(1, missing.minAnswered);
    case "blank-as-zero":
      return null;
  }
}
