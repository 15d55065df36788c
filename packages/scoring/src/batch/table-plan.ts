import type { Instrument, Language } from "@kith/instrument";
import { type CellReader, cellReader } from "./answer-cells.ts";
import { planScale, type ScalePlan } from "./scale-plan.ts";

/** How a table of answers is read into cells, and how each scale comes out of them. */
export type TablePlan = { reader: CellReader | null; scales: ScalePlan[] };

/** What a table needs to know of an instrument in one language, worked out once and kept as long as the instrument. */
export function tablePlan(instrument: Instrument, language: Language, population: string | undefined): TablePlan {
  const plans = kept.get(instrument) ?? new Map<string, TablePlan>();
  kept.set(instrument, plans);
  const name = JSON.stringify([language, population]);
  const known = plans.get(name);
  if (known) return known;
  const made = makePlan(instrument, language, population);
  plans.set(name, made);
  return made;
}

const kept = new WeakMap<Instrument, Map<string, TablePlan>>();

function makePlan(instrument: Instrument, language: Language, population: string | undefined): TablePlan {
  const reader = cellReader(instrument);
  const isReadable = reader !== null;
  const scales: ScalePlan[] = [];
  for (const scale of instrument.scales) {
    scales.push(planScale({ instrument, language, population, isReadable, scales }, scale));
  }
  return { reader, scales };
}
