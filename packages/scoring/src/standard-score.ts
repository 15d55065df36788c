import { normalBelow } from "./normal-below.ts";

/** One score against a population's mean and SD: z; T with mean 50 and SD 10; and the per cent expected below it. */
export type StandardScore = { z: number; t: number; percentile: number };

/**
 * z = (raw - mean) / SD, T = 50 + 10z, percentile = 100 × Φ(z); none is rounded. The percentile supposes a normal
 * curve. Without a spread there is no such score: null. Source: definitions; Φ agrees with R's pnorm.
 */
export function standardScore(raw: number, norm: { mean: number; sd: number }): StandardScore | null {
  const z = (raw - norm.mean) / norm.sd;
  if (!(norm.sd > 0) || !Number.isFinite(10 * z)) return null;
  return { z, t: 50 + 10 * z, percentile: 100 * normalBelow(z) };
}
