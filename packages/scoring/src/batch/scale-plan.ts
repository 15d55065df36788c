import type { Instrument, Language, Scale } from "@kith/instrument";
import { type Fraction, fromFraction, toFraction } from "../fraction.ts";
import { scaleKey } from "../scale-key.ts";
import { type BandStep, bandSteps } from "./band-steps.ts";

/** The items of a scale side by side: the cell of each, its weight in whole units, and what each choice counts as. */
export type ItemKeys = {
  names: string[];
  columns: Int32Array;
  weights: Float64Array;
  keyed: ReadonlyMap<number, number>[];
};

/** One part of a scale made of others: which of the scales planned before it, and its weight in whole units. */
export type PlannedPart = { name: string; scale: number; weight: number };

/** From its items, from its parts, or a person at a time where whole numbers could not stay exact. */
type Way = { kind: "items"; keys: ItemKeys } | { kind: "parts"; parts: PlannedPart[] } | { kind: "one-by-one" };

/** A scale worked out once. Weights are whole numbers over one denominator, so that nothing is lost in adding them. */
export type ScalePlan = {
  scale: Scale;
  bands: BandStep[];
  way: Way;
  denominator: number;
  weightInAll: number;
  /** The weight of each unit where all weigh the same; else null. */
  evenWeight: number | null;
  multiplier: { top: number; bottom: number };
  rule: Rule;
};

/** The scale's own rule, asked once and not again for every person. */
type Rule = {
  isMean: boolean;
  isRounded: boolean;
  /** A missing item takes the mean of the others, counts zero, or has the sum stretched over it; mostly none of these. */
  fills: boolean;
  zeroes: boolean;
  stretches: boolean;
};

/** Whole numbers up to here can be added, multiplied by two and divided, and no bit is lost. */
export const largestExact = 2 ** 52;

/** The answers of one person on one scale are added up below this. */
const largestPlain = 2 ** 30;

/** What is planned for: whom and the scales planned so far. */
export type Planning = {
  instrument: Instrument;
  language: Language;
  population: string | undefined;
  scales: ScalePlan[];
};

/** Plans one scale after those before it in the instrument. */
export function planScale(planning: Planning, scale: Scale): ScalePlan {
  const { instrument, language, population } = planning;
  const weights = wholeWeights(scale.parts.length > 0 ? scale.parts.map(partWeight) : itemWeights(planning, scale));
  const multiplier = toFraction(scale.multiplier);
  const plan = {
    scale,
    bands: bandSteps(scale.bands, { informant: instrument.informant, language, population }),
    denominator: weights.denominator,
    weightInAll: weights.whole.reduce((sum, weight) => sum + weight, 0),
    evenWeight: weights.whole.every((weight) => weight === weights.whole[0]) ? (weights.whole[0] ?? null) : null,
    multiplier: { top: Number(multiplier.top), bottom: Number(multiplier.bottom) },
    rule: {
      isMean: scale.method === "mean",
      isRounded: scale.rounding === "half-up",
      fills: scale.missing.kind === "person-mean",
      zeroes: scale.missing.kind === "blank-as-zero",
      stretches: scale.missing.kind === "prorate",
    },
  };
  const oneByOne: Way = { kind: "one-by-one" };
  const make = scale.parts.length > 0 ? fromParts : fromItems;
  const way = make(planning, scale, weights.whole);
  return { ...plan, way: staysExact(plan, way, weights.whole) ? way : oneByOne };
}

function partWeight(part: Scale["parts"][number]): Fraction {
  return toFraction(part.weight);
}

function itemWeights({ instrument, language }: Planning, scale: Scale): Fraction[] {
  return scaleKey(instrument, scale, language).map((key) => key.weight);
}

/** Weights are decimals, so that the largest of their bottoms, a power of ten, is a multiple of all. */
function wholeWeights(weights: Fraction[]): { whole: number[]; denominator: number } {
  let bottom = 1n;
  for (const weight of weights) if (weight.bottom > bottom) bottom = weight.bottom;
  return {
    whole: weights.map((weight) => Number((weight.top * bottom) / weight.bottom)),
    denominator: Number(bottom),
  };
}

function fromItems({ instrument, language }: Planning, scale: Scale, weights: number[]): Way {
  const items = scaleKey(instrument, scale, language);
  const columnOf = new Map(instrument.items.map((item, at) => [item.id, at]));
  const keys = {
    names: items.map(({ item }) => item),
    columns: Int32Array.from(items, ({ item }) => columnOf.get(item) ?? -1),
    weights: Float64Array.from(weights),
    keyed: items.map(({ keyed }) => new Map([...keyed].map(([value, counted]) => [value, fromFraction(counted)]))),
  };
  return { kind: "items", keys };
}

function fromParts({ scales }: Planning, scale: Scale, weights: number[]): Way {
  const parts = scale.parts.map((part, at) => ({
    name: part.scale,
    scale: scales.findIndex((plan) => plan.scale.id === part.scale),
    weight: weights[at] ?? 0,
  }));
  const isPlanned = parts.every((part) => (scales[part.scale]?.way.kind ?? "one-by-one") !== "one-by-one");
  return isPlanned ? { kind: "parts", parts } : { kind: "one-by-one" };
}

function staysExact({ rule, denominator, multiplier }: Omit<ScalePlan, "way">, way: Way, weights: number[]): boolean {
  const needsPositive = rule.isMean || rule.stretches;
  if (needsPositive && weights.some((weight) => weight <= 0)) return false;
  const all = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  const most = way.kind === "items" ? mostOf(way.keys) * way.keys.names.length : 0;
  if (most > largestPlain) return false;
  return [all, most, most * all, denominator, multiplier.top, multiplier.bottom].every((one) => one <= largestExact);
}

/** The most that any item can count, whichever way it is keyed. */
function mostOf({ keyed }: ItemKeys): number {
  return Math.max(0, ...keyed.flatMap((counts) => [...counts.values()].map(Math.abs)));
}
