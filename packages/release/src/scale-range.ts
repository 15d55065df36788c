import type { Instrument } from "@kith/instrument";

/** From where to where a scale's scores can go, and the smallest difference between two full scores. */
export type ScaleRange = { lowest: number; highest: number; step: number };

/** The range of one scale of an instrument, from its items, weights and multiplier, or from the scales it is made of. */
export function scaleRange(instrument: Instrument, id: string): ScaleRange {
  const scale = instrument.scales.find((candidate) => candidate.id === id);
  if (scale === undefined) throw new RangeError(`scaleRange requires a scale of ${instrument.id}, not ${id}`);
  const parts =
    scale.parts.length > 0 ? scale.parts.map((part) => scaleRange(instrument, part.scale)) : itemRanges(instrument, id);
  if (parts.length === 0) throw new RangeError(`scaleRange requires items on the scale ${id}`);
  const divisor = (scale.method === "mean" ? parts.length : 1) / scale.multiplier;
  return {
    lowest: sum(parts.map(({ lowest }) => lowest)) / divisor,
    highest: sum(parts.map(({ highest }) => highest)) / divisor,
    step: Math.min(...parts.map(({ step }) => step)) / divisor,
  };
}

function itemRanges(instrument: Instrument, id: string): ScaleRange[] {
  return instrument.items.flatMap((item) => {
    const weight = item.scales.find(({ scale }) => scale === id)?.weight;
    const options = instrument.optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
    if (weight === undefined || weight === 0 || options.length === 0) return [];
    const values = options.map(({ value }) => value * weight).toSorted((one, other) => one - other);
    return [{ lowest: values[0] ?? 0, highest: values.at(-1) ?? 0, step: Math.abs(weight) }];
  });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
