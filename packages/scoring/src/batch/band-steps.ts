import type { Band } from "@kith/instrument";
import { assignBand, type BandFor } from "../assign-band.ts";

/** From this value on, up to the next step, the band is this one. */
export type BandStep = { lower: number; band: string | null };

/** The bands of a scale as steps upwards. A band can only change where one begins, so asking there is asking everywhere. */
export function bandSteps(bands: readonly Band[], who: BandFor): BandStep[] {
  const edges = [...new Set(bands.map((band) => band.lower))].sort((a, b) => a - b);
  return edges.map((lower) => ({ lower, band: assignBand(bands, lower, who)?.id ?? null }));
}
