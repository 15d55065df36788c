import type { Instrument, Language } from "@kith/instrument";
import { planScale, type ScalePlan } from "./scale-plan.ts";

/** How every scale of an instrument is scored in one language, worked out once and kept as long as the instrument. */
export function tablePlan(instrument: Instrument, language: Language, population: string | undefined): ScalePlan[] {
  const plans = kept.get(instrument) ?? new Map<string, ScalePlan[]>();
  kept.set(instrument, plans);
  const name = JSON.stringify([language, population]);
  const known = plans.get(name);
  if (known) return known;
  const made: ScalePlan[] = [];
  for (const scale of instrument.scales)
    made.push(planScale({ instrument, language, population, scales: made }, scale));
  plans.set(name, made);
  return made;
}

const kept = new WeakMap<Instrument, Map<string, ScalePlan[]>>();
